"""A paper verified: against the record inside it, and against the records of this computer."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from desktop.consultation.apply import replay
from desktop.consultation.events import Event
from desktop.consultation.first_form import in_first_form
from desktop.consultation.journal import JournalError
from desktop.consultation.limits import LARGEST_PAPER
from desktop.consultation.record import Record
from desktop.consultation.recording import build_record
from desktop.consultation.set_up import context_of
from desktop.language import tr
from desktop.library.model import Module
from desktop.library.rendering import render_pages
from desktop.papers.verify import NotVerifiableError, Verdict, too_large, verify_paper
from desktop.paths import data_folder
from desktop.problems import ProblemsFound

# What moves on by itself when a talk goes on: not an amendment.
_CLOCK = ("contact", "pages")


def verify(path: Path) -> Verdict:
    """What a paper is worth; raises `NotVerifiableError`, and `OSError` when it cannot be read."""
    verdict = verify_paper(_read(path))
    if verdict.record is None:
        return verdict
    stored, agrees = _stored(verdict.record)
    return Verdict(
        sound=verdict.sound and agrees is not False,
        lines=(*verdict.lines, stored),
        record=verdict.record,
        known=agrees is True,
    )


def _read(path: Path) -> bytes:
    """The bytes of a file, which has an end: a device may have none, and a pipe would have us wait."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotVerifiableError(tr("It is a folder, a device or a pipe. Name the PDF itself."))
    with path.open("rb") as file:
        data = file.read(LARGEST_PAPER + 1)
    if len(data) > LARGEST_PAPER:
        raise NotVerifiableError(too_large())
    return data


def _stored(record: Record) -> tuple[str, bool | None]:
    """What the records of this computer say, and whether they agree: None where they cannot tell.

    Makes none where there are none.
    """
    from desktop.records.files import DATABASE

    here = tr("This talk is not among the records on this computer.")
    folder = data_folder()
    if not (folder / DATABASE).is_file():
        return here, None
    from desktop.records.key import KeyUnavailableError, obtain_key
    from desktop.records.store import Records

    try:
        records = Records(folder, obtain_key(folder))
    except (JournalError, KeyUnavailableError) as error:
        return tr("The records on this computer could not be looked into. {why}").format(why=error), None
    try:
        events = records.events(record.consultation)
        if not events:
            return here, None
        if broken := records.verify(record.consultation):
            damaged = tr("The record on this computer was tampered with or is damaged, from entry {n} on.")
            return damaged.format(n=broken.seq), False
        module = records.content(record.content.digest, record.content.language)
        return _told(record, events, module)
    except (JournalError, ProblemsFound, ValueError) as error:
        return tr("The record on this computer cannot be told again. {why}").format(why=error), None
    finally:
        records.close()


def _told(record: Record, events: tuple[Event, ...], module: Module) -> tuple[str, bool]:
    """Compare with the record as it was when the paper was made, then with what it is now."""
    now = next(_records_of(events, module, record.software), None)
    agreed = any(
        events[number - 1].at <= record.contact.ended
        and any(
            record in (made, in_first_form(made))
            for made in _records_of(events[:number], module, record.software)
        )
        for number in range(len(events), 0, -1)
    )
    if not agreed:
        return tr("The record on this computer says something else than the paper."), False
    if now is not None and record == in_first_form(record):
        now = in_first_form(now)
    changed = amended(record, now)
    if not changed:
        return tr("The record on this computer agrees."), True
    return (
        tr("The record on this computer agreed when the paper was made. Amended since: {what}.").format(
            what=", ".join(changed)
        ),
        True,
    )


def _records_of(events: tuple[Event, ...], module: Module, software: str) -> Iterator[Record]:
    """The record that events make, and the same with its clock running on to the latest event of all.

    So it was told once, and papers that were made then must still be found to agree.
    """
    state = replay(events)
    if state.set_up is None:
        return
    pages = render_pages(module, context_of(state.set_up, module.language, state.route), state.pages)
    yield build_record(state, module, pages, software=software)
    yield build_record(replace(state, told=state.last), module, pages, software=software)


def amended(before: Record, now: Record | None) -> list[str]:
    """What is no longer as it was, in words."""
    names = {
        "what_matters": tr("what matters"),
        "ratings": tr("how much it matters"),
        "statements": tr("statements"),
        "questions": tr("questions"),
        "teach_back": tr("what was said back"),
        "decision": tr("the decision"),
        "signatures": tr("signatures"),
        "signed_before_change": tr("a change after signing"),
        "facts": tr("numbers shown"),
        "options": tr("options"),
    }
    if now is None:
        return []
    changed = [
        field
        for field in Record.__struct_fields__
        if field not in _CLOCK and getattr(before, field) != getattr(now, field)
    ]
    outcomes = [tuple((page.id, page.outcome) for page in it.pages) for it in (before, now)]
    told = [names.get(field, field) for field in changed]
    return told if outcomes[0] == outcomes[1] else [*told, tr("pages talked about")]
