"""`beforehand settings`: an example to start from, whether what is set is right, and where it lies."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.commands._telling import complain
from desktop.problems import one_line

if TYPE_CHECKING:
    import argparse


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    settings = commands.add_parser("settings", help="the settings of this clinic and computer")
    what = settings.add_mutually_exclusive_group(required=True)
    what.add_argument("--example", action="store_true", help="print a file that explains every key")
    what.add_argument("--check", action="store_true", help="tell everything that is wrong with what is set")
    what.add_argument("--where", action="store_true", help="print the files that are read, first the lowest")
    settings.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.example:
        from desktop.paths import resource

        sys.stdout.write(resource("settings.example.toml").read_text(encoding="utf-8"))
        return 0
    return _where() if options.where else _check()


def _where() -> int:
    from desktop.paths import settings_file, system_settings_file

    for path, whose in ((system_settings_file(), "for the whole computer"), (settings_file(), "your own")):
        there = "" if path.exists() else ", not there"
        print(one_line(f"{path} ({whose}{there})"))
    return 0


def _check() -> int:
    from desktop.guides import places_of
    from desktop.settings_here import load_settings_here

    places = places_of(load_settings_here().content)
    away = [f"settings: content.folders: the folder '{folder}' is not there" for folder in places.away]
    for told in (*map(str, places.problems), *away):
        complain(told)
    if places.problems or away:
        return 2
    print("settings: no problems")
    return 0
