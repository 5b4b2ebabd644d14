"""`beforehand rehearse ANSWERS.toml`: a whole talk without a screen, with its papers and pictures."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from desktop.commands._telling import advise

if TYPE_CHECKING:
    from desktop.rehearsal.rehearse import Rehearsal


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
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
    rehearse.set_defaults(run=_run)


def _size(words: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", words)
    if not match or int(match[1]) < 640 or int(match[2]) < 480:
        raise argparse.ArgumentTypeError(f"'{words}' is not a size; write it like 1280x800, at least 640x480")
    return int(match[1]), int(match[2])


def _zoom(words: str) -> float:
    try:
        zoom = float(words)
    except ValueError:
        zoom = 0.0
    if not 1 <= zoom <= 2:
        raise argparse.ArgumentTypeError(
            f"'{words}' is not a text size; write a number from 1 to 2, such as 1.5"
        )
    return zoom


def _run(options: argparse.Namespace) -> int:
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
    advise(rehearsal.answers.module, rehearsal.settings)
    with folders_to_write(*filter(None, (options.out, options.pictures))):
        for path in replace_all(options.out, rehearsal.papers):
            print(path)
        for why in rehearsal.refused.values():
            print(why)
        if options.pictures:
            for path in _pictures(rehearsal, options):
                print(path)
    return 0


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
