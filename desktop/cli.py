"""The command line: open the window, rehearse a talk without a screen, check content."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from desktop.commands._telling import complain
from desktop.problems import ProblemsFound, one_line

if TYPE_CHECKING:
    import argparse

    from desktop.guides import Places
    from desktop.library.model import Module
    from desktop.rehearsal.rehearse import Rehearsal
    from desktop.settings import Settings

OK, FAULT, INTERRUPTED = 0, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, or 2 when something that was given is wrong.

    `verify` also returns 1 for a paper that is not sound, and 3 for one that is not known here.
    """
    _print_whatever()
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser().parse_args(given) if given else None  # to read nothing would only cost time
    try:
        return int(options.run(options)) if options else _open()
    except ProblemsFound as found:
        for problem in found.problems:
            complain(str(problem))
        return FAULT
    except OSError as error:
        complain(f"{error.filename or 'The system'}: {error.strerror or error}")
        return FAULT
    except ImportError as error:
        from desktop.system import library_fault

        if not (why := library_fault(error)):
            raise
        complain(why)
        return FAULT
    except KeyboardInterrupt:
        return INTERRUPTED
    except RuntimeError as error:
        from desktop.papers.compiling import fault_words

        if not (why := fault_words(error)):
            raise
        complain(f"A paper cannot be made, because Typst cannot set it: {why}.")
        return FAULT


def _print_whatever() -> None:
    """From now on a sign that the terminal cannot show is printed as a question mark."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # the other stream never fails


def _parser() -> argparse.ArgumentParser:
    import argparse

    from desktop.finding import files_in

    parser = argparse.ArgumentParser(
        prog="beforehand", description="A talk before a sacral nerve stimulator, and the papers to take home."
    )
    parser.set_defaults(run=_open)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    opening = commands.add_parser("open", help="open the window (this is what happens without a command)")
    opening.set_defaults(run=_open)
    _add_rehearse(commands)
    check = commands.add_parser("check", help="check content, and tell everything that is wrong with it")
    check.add_argument(
        "modules",
        type=Path,
        nargs="*",
        metavar="MODULE",
        help="folders; if none, all that are shipped or that your settings name",
    )
    check.set_defaults(run=_check)
    for command in files_in("desktop.commands"):
        command.add(commands)
    return parser


def _add_rehearse(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    rehearse = commands.add_parser("rehearse", help="run a talk from a file of answers, without a screen")
    rehearse.add_argument("answers", type=Path, metavar="ANSWERS.toml", help="the file of answers")
    rehearse.add_argument(
        "--content",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of guides, or of one; those beside ANSWERS.toml are found without",
    )
    rehearse.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the papers go")
    rehearse.add_argument("--pictures", type=Path, metavar="DIR", help="also save a picture of every page")
    rehearse.add_argument(
        "--size", type=_size, default=(1280, 800), metavar="1280x800", help="size of the pictures"
    )
    rehearse.add_argument(
        "--theme", choices=("light", "dark", "contrast"), default="light", help="their colours"
    )
    rehearse.add_argument(
        "--zoom", type=_zoom, default=1.0, metavar="1-2", help="their text size, 2 is 200 %%"
    )
    rehearse.add_argument(
        "--density", choices=("standard", "touch"), default="standard", help="room for fingers"
    )
    rehearse.add_argument("--rtl", action="store_true", help="set from right to left")
    rehearse.add_argument(
        "--paper", choices=("a4", "letter"), help="the sheet; the clinic's setting if not given"
    )
    rehearse.add_argument("--large-print", action="store_true", help="18 points instead of 14")
    rehearse.set_defaults(run=_rehearse)


def _size(words: str) -> tuple[int, int]:
    from argparse import ArgumentTypeError

    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", words)
    if not match or int(match[1]) < 640 or int(match[2]) < 480:
        raise ArgumentTypeError(f"'{words}' is not a size; write it like 1280x800, at least 640x480")
    return int(match[1]), int(match[2])


def _zoom(words: str) -> float:
    from argparse import ArgumentTypeError

    try:
        zoom = float(words)
    except ValueError:
        zoom = 0.0
    if not 1 <= zoom <= 2:
        raise ArgumentTypeError(f"'{words}' is not a text size; write a number from 1 to 2, such as 1.5")
    return zoom


def _open(_options: argparse.Namespace | None = None) -> int:
    from desktop.ui.memory import look_rarely

    look_rarely()  # all that is loaded now stays

    from desktop.app import run

    return run()


def _check(options: argparse.Namespace) -> int:
    from desktop.checks import check_folder
    from desktop.guides import places_of
    from desktop.library.loading import read_module
    from desktop.settings_here import load_settings_here

    unfit = False
    settings = load_settings_here()
    for given in options.modules or _all_guides(places_of(settings.content)):
        folder = _with_name(given)
        found = check_folder(folder)
        unfit = unfit or bool(found.problems)
        for problem in found.problems:
            complain(str(problem))
        for advice in found.advice:
            print(f"advice: {advice}")
        if module := read_module(folder).module:
            _advise(module, settings)
        if not found.problems:
            print(one_line(f"{folder.name}: no problems"))
    return FAULT if unfit else OK


def _all_guides(places: Places) -> tuple[Path, ...]:
    """The folders of all guides; what of the settings' folders cannot be read is told first."""
    for problem in places.problems:
        complain(str(problem))
    for folder in places.away:
        complain(f"advice: the folder '{folder.name}' of your settings is not there, so it is not checked")
    return places.all


def _advise(module: Module, settings: Settings) -> None:
    """Say what to look at in the clinic's settings."""
    from desktop.checks import settings_advice
    from desktop.paths import settings_file

    for advice in settings_advice(module, settings, settings_file()):
        complain(f"advice: {advice}")


def _with_name(folder: Path) -> Path:
    """The folder by its own name, which `.` and `..` do not say; a link keeps the name it has."""
    return folder if folder.name not in ("", "..") else folder.resolve()


def _rehearse(options: argparse.Namespace) -> int:
    from desktop.rehearsal.rehearse import folders_to_write, rehearse
    from desktop.writing import replace_all

    direction: Literal["ltr", "rtl"] = "rtl" if options.rtl else "ltr"
    rehearsal = rehearse(
        options.answers,
        paper=options.paper,
        large=options.large_print,
        direction=direction,
        content=options.content,
    )
    _advise(rehearsal.answers.module, rehearsal.settings)
    with folders_to_write(*filter(None, (options.out, options.pictures))):
        for path in replace_all(options.out, rehearsal.papers):
            print(path)
        for why in rehearsal.refused.values():
            print(why)
        if options.pictures:
            for path in _pictures(rehearsal, options):
                print(path)
    return OK


def _pictures(rehearsal: Rehearsal, options: argparse.Namespace) -> list[Path]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.app import make_application
    from desktop.ui.appearance import Choices
    from desktop.ui.pictures import take_pictures

    application = make_application(right_to_left=options.rtl)
    choices = Choices(options.zoom, options.theme, touch=options.density == "touch")
    taken = take_pictures(rehearsal, options.pictures, options.size, choices)
    application.quit()
    return taken


if __name__ == "__main__":
    sys.exit(main())
