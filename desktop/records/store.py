"""The store of records: every event of every talk, appended durably and never changed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from desktop.consultation.events import Closed, Event, Started
from desktop.consultation.journal import JournalError
from desktop.consultation.stored import NewerEventError, UnreadableEventError, decode, encode
from desktop.language import tr
from desktop.library.model import Module
from desktop.records.chain import START, link
from desktop.records.content import packed, recovered
from desktop.records.database import connect, fail, same_file
from desktop.records.files import DATABASE, LOCKS, told
from desktop.records.key import Key
from desktop.records.locks import Claims


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One talk in the list; `ended` is None while it did not end."""

    consultation: str
    module: str
    visit: str
    started: dt.datetime
    last: dt.datetime
    ended: dt.datetime | None
    events: int


class Broken(msgspec.Struct, frozen=True):
    """The first event of a talk that is not what was written, counted from 1, and what is wrong there."""

    seq: int
    what: str


class Records:
    """The records of one data folder. A `Journal`; used from the thread that opened it.

    `weaker` says that the key lies beside the records (see `Key`).
    Every method raises `JournalError` when the disk or the file fails. One `Records` a folder in a process.
    """

    def __init__(self, folder: Path, key: Key) -> None:
        self._folder = folder
        self.weaker = key.weaker
        self._connection: Any = connect(folder, key)
        try:
            self._opened: os.stat_result = (folder / DATABASE).stat()
            self._claims = Claims(folder / LOCKS)
        except OSError as error:
            self._connection.close()
            raise JournalError(told(error)) from error

    def close(self) -> None:
        """Close the file and let go of the talks that were open."""
        self._connection.close()
        self._claims.close()

    # -- one talk

    def append(self, consultation: str, events: Sequence[Event]) -> None:
        """Keep events after those the talk has: all of them on the disk when this returns, or none."""
        if not events:
            return
        bodies = [encode(event) for event in events]
        if not self._claims.claim(consultation):
            raise JournalError(tr("This talk is open in another window. Go on with it there."))
        with self._transaction() as run:
            row = run(
                "SELECT events, hash FROM consultations WHERE consultation = ?", (consultation,)
            ).fetchone()
            seq, head = row or (0, START)
            for event, body in zip(events, bodies, strict=True):
                if isinstance(event, Started) and seq == 0:
                    _begin(run, consultation, event)
                elif seq == 0:
                    raise JournalError(tr("This talk is no longer in the records. It was deleted."))
                seq += 1
                head = link(head, consultation, seq, body)
                at = _stamp(event.at)
                run("INSERT INTO events VALUES (?, ?, ?, ?, ?)", (consultation, seq, at, body, head))
                if isinstance(event, Closed):  # apart from what follows, which touches no index
                    run("UPDATE consultations SET ended = ? WHERE consultation = ?", (at, consultation))
            run(
                "UPDATE consultations SET last = max(last, ?), events = ?, hash = ? WHERE consultation = ?",
                (max(map(_stamp, (event.at for event in events))), seq, head, consultation),
            )

    def events(self, consultation: str) -> tuple[Event, ...]:
        """Every event of a talk in order; raises `JournalError` for one this version cannot read."""
        with self._faults_told():
            rows = self._connection.execute(
                "SELECT body FROM events WHERE consultation = ? ORDER BY seq", (consultation,)
            ).fetchall()
        try:
            return tuple(decode(body) for (body,) in rows)
        except (NewerEventError, UnreadableEventError) as error:
            raise JournalError(
                tr("This talk cannot be read. It was written by a newer Beforehand, or is damaged.")
            ) from error

    def claim(self, consultation: str) -> bool:
        """Hold a talk for this window, before going on with it; False when another window has it open."""
        return self._claims.claim(consultation)

    def release(self, consultation: str) -> None:
        """Let go of a talk that this window no longer shows."""
        self._claims.release(consultation)

    def delete(self, consultation: str) -> None:
        """Remove a talk whole, also from the free space of the file."""
        if not self._claims.claim(consultation):
            raise JournalError(tr("This talk is open in another window. Close it there first."))
        try:
            with self._transaction() as run:
                run("DELETE FROM events WHERE consultation = ?", (consultation,))
                run("DELETE FROM consultations WHERE consultation = ?", (consultation,))
            with self._faults_told():
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            self._claims.release(consultation)

    def verify(self, consultation: str) -> Broken | None:
        """The first event that is not what was written, or None when the talk is whole."""
        with self._faults_told():
            rows = self._connection.execute(
                "SELECT seq, CAST(body AS BLOB), hash FROM events WHERE consultation = ? ORDER BY seq",
                (consultation,),
            ).fetchall()
            summary = self._connection.execute(
                "SELECT events, hash FROM consultations WHERE consultation = ?", (consultation,)
            ).fetchone()
        head, expected = START, 1
        for seq, body, kept in rows:
            if seq != expected:
                return Broken(expected, "missing")
            head = link(head, consultation, seq, body)
            if kept != head:
                return Broken(seq, "changed")
            expected += 1
        if summary is None:
            return Broken(1, "missing") if rows else None
        if tuple(summary) != (len(rows), head):
            return Broken(min(expected, summary[0] + 1), "missing" if summary[0] >= expected else "added")
        return None

    # -- all talks

    def unfinished(self) -> tuple[Entry, ...]:
        """Talks that began and did not end, latest first, without those open in another window."""
        entries = self._entries("WHERE ended IS NULL ORDER BY started DESC, consultation")
        return tuple(entry for entry in entries if not self._claims.held_elsewhere(entry.consultation))

    def entries(self, *, limit: int = 100, before: Entry | None = None) -> tuple[Entry, ...]:
        """Talks, latest first, at most `limit` of those that come after `before` in that order."""
        if before is None:
            return self._entries("ORDER BY started DESC, consultation DESC LIMIT ?", limit)
        return self._entries(
            "WHERE (started, consultation) < (?, ?) ORDER BY started DESC, consultation DESC LIMIT ?",
            _stamp(before.started),
            before.consultation,
            limit,
        )

    def _entries(self, rest: str, *values: object) -> tuple[Entry, ...]:
        columns = "consultation, module, visit, started, last, ended, events"
        with self._faults_told():
            rows = self._connection.execute(
                f"SELECT {columns} FROM consultations {rest}",  # noqa: S608 - both are written here
                values,
            ).fetchall()
        names = columns.split(", ")
        return tuple(msgspec.convert(dict(zip(names, row, strict=True)), Entry) for row in rows)

    # -- content

    def keep_content(self, module: Module) -> None:
        """Keep a module as it is now, once for each digest and language."""
        with self._transaction() as run:
            known = run("SELECT 1 FROM content WHERE (digest, language) = (?, ?)", _name_of(module))
            if known.fetchone() is None:
                run("INSERT INTO content VALUES (?, ?, ?)", (*_name_of(module), packed(module)))

    def content(self, digest: str, language: str = "") -> Module:
        """The module that was kept, in a language of its own; raises `JournalError` when it was not."""
        with self._faults_told():
            row = self._connection.execute(
                "SELECT module FROM content WHERE digest = ? AND ? IN (language, '')", (digest, language)
            ).fetchone()
        if row is None:
            raise JournalError(tr("The guide that this talk used is not in the records."))
        return recovered(row[0])

    def confirm_draft(self, digest: str, at: dt.datetime) -> None:
        """Note that the clinician confirmed to use this exact content, which no clinic has signed off."""
        with self._transaction() as run:
            run("INSERT INTO confirmed VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, _stamp(at)))

    def is_confirmed(self, digest: str) -> bool:
        """Whether the clinician confirmed to use this exact content."""
        with self._faults_told():
            found = self._connection.execute("SELECT 1 FROM confirmed WHERE digest = ?", (digest,)).fetchone()
        return found is not None

    # -- within

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        """All of the statements run in it are durable at its end, or none is."""
        if not same_file(self._folder, self._opened):
            raise JournalError(
                tr("The file of the records was moved away while it was in use. Put it back, then try again.")
            )
        with self._faults_told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection.execute
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _faults_told(self) -> Iterator[None]:
        from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

        try:
            yield
        except dbapi2.Error as error:
            fail(error)


def _name_of(module: Module) -> tuple[str, str]:
    return module.digest, module.language


def _begin(run: Any, consultation: str, event: Started) -> None:
    at = _stamp(event.at)
    run(
        "INSERT INTO consultations VALUES (?, ?, ?, ?, ?, NULL, 0, ?)",
        (consultation, event.module, event.visit, at, at, START),
    )


def _stamp(at: dt.datetime) -> str:
    """A time as text that sorts as time does: UTC, always with microseconds."""
    aware = at.replace(tzinfo=dt.UTC) if at.utcoffset() is None else at
    return aware.astimezone(dt.UTC).isoformat(timespec="microseconds")
