"""What a paper shows of itself: by its seal; without one, by the signs on it and the record inside it."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator
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
from desktop.consultation.record_json import (
    NewerRecordError,
    UnreadableRecordError,
    decode_record,
    is_as_written,
)
from desktop.language import tr, trn
from desktop.papers.base import Material, Paper, papers
from desktop.papers.frame import Labelled, fingerprint, labelled, state_sign
from desktop.papers.pdf_reader import (
    RECORD,
    SEAL,
    LockedPdfError,
    ReadBack,
    TooLargePdfError,
    UnreadablePdfError,
    read_back,
)
from desktop.papers.seal import NewerSealError, Seal, seal_of, sha256
from desktop.seals import PublicKey
from desktop.version import software


class NotVerifiableError(Exception):
    """The file is none that can be verified; the message says why."""


@dataclass(frozen=True)
class Keys:
    """The public keys by which a seal is known: of this installation, and of clinics that it trusts."""

    own: tuple[PublicKey, ...] = ()
    trusted: tuple[PublicKey, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What was found, in sentences. `record` is the one inside, where it can be read.

    `sound` says that nothing speaks against the paper, which does not show who made it; `known` says that it
    does: that it is sealed with a key of `Keys`, or that the records of this computer have it. `exact` says
    that the record inside, of which `inside` is the SHA-256, gives this very file when it is set again; that
    it does not, says nothing.
    """

    sound: bool
    lines: tuple[str, ...]
    record: Record | None = None
    known: bool = False
    exact: bool = False
    inside: str = ""


def verify_paper(data: bytes, keys: Keys | None = None) -> Verdict:
    """What a paper shows by itself: its seal, and whether it agrees with itself.

    Raises `NotVerifiableError`.
    """
    found = _read(data)
    label = labelled(found.keywords)
    kind = papers().get(label.kind) if label else None
    try:
        seal = seal_of(found)
    except NewerSealError as error:
        raise NotVerifiableError(f"{SEAL}: {error}") from error
    if seal is not None:
        return _sealed(found, seal, keys or Keys())
    if found.record is None:
        return _without_record(kind)
    try:
        record = decode_record(found.record)
    except NewerRecordError as error:
        raise NotVerifiableError(f"{RECORD}: version: {error}") from error
    except UnreadableRecordError as error:
        return Verdict(sound=False, lines=(_changed_record(found), str(error)))
    if why := _beyond(record):
        raise NotVerifiableError(f"{RECORD}: {why}")
    if label is None or kind is None:
        line = tr("Altered: the properties of the file no longer say which paper it is.")
        return Verdict(sound=False, lines=(line,), record=record)
    return _not_sealed(data, found, record, kind, label)


def _read(data: bytes) -> ReadBack:
    try:
        return read_back(data)
    except LockedPdfError as error:
        raise NotVerifiableError(
            tr("It is locked, such as with a password. Open it, save it without the lock, and try that file.")
        ) from error
    except TooLargePdfError as error:
        raise NotVerifiableError(too_large()) from error
    except UnreadablePdfError as error:
        raise NotVerifiableError(tr("It is no PDF, or is too damaged to be read.")) from error


def _sealed(found: ReadBack, seal: Seal, keys: Keys) -> Verdict:
    """A seal is the judge: nothing is set again, and a record of any form will do."""
    record = None
    with contextlib.suppress(UnreadableRecordError):
        read = decode_record(found.record or b"")
        record = None if _beyond(read) else read
    if seal.faults:
        return Verdict(sound=False, lines=seal.faults, record=record)
    own = any(key.value == seal.key.value for key in keys.own)
    trusted = next((key for key in keys.trusted if key.value == seal.key.value), None)
    if own:
        line = tr("Sealed by this clinic.")
    elif trusted is not None:
        line = tr("Sealed by a clinic you trust: {name}.").format(name=trusted.name)
    else:
        line = tr("Sealed with a key that you do not know: {key}.").format(key=seal.key.fingerprint)
    known = own or trusted is not None
    return Verdict(sound=True, lines=(line,), record=record, known=known, inside=sha256(found.record or b""))


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


def _without_record(kind: Paper | None) -> Verdict:
    if kind is None:
        raise NotVerifiableError(tr("It is no paper of Beforehand: there is no record in it."))
    if kind.CARRIES_RECORD:
        line = tr("Altered: the record inside is damaged or was taken out. It cannot be read.")
        return Verdict(sound=False, lines=(line,))
    line = tr("It is a paper that carries no record ({paper}), so there is nothing to compare.")
    return Verdict(sound=True, lines=(tr("Not sealed."), line.format(paper=kind.title())))


def _not_sealed(data: bytes, found: ReadBack, record: Record, kind: Paper, label: Labelled) -> Verdict:
    """What can be known without a seal: whether the fingerprints agree. To set it again is a hint."""
    if faults := _record_faults(found, label):
        return Verdict(sound=False, lines=tuple(faults), record=record)  # nothing sound to make it again from
    lines = [tr("Not sealed.")]
    remade = _made_again(found, record, kind, label)
    if exact := remade == data:
        line = tr("The paper agrees with the record inside it ({sign}). This does not show who made it.")
        lines.append(line.format(sign=fingerprint(found.record or b"")))
    else:
        lines += _differences(found, remade, record)
    if record.made_up:
        lines.append(tr("The talk is made up: it was only rehearsed."))
    inside = sha256(found.record or b"")
    return Verdict(sound=True, lines=tuple(lines), record=record, exact=exact, inside=inside)


def _made_again(found: ReadBack, record: Record, kind: Paper, label: Labelled) -> bytes | None:
    """The paper as this version sets it of that record; None where it no longer can."""
    material = Material(record.contact.ended, record, encoded=found.record or b"")
    with contextlib.suppress(Exception):  # somebody's record may hold what no talk gives
        return kind.pdf(material, label.form)
    return None


def _differences(found: ReadBack, remade: bytes | None, record: Record) -> Iterator[str]:
    """How a paper is other than it would be made now, which is no fault: so are those of other versions."""
    if remade is None:
        yield tr("This version cannot set the paper again from the record inside it.")
        return
    again = read_back(remade)
    other = [str(at) for at, (a, b) in enumerate(zip(found.pages, again.pages, strict=False), 1) if a != b]
    if not other and len(found.pages) == len(again.pages):
        yield tr("The pages say what the record inside says. The file was saved again, or something beside.")
        return
    if len(found.pages) != len(again.pages):
        yield trn(
            "It has {theirs} page; set again from the record inside it has {ours}.",
            "It has {theirs} pages; set again from the record inside it has {ours}.",
            len(found.pages),
        ).format(theirs=len(found.pages), ours=len(again.pages))
    if other:
        yield tr("Set again from the record inside, this looks another way: page {pages}.").format(
            pages=", ".join(other)
        )
    yield tr(
        "It was changed, or another version made it ({theirs}; this is {ours}). "
        "Without a seal that is not known."
    ).format(theirs=record.software, ours=software())


def _record_faults(found: ReadBack, label: Labelled) -> list[str]:
    """Whether the record inside is another than the one the paper was made from, or a page is of another.

    Its sign stands in the properties, and whole or short on every page: one may be damaged, not all.
    """
    data = found.record or b""
    signs = {fingerprint(data), state_sign(sha256(data))}
    if label.fingerprint not in signs and not any(signs & printed for printed in found.printed):
        return [_changed_record(found)]
    if not is_as_written(data):
        return [_changed_record(found)]
    pages = enumerate(found.printed, 1)  # somebody may have typed what looks like another sign
    strangers = [str(number) for number, printed in pages if printed and not printed & signs]
    if not strangers:
        return []
    line = tr("Altered: the sign of another record is printed on page {pages}.")
    return [line.format(pages=", ".join(strangers))]


def _changed_record(found: ReadBack) -> str:
    printed = sorted(set[str]().union(*found.printed))
    return tr(
        "Altered: the record inside is damaged or was changed. Its sign is {inside}, "
        "on the pages stands {printed}."
    ).format(inside=fingerprint(found.record or b""), printed=", ".join(printed) or "–")
