"""`beforehand diff OLD NEW`: what changed between two versions of a guide, in words."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.problems import one_line


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    diff = commands.add_parser("diff", help="what changed between two versions of a guide, in words")
    diff.add_argument("old", type=Path, metavar="OLD", help="the folder of the version before")
    diff.add_argument("new", type=Path, metavar="NEW", help="the folder of the version now")
    diff.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from desktop.authoring.differences import differences
    from desktop.library.loading import load_module

    found = differences(load_module(options.old), load_module(options.new))
    for difference in found:
        for line in str(difference).split("\n"):
            print(one_line(line))
    if not found:
        print("Nothing that a patient or a clinician reads has changed.")
    return 0
