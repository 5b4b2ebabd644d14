"""`beforehand check`: everything that is wrong with content, at once."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands._telling import advise, complain
from desktop.problems import Problem, one_line

if TYPE_CHECKING:
    from desktop.checks import Findings
    from desktop.guides import Places


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    check = commands.add_parser("check", help="check content, and tell everything that is wrong with it")
    check.add_argument(
        "modules",
        type=Path,
        nargs="*",
        metavar="MODULE",
        help="folders; if none, all that are shipped or that your settings name",
    )
    check.add_argument("--strict", action="store_true", help="what is only advice counts as wrong, too")
    check.add_argument("--json", action="store_true", help="print what was found as JSON, for other programs")
    check.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from desktop.checks import check_folder
    from desktop.guides import places_of
    from desktop.settings_here import load_settings_here

    settings = load_settings_here()
    folders = [_with_name(one) for one in options.modules or _all_guides(places_of(settings.content))]
    found = {folder: check_folder(folder) for folder in folders}
    if options.json:
        print(json.dumps([it for folder, one in found.items() for it in _as_data(folder, one)], indent=2))
    else:
        for folder, one in found.items():
            _tell(folder, one)
            advise(folder, settings)
    unfit = any(one.problems or (options.strict and one.advice) for one in found.values())
    return 2 if unfit else 0


def _tell(folder: Path, found: Findings) -> None:
    for problem in found.problems:
        complain(str(problem))
    for advice in found.advice:
        print(f"advice: {advice}")
    if not found.problems:
        print(one_line(f"{folder.name}: no problems"))


def _as_data(folder: Path, found: Findings) -> Iterable[dict[str, str | int]]:
    every: list[tuple[str, Problem]] = [("problem", one) for one in found.problems]
    every += [("advice", one) for one in found.advice]
    for kind, one in every:
        yield {
            "guide": folder.name,
            "kind": kind,
            "file": one.file,
            "line": one.line,
            "key": one.key,
            "wrong": one.wrong,
            "right": one.right,
        }


def _all_guides(places: Places) -> tuple[Path, ...]:
    """The folders of all guides; what of the settings' folders cannot be read is told first."""
    for problem in places.problems:
        complain(str(problem))
    for folder in places.away:
        complain(f"advice: the folder '{folder.name}' of your settings is not there, so it is not checked")
    return places.all


def _with_name(folder: Path) -> Path:
    """The folder by its own name, which `.` and `..` do not say; a link keeps the name it has."""
    return folder if folder.name not in ("", "..") else folder.resolve()
