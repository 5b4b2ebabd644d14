"""The one encrypted file: opened so that what is committed is on the disk, and only its owner can read it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NoReturn

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.records.files import DATABASE, Fault, fault_words, own_file, own_folder, told
from desktop.records.key import Key

SCHEMA = 1
_WAIT = 1000  # milliseconds for another window to finish its commit

_TABLES = """
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


_FAULTS: dict[str, Fault] = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read-only",
    "SQLITE_CANTOPEN": "read-only",
    "SQLITE_PERM": "read-only",
    "SQLITE_AUTH": "read-only",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_PROTOCOL": "busy",
}


class WrongKeyError(JournalError):
    """The key does not open the records."""


class NewerRecordsError(JournalError):
    """The records were written by a newer version."""


def connect(folder: Path, key: Key) -> Any:
    """A connection to the records in `folder`, made when there are none; raises `JournalError`."""
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

    try:
        own_folder(folder)
        own_file(folder / DATABASE)  # SQLite gives its side files the same permissions
    except OSError as error:
        raise JournalError(told(error)) from error
    connection = None
    try:
        connection = dbapi2.connect(str(folder / DATABASE), isolation_level=None)
        _prepare(connection, key)
    except (dbapi2.Error, JournalError) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, JournalError):
            raise
        fail(error)
    return connection


def fail(error: Exception) -> NoReturn:
    """Raise a fault of the database as a `JournalError` that says what to do."""
    name = str(getattr(error, "sqlite_errorname", "") or "")
    if name.startswith("SQLITE_NOTADB"):
        words = tr("The key does not open the records. They belong to another user or another computer.")
        raise WrongKeyError(words) from error
    if name.startswith("SQLITE_CORRUPT"):
        raise JournalError(tr("The file of the records is damaged. Restore it from a backup.")) from error
    fault: Fault = next((fault for start, fault in _FAULTS.items() if name.startswith(start)), "other")
    raise JournalError(fault_words(fault)) from error


def same_file(folder: Path, opened: os.stat_result) -> bool:
    """Whether the file in `folder` is still the one that was opened, and not moved away or replaced."""
    try:
        now = (folder / DATABASE).stat()
    except OSError:
        return False
    return (now.st_dev, now.st_ino) == (opened.st_dev, opened.st_ino)


def _prepare(connection: Any, key: Key) -> None:
    run = connection.execute
    run("PRAGMA cipher_log_level = NONE")  # a wrong key is told by us, not on the error stream
    run(f"PRAGMA key = \"x'{key.value.hex()}'\"")
    run("PRAGMA cipher_compatibility = 4")  # also when a later SQLCipher would write otherwise
    run(f"PRAGMA busy_timeout = {_WAIT}")
    run("PRAGMA journal_mode = WAL")
    run("PRAGMA synchronous = FULL")
    run("PRAGMA fullfsync = ON")  # macOS: through the disk's own cache as well
    run("PRAGMA secure_delete = ON")
    run("BEGIN IMMEDIATE")
    version = run("PRAGMA user_version").fetchone()[0]
    if version == 0:
        for statement in _TABLES.strip().split(";\n"):
            run(statement)
        run(f"PRAGMA user_version = {SCHEMA}")
    run("COMMIT")
    if version > SCHEMA:
        raise NewerRecordsError(
            tr("The records were written by a newer Beforehand. Install that version to open them.")
        )
