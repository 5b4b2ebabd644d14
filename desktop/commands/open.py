"""`beforehand open`, or nothing at all: the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # nothing is read from the command line where there is nothing on it
    import argparse


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    opening = commands.add_parser("open", help="open the window (this is what happens without a command)")
    opening.set_defaults(run=open_window)


def open_window(_options: argparse.Namespace | None = None) -> int:
    """Open the window, and stay until it is closed."""
    from desktop.ui.memory import look_rarely

    look_rarely()  # all that is loaded now stays

    from desktop.app import run

    return run()
