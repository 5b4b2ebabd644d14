"""The store of records: every event of every talk, appended durably and never changed."""

from __future__ import annotations

import contextlib
import datetime as dt
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from desktop.consultation.event_format import encode
from desktop.consultation.events import Closed, Event, Started
from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.library.model import Module
from desktop.records.chain import START, link
from desktop.records.content import files_of, recovered
from desktop.records.database import Database
from desktop.records.files import LOCKS, told, try_to_write
from desktop.records.key import Key
from desktop.records.ledger import Loss, count_change, note_missing, read_losses
from desktop.records.listing import (
    Entry,
    Unreadable,
    check_readable,
    find_issuing,
    read_around_damage,
    read_entries,
    read_events,
    stamp,
)
from desktop.records.locks import Claims
from desktop.records.presence import DamagedError, way_on
from desktop.records.schema import forget_copies

_TRIES = 20

__all__ = ["Broken", "Entry", "Loss", "Records", "Unreadable"]


class Broken(msgspec.Struct, frozen=True):
    """The first event of a talk that is not what was written, counted from 1, and what is wrong there."""

    seq: int
    what: str


class Records:
    """The records of one data folder. A `Journal`; used from the thread that opened it.

    `weaker` says that the key lies beside the records (see `Key`). `unreadable` names talks that `unfinished`
    would list but for a damaged part of the file.
    Every method raises `JournalError` when the disk or the file fails. One `Records` a folder in a process.
    """

    def __init__(self, folder: Path, key: Key) -> None:
        self._folder = folder
        self.weaker = key.weaker
        self.unreadable: tuple[Unreadable, ...] = ()
        self._database = Database(folder, key)
        try:
            self._claims = Claims(folder / LOCKS)
        except OSError as error:
            self._database.close()
            raise JournalError(told(error)) from error
        self.gather()

    @property
    def gone(self) -> bool:
        """Whether the file of the records was removed, or its folder was, since it was opened."""
        return not self._database.is_there

    def room_for_talk(self) -> str:
        """A name under which a new talk can be kept, found out by beginning one and taking it back.

        Raises `JournalError` when none can be kept, also when the disk has no room for a whole talk.
        """
        try:
            try_to_write(self._folder)
        except OSError as error:
            raise JournalError(told(error)) from error
        for _ in range(_TRIES):  # where a place is damaged, another name falls into another
            name = uuid.uuid4().hex
            with contextlib.suppress(DamagedError), self._database.trial() as run:
                run("INSERT INTO consultations VALUES (?, '', '', '9999', '', NULL, 0, x'')", (name,))
                for seq in range(8):  # enough to need pages of its own, and so those beside them
                    run("INSERT INTO events VALUES (?, ?, '', zeroblob(3000), x'')", (name, seq))
                count_change(run)
                return name
        what = tr("The part of the records that takes new talks is damaged.")
        raise DamagedError(f"{what} {way_on()}")

    def gather(self) -> None:
        """Bring all that was kept into the one file, so that a copy of it is whole; after each talk."""
        self._database.gather()

    def close(self) -> None:
        """Close the file and let go of the talks that were open."""
        self.gather()
        self._database.close()
        self._claims.close()

    # -- one talk

    def append(self, consultation: str, events: Sequence[Event]) -> None:
        """Keep events after those the talk has: all of them on the disk when this returns, or none."""
        if not events:
            return
        bodies = [encode(event) for event in events]
        if not self._claims.claim(consultation):
            raise JournalError(tr("This talk is open in another window. Go on with it there."))
        with self._database.change() as run:
            row = run(
                "SELECT events, hash FROM consultations WHERE consultation = ?", (consultation,)
            ).fetchone()
            seq, head = row or (0, START)
            new = int(seq == 0)
            for event, body in zip(events, bodies, strict=True):
                if isinstance(event, Started):
                    (_begin if seq == 0 else _begin_again)(run, consultation, event)
                elif seq == 0:
                    raise JournalError(tr("This talk is no longer in the records. It was deleted."))
                seq += 1
                head = link(head, consultation, seq, body)
                at = stamp(event.at)
                run("INSERT INTO events VALUES (?, ?, ?, ?, ?)", (consultation, seq, at, body, head))
                if isinstance(event, Closed):  # apart from what follows, which touches no index
                    run("UPDATE consultations SET ended = ? WHERE consultation = ?", (at, consultation))
            run(
                "UPDATE consultations SET last = max(last, ?), events = ?, hash = ? WHERE consultation = ?",
                (max(map(stamp, (event.at for event in events))), seq, head, consultation),
            )
            count_change(run, begun=new, talks=new, events=len(events))

    def events(self, consultation: str) -> tuple[Event, ...]:
        """Every event of a talk in order; raises `JournalError` for one this version cannot read."""
        return read_events(self._database, consultation)

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
            with self._database.change() as run:
                run("DELETE FROM events WHERE consultation = ?", (consultation,))
                gone = run(
                    "DELETE FROM consultations WHERE consultation = ? RETURNING events", (consultation,)
                ).fetchall()
                count_change(run, talks=-len(gone), events=-sum(events for (events,) in gone))
            self.gather()
            forget_copies(self._folder)
        finally:
            self._claims.release(consultation)

    def verify(self, consultation: str) -> Broken | None:
        """The first event that is not what was written, or None when the talk is whole."""
        rows = self._database.rows(
            "SELECT seq, CAST(body AS BLOB), hash FROM events WHERE consultation = ? ORDER BY seq",
            consultation,
        )
        summaries = self._database.rows(
            "SELECT events, hash FROM consultations WHERE consultation = ?", consultation
        )
        head, expected = START, 1
        for seq, body, kept in rows:
            if seq != expected:
                return Broken(expected, "missing")
            head = link(head, consultation, seq, body)
            if kept != head:
                return Broken(seq, "changed")
            expected += 1
        if not summaries:
            return Broken(1, "missing") if rows else None
        summary = summaries[0]
        if tuple(summary) != (len(rows), head):
            return Broken(min(expected, summary[0] + 1), "missing" if summary[0] >= expected else "added")
        return None

    # -- all talks

    def issuing(self, file: str) -> tuple[str, ...]:
        """The talks in which a file of this SHA-256 was issued."""
        return find_issuing(self._database, file)

    def unfinished(self) -> tuple[Entry, ...]:
        """Talks that began and did not end, latest first, without those open in another window.

        Nor are those among them that a damaged part of the file has made unreadable: see `unreadable`.
        """
        entries: tuple[Entry, ...] = ()
        with contextlib.suppress(DamagedError):
            entries = read_entries(
                self._database, "WHERE ended IS NULL ORDER BY started DESC, consultation DESC"
            )
            for entry in entries:
                check_readable(self._database, entry.consultation)
        if self._database.met_damage:
            readable, self.unreadable = read_around_damage(self._database)
            entries = tuple(entry for entry in readable if entry.ended is None)
        return tuple(entry for entry in entries if not self._claims.held_elsewhere(entry.consultation))

    def entries(self, *, limit: int = 100, before: Entry | None = None) -> tuple[Entry, ...]:
        """Talks, latest first, at most `limit` of those that come after `before` in that order."""
        place = () if before is None else (stamp(before.started), before.consultation)
        rest = "WHERE (started, consultation) < (?, ?) " if place else ""
        rest += "ORDER BY started DESC, consultation DESC LIMIT ?"
        try:
            return read_entries(self._database, rest, *place, limit)
        except DamagedError:
            readable, _ = read_around_damage(self._database)
            after = [
                entry for entry in readable if not place or (stamp(entry.started), entry.consultation) < place
            ]
            return tuple(after[:limit])

    def count(self) -> None:
        """Count all talks, so that those that are gone whole show in `losses`. 50,000 take some 0.1 s."""
        with contextlib.suppress(DamagedError), self._database.transaction() as run:
            note_missing(run)

    def losses(self) -> tuple[Loss, ...]:
        """When talks, or the last entries, were found to be gone."""
        return read_losses(self._database.rows("SELECT at, talks FROM losses ORDER BY at"))

    # -- content

    def keep_content(self, module: Module) -> None:
        """Keep a module as it is now, once for each digest and language."""
        with self._database.transaction() as run:
            known = run("SELECT 1 FROM content WHERE (digest, language) = (?, ?)", _name_of(module))
            if known.fetchone() is None:
                run("INSERT INTO content VALUES (?, ?, ?)", (*_name_of(module), files_of(module)))

    def content(self, digest: str, language: str = "") -> Module:
        """The module that was kept, in a language of its own; raises `JournalError` when it was not."""
        rows = self._database.rows(
            "SELECT module, language FROM content WHERE digest = ? AND ? IN (language, '')", digest, language
        )
        if not rows:
            raise JournalError(tr("The guide that this talk used is not in the records."))
        return recovered(rows[0][0], digest, rows[0][1])

    def confirm_draft(self, digest: str, at: dt.datetime) -> None:
        """Note that the clinician confirmed to use this exact content, which no clinic has signed off."""
        with self._database.transaction() as run:
            run("INSERT INTO confirmed VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, stamp(at)))

    def is_confirmed(self, digest: str) -> bool:
        """Whether the clinician confirmed to use this exact content."""
        return bool(self._database.rows("SELECT 1 FROM confirmed WHERE digest = ?", digest))


def _name_of(module: Module) -> tuple[str, str]:
    return module.digest, module.language


def _begin_again(run: Any, consultation: str, event: Started) -> None:
    """Another visit: the talk is listed where it was, and is not ended any more."""
    run(
        "UPDATE consultations SET module = ?, visit = ?, ended = NULL WHERE consultation = ?",
        (event.module, event.visit, consultation),
    )


def _begin(run: Any, consultation: str, event: Started) -> None:
    at = stamp(event.at)
    run(
        "INSERT INTO consultations VALUES (?, ?, ?, ?, ?, NULL, 0, ?)",
        (consultation, event.module, event.visit, at, at, START),
    )
