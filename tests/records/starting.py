"""A program that is killed at one step after the other of its first start, and then started again.

Usage: starting.py FOLDER EVERY. It kills at each EVERY-th call of a function. Each line out is what stopped
the start after such a kill, or an empty one.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import sqlcipher3.dbapi2  # type: ignore[import-untyped]  # noqa: F401 - loaded before steps are counted

from desktop.consultation.journal import JournalError
from desktop.records.key import obtain_key
from desktop.records.store import Records
from tests.records.builders import no_keyring, talk


def start(folder: Path) -> Records:
    """As the app does."""
    return Records(folder, obtain_key(folder, store=no_keyring()))


def killed_at(step: int, folder: Path) -> bool:
    """Start in a process that is killed at a step; False when it has fewer steps."""
    child = os.fork()
    if child == 0:
        steps = itertools.count()
        sys.settrace(lambda *_: os.kill(os.getpid(), signal.SIGKILL) if next(steps) == step else None)
        start(folder)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def main() -> None:
    """Kill at later and later steps until there are no more."""
    for step in itertools.count(0, int(sys.argv[2])):
        folder = Path(sys.argv[1]) / str(step)
        if not killed_at(step, folder):
            return
        try:
            records = start(folder)
            records.append("talk-1", talk())
            records.close()
            sys.stdout.write("\n")
        except JournalError as error:
            sys.stdout.write(f"{error}\n")


if __name__ == "__main__":
    main()
