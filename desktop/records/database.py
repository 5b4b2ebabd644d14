"""The database of the records: what is asked of it, and how it goes on after a fault."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.records.files import DATABASE, size_of, told
from desktop.records.key import Key
from desktop.records.ledger import note_fall_back, read_ledger
from desktop.records.mark import MarkFile, key_mark, read_mark
from desktop.records.opening import connect, fail, name_of
from desktop.records.presence import PAGE, DamagedError

# After one of these SQLCipher stays at the page it stumbled over, and answers nothing right any more.
_FATAL = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")


class Database:
    """The records of a folder, open; opened again by itself after a fault, or when the file was put back.

    Attributes:
        met_damage: whether a damaged part was met since it was opened first.
    """

    def __init__(self, folder: Path, key: Key) -> None:
        self._folder, self._key = folder, key
        self._connection: Any = None
        self.met_damage = False
        self._open_and_compare()

    @property
    def is_there(self) -> bool:
        """Whether the file is in its folder."""
        return (self._folder / DATABASE).exists()

    def rows(self, statement: str, *values: object) -> list[Any]:
        """All rows that a statement gives; raises `JournalError`."""
        with self._faults_told() as run:
            rows: list[Any] = run(statement, values).fetchall()
        return rows

    def rows_before_damage(self, statement: str) -> list[Any]:
        """The rows that a statement gives until it comes upon a damaged part."""
        rows: list[Any] = []
        with contextlib.suppress(DamagedError), self._faults_told() as run:
            rows.extend(run(statement))
        return rows

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """All of the statements run in it are durable at its end, or none is."""
        with self._faults_told() as run:
            run("BEGIN IMMEDIATE")
            try:
                yield run
                run("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def trial(self) -> Iterator[Any]:
        """A transaction that is taken back at its end, to learn whether it could be kept."""
        with self._faults_told() as run:
            run("BEGIN IMMEDIATE")
            try:
                yield run
            finally:
                self._roll_back()

    @contextmanager
    def change(self) -> Iterator[Any]:
        """A transaction that is counted in the ledger; the mark follows it."""
        with self.transaction() as run:
            yield run
            now = read_ledger(run)
        self._mark.raise_to(changes=now.changes, begun=now.begun)

    def gather(self) -> None:
        """Move what the log holds into the file, so that the file alone is whole.

        What another window is using, or the disk does not take, stays in the log until the next time.
        """
        with contextlib.suppress(JournalError):
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        self._mark.raise_to(pages=(size_of(self._folder / DATABASE) or 0) // PAGE)
        self._mark.settle()

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self._mark.close()

    def _open(self) -> None:
        self._connection = connect(self._folder, self._key)
        try:
            self._opened = (self._folder / DATABASE).stat()
            self._mark = MarkFile(self._folder, self._key.kept, self._key.value)
        except OSError as error:
            self._connection.close()
            self._connection = None
            raise JournalError(told(error)) from error

    def _open_and_compare(self) -> None:
        """Open a file that may be another than was here last."""
        before = read_mark(self._folder)  # before the ledger, which another window may be counting on
        self._open()
        try:
            with contextlib.suppress(DamagedError), self._faults_told() as run:
                if before is not None and before.key == key_mark(self._key.value):
                    note_fall_back(run, before, self._folder)
                now = read_ledger(run)
                self._mark.raise_to(changes=now.changes, begun=now.begun)
        except (OSError, JournalError) as error:
            self.close()
            if isinstance(error, OSError):
                raise JournalError(told(error)) from error
            raise

    def _roll_back(self) -> None:
        from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

        with contextlib.suppress(dbapi2.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _at_hand(self) -> Any:
        """The connection to the file that is in the folder now; raises `JournalError` when none is."""
        if _is_same(self._folder, self._opened):
            if self._connection is None:
                self._open()
            return self._connection
        if not self._folder.exists():
            raise JournalError(
                tr("The folder for the records was removed while it was in use. Put it back, then try again.")
            )
        if not self.is_there:
            raise JournalError(
                tr("The file of the records was moved away while it was in use. Put it back, then try again.")
            )
        self.close()
        self._open_and_compare()
        return self._connection

    @contextmanager
    def _faults_told(self) -> Iterator[Any]:
        from sqlcipher3 import dbapi2

        try:
            yield self._at_hand().execute
        except dbapi2.Error as error:
            if self._connection is not None and (
                name_of(error).startswith(_FATAL) or self._connection.in_transaction
            ):
                self.close()
            try:
                fail(error, self._folder)
            except DamagedError:
                self.met_damage = True
                raise


def _is_same(folder: Path, opened: os.stat_result) -> bool:
    """Whether the file in `folder` is still the one that was opened, and not moved away or replaced."""
    try:
        now = (folder / DATABASE).stat()
    except OSError:
        return False
    return (now.st_dev, now.st_ino) == (opened.st_dev, opened.st_ino)
