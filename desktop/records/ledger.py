"""The count of all talks, so that one that is gone whole is missed.

The ledger is a row in the database that changes with each talk in the same commit. `changes` counts every
commit that kept or deleted something, and `begun` every talk that ever began; neither falls. `talks` and
`events` are what there should be now, or None in a file that was not counted yet. The mark beside the
database repeats the first two: when the database falls back to an earlier state, as it does when its log is
damaged, the mark is ahead of it.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import msgspec

from desktop.records.files import LOG, create_private, size_of
from desktop.records.mark import Mark


class Ledger(msgspec.Struct, frozen=True):
    """The counts as they are in the database."""

    changes: int
    begun: int
    talks: int | None
    events: int | None


class Loss(msgspec.Struct, frozen=True):
    """What was found to be gone, and when: whole talks, or only the last entries or changes when 0."""

    at: dt.datetime
    talks: int


def read_ledger(run: Any) -> Ledger:
    """The counts in the database."""
    return Ledger(*run("SELECT changes, begun, talks, events FROM ledger").fetchone())


def count_change(run: Any, *, begun: int = 0, talks: int = 0, events: int = 0) -> None:
    """Count one commit and what it adds, or takes away where negative; call it within that commit."""
    run(
        "UPDATE ledger SET changes = changes + 1, begun = begun + ?, talks = talks + ?, events = events + ?",
        (begun, talks, events),
    )


def note_fall_back(run: Any, mark: Mark, folder: Path) -> None:
    """Note it when the database is behind the mark, after keeping the log as it is for whoever can mend it.

    Raises `OSError` when the log cannot be kept.
    """
    if read_ledger(run).changes >= mark.changes:
        return
    _keep_log(folder)
    run("BEGIN IMMEDIATE")
    now = read_ledger(run)
    _note(run, max(0, mark.begun - now.begun))
    run(
        "UPDATE ledger SET changes = max(changes, ?), begun = max(begun, ?)",
        (mark.changes, mark.begun),
    )
    run("COMMIT")


def note_missing(run: Any) -> None:
    """Note it when there are fewer talks, or events in them, than the ledger counts; within a commit."""
    now = read_ledger(run)
    talks, events = run("SELECT count(*), coalesce(sum(events), 0) FROM consultations").fetchone()
    if (talks, events) == (now.talks, now.events):
        return
    if now.talks is not None and now.events is not None and (talks < now.talks or events < now.events):
        _note(run, max(0, now.talks - talks))
    run("UPDATE ledger SET talks = ?, events = ?", (talks, events))


def read_losses(rows: list[tuple[str, int]]) -> tuple[Loss, ...]:
    """The losses in rows of the database."""
    return tuple(Loss(dt.datetime.fromisoformat(at), talks) for at, talks in rows)


def _note(run: Any, talks: int) -> None:
    run("INSERT INTO losses VALUES (?, ?)", (dt.datetime.now(dt.UTC).isoformat(), talks))


def _keep_log(folder: Path) -> None:
    if not size_of(folder / LOG):
        return
    number = 1
    while (kept := folder / f"{LOG}.lost-{number}").exists():
        number += 1
    create_private(kept, (folder / LOG).read_bytes())
