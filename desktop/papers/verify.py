"""Whether a paper is what was made from the record inside it: it is made again, and compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import msgspec

from desktop.consultation.limits import (
    FIRST_RECORD_YEAR,
    LAST_RECORD_YEAR,
    MOST_RECORD_LINES,
    MOST_RECORD_PARTS,
    MOST_RECORD_TEXT,
)
from desktop.consultation.record import Record
from desktop.consultation.recording import (
    NewerRecordError,
    UnreadableRecordError,
    decode_record,
    is_as_written,
)
from desktop.language import tr, trn
from desktop.papers.base import Material, Paper, papers
from desktop.papers.frame import Labelled, fingerprint, labelled
from desktop.papers.reading_back import (
    LockedPdfError,
    ReadBack,
    TooLargePdfError,
    UnreadablePdfError,
    read_back,
)
from desktop.version import software


class NotVerifiableError(Exception):
    """The file is none that can be verified; the message says why."""


@dataclass(frozen=True)
class Verdict:
    """What was found, in sentences. `record` is the one inside, where it can be read.

    `sound` says that nothing speaks against the paper, which does not show who made it; `known` says that
    the records of this computer have the talk, and agree.
    """

    sound: bool
    lines: tuple[str, ...]
    record: Record | None = None
    known: bool = False


def verify_paper(data: bytes) -> Verdict:
    """Compare a paper with the record inside it; raises `NotVerifiableError`."""
    try:
        found = read_back(data)
    except LockedPdfError as error:
        raise NotVerifiableError(
            tr("It is locked, such as with a password. Open it, save it without the lock, and try that file.")
        ) from error
    except TooLargePdfError as error:
        raise NotVerifiableError(too_large()) from error
    except UnreadablePdfError as error:
        raise NotVerifiableError(tr("It is no PDF, or is too damaged to be read.")) from error
    label = labelled(found.keywords)
    kind = papers().get(label.kind) if label else None
    if found.record is None:
        return _without_record(found, kind)
    try:
        record = decode_record(found.record)
    except NewerRecordError as error:
        raise NotVerifiableError(f"record.json: version: {error}") from error
    except UnreadableRecordError as error:
        return Verdict(sound=False, lines=(_changed_record(found), str(error)))
    if why := _beyond(record):
        raise NotVerifiableError(f"record.json: {why}")
    if label is None or kind is None:
        return Verdict(
            sound=False,
            lines=(tr("The properties of the file were changed: they no longer say which paper it is."),),
            record=record,
        )
    return _compared(data, found, record, kind, label)


def _beyond(record: Record) -> str:
    """What in a record no talk gives, in words, with its key; empty when all can be made into a paper."""
    characters = lines = parts = 0
    waiting: list[tuple[str, Any]] = [("", msgspec.to_builtins(record, builtin_types=(dt.datetime,)))]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            parts += 1
            waiting += [(f"{key}.{name}" if key else name, held) for name, held in value.items()]
        elif isinstance(value, list | tuple):
            waiting += [(f"{key}[{number}]", held) for number, held in enumerate(value)]
        elif isinstance(value, str):
            characters, lines = characters + len(value), lines + value.count("\n")
        elif isinstance(value, dt.datetime) and not _sensible(value):
            return tr("{key}: {time} is no time of a talk.").format(key=key, time=value.isoformat())
    if characters > MOST_RECORD_TEXT or lines > MOST_RECORD_LINES or parts > MOST_RECORD_PARTS:
        return tr("It holds more than any talk gives.")
    return ""


def _sensible(time: dt.datetime) -> bool:
    return time.utcoffset() is not None and FIRST_RECORD_YEAR <= time.year <= LAST_RECORD_YEAR


def too_large() -> str:
    """Why a file is not looked through."""
    return tr("It is larger than any paper of Beforehand, so it is not looked through.")


def _without_record(found: ReadBack, kind: Paper | None) -> Verdict:
    if kind is None:
        raise NotVerifiableError(tr("It is no paper of Beforehand: there is no record in it."))
    if any(found.fingerprints):
        line = tr("The record inside is damaged or was taken out: it cannot be read.")
        return Verdict(sound=False, lines=(line,))
    line = tr("It is a paper that carries no record ({paper}), so there is nothing to compare.")
    return Verdict(sound=True, lines=(line.format(paper=kind.title()),))


def _compared(data: bytes, found: ReadBack, record: Record, kind: Paper, label: Labelled) -> Verdict:
    if faults := _record_faults(found, label):
        return Verdict(sound=False, lines=tuple(faults), record=record)  # nothing sound to make it again from
    remade = _made_again(found, record, kind, label)
    if remade == data:
        line = tr("The paper agrees with the record inside it ({sign}). This does not show who made it.")
        lines = [line.format(sign=fingerprint(found.record or b""))]
        if record.made_up:
            lines.append(tr("The talk is made up: it was only rehearsed."))
        return Verdict(True, tuple(lines), record)
    again = read_back(remade)
    lines = _page_faults(found, again) or [_saved_again(found, again)]
    if record.software != software():
        lines.append(
            tr("It was made with {theirs}. This is {ours}, which may set a paper in another way.").format(
                theirs=record.software, ours=software()
            )
        )
    return Verdict(sound=False, lines=tuple(lines), record=record)


def _made_again(found: ReadBack, record: Record, kind: Paper, label: Labelled) -> bytes:
    try:
        return kind.pdf(Material(record.contact.ended, record, encoded=found.record or b""), label.form)
    except Exception as error:
        # Somebody's record may hold what no talk gives, such as a language that there is not.
        raise NotVerifiableError(
            tr("record.json: no paper can be made of it again. No talk gives such a record.")
        ) from error


def _record_faults(found: ReadBack, label: Labelled) -> list[str]:
    """Whether the record inside is another than the one the paper was made from.

    Its fingerprint stands in the properties and on every page: one of these may be damaged, not all.
    """
    sign = fingerprint(found.record or b"")
    known = sign == label.fingerprint or any(sign in signs for signs in found.fingerprints)
    return [] if known and is_as_written(found.record or b"") else [_changed_record(found)]


def _changed_record(found: ReadBack) -> str:
    printed = sorted(set[str]().union(*found.fingerprints))
    return tr(
        "The record inside is damaged or was changed: its fingerprint is {inside}, "
        "on the pages stands {printed}."
    ).format(inside=fingerprint(found.record or b""), printed=", ".join(printed) or "–")


def _page_faults(found: ReadBack, again: ReadBack) -> list[str]:
    """Pages that are not what the record gives."""
    if len(found.pages) != len(again.pages):
        return [
            trn(
                "It has {theirs} page; the record gives {ours}.",
                "It has {theirs} pages; the record gives {ours}.",
                len(found.pages),
            ).format(theirs=len(found.pages), ours=len(again.pages))
        ]
    other = [number for number, (a, b) in enumerate(zip(found.pages, again.pages, strict=True), 1) if a != b]
    if not other:
        return []
    lines = [
        tr("The pages are not what the record says: page {pages}. The record inside is whole.").format(
            pages=", ".join(map(str, other))
        )
    ]
    ours = fingerprint(found.record or b"")
    strangers = [str(number) for number in other if found.fingerprints[number - 1] - {ours}]
    if strangers:
        lines.append(
            tr("The fingerprint of another record is printed on page {pages}.").format(
                pages=", ".join(strangers)
            )
        )
    return lines


def _saved_again(found: ReadBack, again: ReadBack) -> str:
    if found.whole == again.whole:
        return tr(
            "The file was saved again or altered after it was made. "
            "The record inside is whole, and the pages say what it says."
        )
    return tr(
        "Something was changed beside the pages, such as what a screen reader says. "
        "The record inside is whole, and the pages say what it says."
    )
