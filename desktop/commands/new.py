"""`beforehand new NAME`: a small guide to start from, in which everything is an example."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from desktop.problems import one_line


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    new = commands.add_parser("new", help="write a small guide to start from, in which all is an example")
    new.add_argument("name", metavar="NAME", help="its name, in small letters with hyphens: my-guide")
    new.add_argument(
        "--in",
        dest="folder",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="where its folder goes; here if not given",
    )
    new.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from desktop.authoring.new_guide import new_guide

    guide = new_guide(options.name, options.folder, dt.datetime.now().astimezone().date())
    print(one_line(f"{guide}: written. Every word, number and source in it is an example to be replaced."))
    print(one_line(f"See it:   beforehand preview {guide}"))
    print(one_line(f"Check it: beforehand check {guide}"))
    print(one_line(f"Try it:   beforehand rehearse {guide / 'rehearsal.toml'} --out papers"))
    return 0
