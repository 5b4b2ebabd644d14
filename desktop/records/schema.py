"""The tables of the records, as each version made them; an older file is brought up to date step by step."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.records.files import DATABASE, LOG, create_private, size_of

_FIRST = """
CREATE TABLE events (
    consultation TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
    body BLOB NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (consultation, seq)
) WITHOUT ROWID;
CREATE TRIGGER events_stand BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TABLE consultations (
    consultation TEXT PRIMARY KEY, module TEXT NOT NULL, visit TEXT NOT NULL, started TEXT NOT NULL,
    last TEXT NOT NULL, ended TEXT, events INTEGER NOT NULL, hash BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX consultations_by_start ON consultations (started, consultation);
CREATE INDEX consultations_unfinished ON consultations (started, consultation) WHERE ended IS NULL;
CREATE TABLE content (
    digest TEXT NOT NULL, language TEXT NOT NULL, module BLOB NOT NULL, PRIMARY KEY (digest, language)
) WITHOUT ROWID;
CREATE TABLE confirmed (digest TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
"""

_LEDGER = """
CREATE TABLE ledger (changes INTEGER NOT NULL, begun INTEGER NOT NULL, talks INTEGER, events INTEGER);
INSERT INTO ledger VALUES (0, 0, NULL, NULL);
CREATE TABLE losses (at TEXT NOT NULL, talks INTEGER NOT NULL);
"""

_STEPS = (_FIRST, _LEDGER)
SCHEMA = len(_STEPS)


class NewerRecordsError(JournalError):
    """The records were written by a newer version."""


def version_of(run: Any) -> int:
    """The version of the tables, 0 where there are none yet; raises `NewerRecordsError`."""
    version = int(run("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA:
        raise NewerRecordsError(
            tr("The records were written by a newer Beforehand. Install that version to open them.")
        )
    return version


def bring_up_to_date(run: Any) -> None:
    """Make the tables that are missing; reads none of those there, of which a part may be damaged."""
    run("BEGIN IMMEDIATE")
    for step in _STEPS[version_of(run) :]:
        for statement in step.strip().split(";\n"):
            run(statement)
    run(f"PRAGMA user_version = {SCHEMA}")
    run("COMMIT")


def keep_copy(folder: Path, version: int) -> None:
    """Copy a file of an earlier version, with its log, while it is closed; raises `OSError`."""
    for name in (DATABASE, LOG):
        copy = folder / f"{name}.version-{version}"
        if size_of(folder / name) and not copy.exists():
            with contextlib.suppress(FileExistsError):  # another window was quicker
                create_private(copy, folder / name)


def forget_copies(folder: Path) -> None:
    """Remove the copies of earlier versions, which still hold what is deleted since."""
    for name in (DATABASE, LOG):
        for version in range(1, SCHEMA):
            with contextlib.suppress(OSError):
                (folder / f"{name}.version-{version}").unlink(missing_ok=True)
