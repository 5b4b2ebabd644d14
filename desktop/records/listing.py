"""Talks read from the database, one by one where a part of the file is damaged."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.consultation.apply import latest_visit
from desktop.consultation.event_format import NewerEventError, UnreadableEventError, decode
from desktop.consultation.events import Closed, Event
from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.records.database import Database
from desktop.records.presence import DamagedError

_COLUMNS = "consultation, module, visit, started, last, ended, events"
# Each holds when every talk began, so that one names a talk where the other is damaged.
_WHEN_BEGUN = ("consultations_by_start", "consultations_unfinished WHERE ended IS NULL")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One talk in the list, with its latest visit; `ended` is None while that did not end."""

    consultation: str
    module: str
    visit: str
    started: dt.datetime
    last: dt.datetime
    ended: dt.datetime | None
    events: int


class Unreadable(msgspec.Struct, frozen=True):
    """A talk that lies in a damaged part of the file, and when it began."""

    consultation: str
    started: dt.datetime


def read_events(database: Database, consultation: str) -> tuple[Event, ...]:
    """Every event of a talk in order; raises `DamagedError`, or `JournalError` for one of a newer version."""
    try:
        rows = database.rows("SELECT body FROM events WHERE consultation = ? ORDER BY seq", consultation)
    except DamagedError as error:
        raise DamagedError(
            tr("This talk is damaged and cannot be opened. Ask your IT team to restore it from a backup.")
        ) from error
    try:
        return tuple(decode(body) for (body,) in rows)
    except (NewerEventError, UnreadableEventError) as error:
        raise JournalError(
            tr("This talk cannot be read. It was written by a newer Beforehand, or is damaged.")
        ) from error


def find_issuing(database: Database, file: str) -> tuple[str, ...]:
    """The talks in which a file of this SHA-256 was issued: every event is looked through, some seconds."""
    rows = database.rows(
        "SELECT DISTINCT consultation FROM events WHERE instr(CAST(body AS TEXT), ?) > 0", file
    )
    return tuple(consultation for (consultation,) in rows)


def check_readable(database: Database, consultation: str) -> None:
    """Read every page that a talk lies on; raises `DamagedError` when one is damaged."""
    database.rows("SELECT max(body) FROM events WHERE consultation = ?", consultation)


def read_entries(database: Database, rest: str, *values: object) -> tuple[Entry, ...]:
    """The talks that the rest of a statement, written in the code, asks for."""
    statement = f"SELECT {_COLUMNS} FROM consultations {rest}"  # noqa: S608 - see above
    return tuple(_entry(row) for row in database.rows(statement, *values))


def read_around_damage(database: Database) -> tuple[tuple[Entry, ...], tuple[Unreadable, ...]]:
    """All talks that can be read, latest first, and those that did not end or are not listed and cannot be.

    The list is read forwards and backwards, so that few entries are missing; those are told from the events.
    """
    entries: dict[str, Entry] = {}
    begun: dict[str, dt.datetime] = {}
    for order in ("ASC", "DESC"):
        statement = f"SELECT {_COLUMNS} FROM consultations NOT INDEXED ORDER BY consultation {order}"  # noqa: S608
        entries |= {row[0]: _entry(row) for row in database.rows_before_damage(statement)}
        for index in _WHEN_BEGUN:
            statement = (
                f"SELECT consultation, started FROM consultations INDEXED BY {index} ORDER BY started {order}"  # noqa: S608
            )
            rows = database.rows_before_damage(statement)
            begun |= {consultation: dt.datetime.fromisoformat(started) for consultation, started in rows}
    unreadable = []
    for consultation, started in begun.items():
        listed = entries.get(consultation)
        if listed is not None and listed.ended is not None:
            continue
        try:
            events = read_events(database, consultation)
        except DamagedError:
            entries.pop(consultation, None)
            unreadable.append(Unreadable(consultation, started))
        except JournalError:
            continue  # it is offered, and told when it is opened
        else:
            if listed is None and events:
                entries[consultation] = _entry_of(events)
    latest_first = sorted(
        entries.values(), key=lambda entry: (entry.started, entry.consultation), reverse=True
    )
    return tuple(latest_first), tuple(unreadable)


def stamp(at: dt.datetime) -> str:
    """A time as text that sorts as time does: UTC, always with microseconds."""
    aware = at.replace(tzinfo=dt.UTC) if at.utcoffset() is None else at
    return aware.astimezone(dt.UTC).isoformat(timespec="microseconds")


def _entry(row: tuple[object, ...]) -> Entry:
    return msgspec.convert(dict(zip(_COLUMNS.split(", "), row, strict=True)), Entry)


def _entry_of(events: tuple[Event, ...]) -> Entry:
    """What the list says of a talk, told from its events."""
    visit = latest_visit(events)
    times = [dt.datetime.fromisoformat(stamp(event.at)) for event in events]
    return Entry(
        consultation=visit.consultation,
        module=visit.module,
        visit=visit.visit,
        started=times[0],
        last=max(times),
        ended=times[-1] if isinstance(events[-1], Closed) else None,
        events=len(events),
    )
