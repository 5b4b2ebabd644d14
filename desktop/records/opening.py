"""The one encrypted file, opened: what is committed is on the disk, and only its owner can read it."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any, NoReturn

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.records.files import (
    DATABASE,
    LOG,
    Fault,
    fault_words,
    is_full,
    own_file,
    own_folder,
    size_of,
    told,
)
from desktop.records.key import Key
from desktop.records.mark import key_mark, read_mark
from desktop.records.presence import DamagedError, damaged, look
from desktop.records.schema import SCHEMA, bring_up_to_date, keep_copy, version_of

_WAIT = 1000  # milliseconds for another window to finish its commit

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


def connect(folder: Path, key: Key) -> Any:
    """A connection to the records in `folder`, made when there are none; raises `JournalError`."""
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

    look(folder)
    try:
        own_folder(folder)
        own_file(folder / DATABASE)  # SQLite gives its side files the same permissions
    except OSError as error:
        raise JournalError(told(error)) from error
    try:
        _try_to_read(folder, key)
        connection = _writing(folder, key)
        try:
            version = version_of(connection.execute)
            if 0 < version < SCHEMA:
                connection.close()
                keep_copy(folder, version)
                connection = _writing(folder, key)
            if version < SCHEMA:
                bring_up_to_date(connection.execute)
        except BaseException:
            connection.close()
            raise
    except OSError as error:
        raise JournalError(told(error)) from error
    except dbapi2.Error as error:
        if name_of(error).startswith("SQLITE_NOTADB"):
            raise _does_not_open(folder, key) from error
        fail(error, folder)
    return connection


def fail(error: Exception, folder: Path) -> NoReturn:
    """Raise a fault of the database as a `JournalError` that says what to do."""
    name = name_of(error)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        words = tr("A part of the records is damaged. Ask your IT team to restore them from a backup.")
        raise DamagedError(words) from error
    fault: Fault = next((fault for start, fault in _FAULTS.items() if name.startswith(start)), "other")
    if fault == "other" and is_full(folder):
        fault = "full"  # SQLite does not say so of each of its files
    raise JournalError(fault_words(fault)) from error


def name_of(error: Exception) -> str:
    """What SQLite calls a fault; empty when it is none of SQLite's."""
    return str(getattr(error, "sqlite_errorname", "") or "")


def _does_not_open(folder: Path, key: Key) -> JournalError:
    """A key that does not fit and a damaged first page look alike, but for the mark that tells the key."""
    mark = read_mark(folder)
    if mark is not None and mark.key == key_mark(key.value):
        return damaged()
    if mark is not None:
        return WrongKeyError(
            tr("The key does not open the records. They belong to another user or another computer.")
        )
    return WrongKeyError(
        tr(
            "The key does not open the records. "
            "They belong to another user or another computer, or their file is damaged."
        )
    )


def _try_to_read(folder: Path, key: Key) -> None:
    """Read first where there is a log: closing a connection that can write empties it, also after a fault."""
    from sqlcipher3 import dbapi2

    if size_of(folder / LOG):
        address = f"{(folder / DATABASE).absolute().as_uri()}?mode=ro"
        with contextlib.closing(dbapi2.connect(address, uri=True)) as reader:
            _unlock(reader.execute, key)
            reader.execute("SELECT count(*) FROM sqlite_schema").fetchall()


def _writing(folder: Path, key: Key) -> Any:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(folder / DATABASE), isolation_level=None)
    run = connection.execute
    try:
        _unlock(run, key)
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
        run("PRAGMA fullfsync = ON")  # macOS: through the disk's own cache as well
        run("PRAGMA secure_delete = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(run: Any, key: Key) -> None:
    run("PRAGMA cipher_log_level = NONE")  # a wrong key is told by us, not on the error stream
    run(f"PRAGMA key = \"x'{key.value.hex()}'\"")
    run("PRAGMA cipher_compatibility = 4")  # also when a later SQLCipher would write otherwise
    run(f"PRAGMA busy_timeout = {_WAIT}")
