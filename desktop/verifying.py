"""A paper verified: whether it was issued here, by its seal, and against the records of this computer."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from desktop.consultation.amending import amended, named, unlike
from desktop.consultation.apply import replay, until_visit_ended
from desktop.consultation.events import Event, PapersMade
from desktop.consultation.first_form import in_first_form
from desktop.consultation.journal import JournalError
from desktop.consultation.limits import LARGEST_PAPER
from desktop.consultation.record import Record
from desktop.consultation.recording import build_record
from desktop.consultation.set_up import context_of
from desktop.consultation.state import ConsultationState
from desktop.language import day_words, in_use, tr
from desktop.library.model import Module
from desktop.library.rendering import render_pages
from desktop.papers.base import papers
from desktop.papers.frame import talk_words
from desktop.papers.seal import sha256
from desktop.papers.verify import Keys, NotVerifiableError, Verdict, too_large, verify_paper
from desktop.paths import data_folder
from desktop.problems import ProblemsFound
from desktop.seals import public_key
from desktop.settings_here import settings_here
from desktop.version import software

if TYPE_CHECKING:
    from desktop.records.store import Records

# What a version tells out of the guide: another one may tell it in another way.
_TOLD = {
    *("version", "content", "facts", "said", "options", "unknown", "figures", "steps", "calls", "sources"),
    "words",
}


def verify(path: Path) -> Verdict:
    """What a paper is worth; raises `NotVerifiableError`, and `OSError` when it cannot be read.

    First asked is whether this very file was issued here: of a file that was, nothing else is judged.
    Raises `ProblemsFound` when the seals that the settings trust are not written as they should be.
    """
    data, keys = _read(path), _keys()
    try:
        verdict = verify_paper(data, keys)
    except NotVerifiableError:
        with _records() as (records, _):
            if records is None or (issued := _issued(records, data, None)) is None:
                raise
            lines = (_issued_words(issued), *_printed_still(records, issued))
            return Verdict(sound=True, lines=lines, known=True)
    record = verdict.record
    with _records() as (records, why):
        issued = _issued(records, data, record) if records is not None else None
        told = _printed_still(records, issued) if records is not None and issued and record is None else ()
        stored, agrees = (why, None)
        if records is not None and record is not None:
            stored, agrees = _stored(records, record, verdict.inside)
    if agrees and not verdict.sound:  # of what was altered it is no witness
        stored = tr("The record inside it is still the one on this computer.")
    if record is not None:
        talk = (f"{talk_words(record, verdict.inside)}.",) if verdict.inside else ()
        told = (*talk, stored)
    if issued is not None:
        seal = verdict.lines[:1] if verdict.sound else ()
        return replace(verdict, sound=True, lines=(_issued_words(issued), *seal, *told), known=True)
    return replace(
        verdict,
        sound=verdict.sound and agrees is not False,
        lines=(*verdict.lines, *told),
        known=agrees is not False and (verdict.known or (verdict.exact and agrees is True)),
    )


def _keys() -> Keys:
    """The seals of this installation and those that its settings trust."""
    from desktop.records.seal import own_keys

    read = settings_here()
    if problems := [problem for problem in read.problems if problem.key.startswith("seal")]:
        raise ProblemsFound(problems)
    try:
        own = own_keys(data_folder())
    except JournalError as error:
        raise NotVerifiableError(str(error)) from error
    return Keys(own, tuple(map(public_key, read.settings.seal.trusted)))


def _read(path: Path) -> bytes:
    """The bytes of a file, which has an end: a device may have none, and a pipe would have us wait."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotVerifiableError(tr("It is a folder, a device or a pipe. Name the PDF itself."))
    with path.open("rb") as file:
        data = file.read(LARGEST_PAPER + 1)
    if len(data) > LARGEST_PAPER:
        raise NotVerifiableError(too_large())
    return data


@contextmanager
def _records() -> Iterator[tuple[Records | None, str]]:
    """The records of this computer, or why they cannot be asked. Makes none where there are none."""
    records, why = _opened(data_folder())
    if records is None:
        yield None, why
        return
    with closing(records):
        yield records, ""


def _opened(folder: Path) -> tuple[Records | None, str]:
    from desktop.records.files import DATABASE
    from desktop.records.key import obtain_key
    from desktop.records.presence import look
    from desktop.records.store import Records

    try:
        look(folder)  # records that are lost are not records that never were
        if not (folder / DATABASE).is_file():
            return None, _not_here()
        return Records(folder, obtain_key(folder)), ""
    except JournalError as error:
        return None, tr("The records on this computer could not be looked into. {why}").format(why=error)


def _not_here() -> str:
    return tr("This talk is not among the records on this computer.")


class _Issue(NamedTuple):
    """That a file was issued here: which paper, in which talk, and how many events that had before."""

    made: PapersMade
    paper: str
    talk: str
    place: int


def _issued(records: Records, data: bytes, record: Record | None) -> _Issue | None:
    """How this very file was issued here; None where it was not, or the talk's records are not whole.

    It is looked for in the talk that its record names, or in all where that cannot be read.
    """
    file = sha256(data)
    try:
        talks = records.issuing(file) if record is None else (record.consultation,)
        for talk in talks:
            if records.verify(talk) is None:
                for place, event in enumerate(records.events(talk)):
                    made = event if isinstance(event, PapersMade) else None
                    for it in made.issued if made else ():
                        if made and it.file == file:
                            return _Issue(made, it.paper, talk, place)
    except JournalError:  # told when it is asked what they say
        return None
    return None


def _issued_words(issued: _Issue) -> str:
    return tr("Issued here on {day}.").format(day=day_words(issued.made.at, in_use()))


def _printed_still(records: Records, issued: _Issue) -> tuple[str, ...]:
    """Whether the talk still says what a paper prints of it whose record is not there to compare."""
    kind = papers().get(issued.paper)
    if kind is None:
        return ()
    prints = Record.__struct_fields__ if kind.CARRIES_RECORD else kind.PRINTS
    if not prints:
        return ()
    try:
        events = records.events(issued.talk)
        state = replay(events[: issued.place])
        module = records.content(state.digest, state.language)
        now = replay(until_visit_ended(events, state.number))
        before, after = (_record_of(it, module, software()) for it in (state, now))
        return (_agreed(before, after, prints)[0],)
    except (JournalError, ProblemsFound, ValueError) as error:
        return (_cannot_be_told(error),)


def _cannot_be_told(error: Exception) -> str:
    return tr("The record on this computer cannot be told again. {why}").format(why=error)


def _stored(records: Records, record: Record, inside: str) -> tuple[str, bool | None]:
    """What the records of this computer say, and whether they agree: None where they cannot tell."""
    try:
        events = records.events(record.consultation)
        if not events:
            return _not_here(), None
        if broken := records.verify(record.consultation):
            damaged = tr("The record on this computer was tampered with or is damaged, from entry {n} on.")
            return damaged.format(n=broken.seq), False
        module = records.content(record.content.digest, record.content.language)
        return _told(record, inside, until_visit_ended(events, record.visit.number), module)
    except (JournalError, ProblemsFound, ValueError) as error:
        return _cannot_be_told(error), None


def _told(record: Record, inside: str, events: tuple[Event, ...], module: Module) -> tuple[str, bool | None]:
    """Compare with the record as it was when the paper was made, then with what it is now."""
    now = next(_records_of(events, module, record), None)
    other: tuple[str, ...] = ()
    for number in range(len(events), 0, -1):
        if _issues_record(events[number - 1], inside):
            return _agreed(next(_records_of(events[: number - 1], module, record), None), now)
        if events[number - 1].at > record.contact.ended:
            continue
        for then in _records_of(events[:number], module, record):
            differing = unlike(then, record)
            if not differing:
                return _agreed(then, now)
            if {*differing} <= _TOLD:
                other = differing
    if not other:
        return tr("The record on this computer says something else than the paper."), False
    line = tr("The record on this computer says the same of the patient. It is told in another way: {what}.")
    return line.format(what=", ".join(named(other))), None


def _issues_record(event: Event, inside: str) -> bool:
    return isinstance(event, PapersMade) and any(it.record == inside != "" for it in event.issued)


def _agreed(
    then: Record | None, now: Record | None, among: tuple[str, ...] = Record.__struct_fields__
) -> tuple[str, bool]:
    changed = amended(then, now, among) if then is not None and now is not None else []
    if not changed:
        return tr("The record on this computer agrees."), True
    line = tr("The record on this computer agreed when the paper was made. Amended since: {what}.")
    return line.format(what=", ".join(changed)), True


def _records_of(events: tuple[Event, ...], module: Module, like: Record) -> Iterator[Record]:
    """The record that events make, and the same with its clock running on to the latest event of all.

    So it was told once, and papers that were made then must still be found to agree. To one of the first
    form, which names no visit, they are told as that form did.
    """
    state = replay(events)
    if state.set_up is None:
        return
    for told in (state, structs.replace(state, told=state.last, told_stays=len(state.stays))):
        made = _record_of(told, module, like.software)
        yield made if like.visit.id else in_first_form(made)


def _record_of(state: ConsultationState, module: Module, by: str) -> Record:
    if state.set_up is None:
        raise ValueError("a talk that has not begun has no record")
    pages = render_pages(module, context_of(state.set_up, module.language, state.route), state.pages)
    return build_record(state, module, pages, software=by)
