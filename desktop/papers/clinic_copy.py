"""The clinic copy: everything that happened in a talk, for the record of the clinic."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from desktop.consultation.first_form import named_sources, uncited
from desktop.consultation.record import Record
from desktop.consultation.record_json import form_of
from desktop.language import date_words, day_words, tr
from desktop.papers import clinic_words, record_words
from desktop.papers.answered import still_to_do
from desktop.papers.base import Form, Material, Paper
from desktop.papers.compiling import Manuscript
from desktop.papers.frame import draft_words, footer, frame
from desktop.papers.printable import printable
from desktop.papers.signature_block import way_words
from desktop.papers.steps import plan_rows


class ClinicCopy(Paper):
    """Not for the patient's hands: it holds marks on how well things were explained."""

    NAME: ClassVar[str] = "clinic-copy"
    CARRIES_RECORD: ClassVar[bool] = True
    ORDER: ClassVar[int] = 5
    AUDIENCE: ClassVar[Literal["patient", "clinic"]] = "clinic"

    def title(self) -> str:
        """What it is called."""
        return tr("Clinic copy")

    def written(self, material: Material, form: Form) -> Manuscript:
        """The record in tables, and the record itself."""
        if material.record is None:
            raise ValueError("a clinic copy is made of the record of a talk")
        record = material.record
        data = material.record_file
        title = self.title()
        words, coded = printable(
            {
                **frame(self.NAME, form, material, title=title, clinic=True, record=data),
                "title": title,
                "footer": footer(
                    title,
                    f"{record.content.title} {record.content.version}",
                    clinic=record.settings.clinic.name,
                ),
                "outcome": {"title": tr("Outcome"), "rows": _outcome(record)},
                "sections": [it for it in map(_filled, _sections(record, data)) if it],
                "talk": f"{date_words(record.contact.at, record.content.language)}. {record.problem}",
                "coded": "",
            }
        )
        if coded:
            words["coded"] = tr("Some signs cannot be printed here. They are shown as codes.")
        return Manuscript(layout=self.NAME, words=words, pictures={}, made=record.contact.ended, record=data)


_Section = dict[str, Any]
_NOTHING = "–"  # in a table


def _list(title: str, rows: list[list[str]], share: float = 1) -> _Section:
    """Names and what they stand for; `share` of the width when it stands beside another."""
    return {"title": title, "head": [], "rows": rows, "widths": [1], "share": share}


def _table(
    title: str, head: list[str], rows: list[list[str]], widths: list[float], share: float = 1
) -> _Section:
    """A table; a column in which nothing stands is left out."""
    kept = [at for at in range(len(head)) if any(row[at] for row in rows)]
    return {
        "title": title,
        "head": [head[at] for at in kept],
        "rows": [[row[at] or _NOTHING for at in kept] for row in rows],
        "widths": [widths[at] for at in kept],
        "share": share,
    }


def _filled(abreast: tuple[_Section, ...]) -> list[_Section]:
    return [section for section in abreast if section["rows"]]


def _sections(record: Record, data: bytes) -> Iterator[tuple[_Section, ...]]:
    """The tables in order; what comes together stands side by side where it is short enough."""
    yield (
        _list(tr("The talk"), _talk(record)),
        _table(
            tr("Pages"),
            [tr("Page"), tr("At"), tr("Minutes"), tr("What became of it")],
            clinic_words.page_rows(record),
            [2.6, 0.85, 0.9, 2.4],
            share=1.6,
        ),
    )
    yield from _heard(record)
    yield from _told(record)
    yield (_list(tr("Versions"), _versions(record, data)) | {"run-in": True},)


def _told(record: Record) -> Iterator[tuple[_Section, ...]]:
    """What was told: options, numbers, what is not known."""
    yield (_list(tr("Warning signs given"), clinic_words.sign_rows(record)),)
    yield (
        _table(
            tr("Options discussed"),
            [tr("Option"), tr("Benefits told"), tr("Risks told")],
            _options(record),
            [0.7, 1.6, 1.6],
        ),
    )
    yield (
        _table(
            tr("Numbers shown"),
            [tr("What it says"), tr("Who was studied, with what"), tr("Who paid"), tr("Source")],
            clinic_words.number_rows(record),
            [2.6, 1.3, 0.7, 0.7],
        ),
    )
    yield (_list(tr("Numbers said"), clinic_words.said_rows(record)),)
    unknown = [
        [it.title, " ".join(f"{line.lead} {uncited(line)}" for line in it.lines)] for it in record.unknown
    ]
    yield (_list(tr("Told as not known"), unknown),)
    yield (_list(tr("Sources"), clinic_words.source_rows(record)) | {"run-in": True},)


def _heard(record: Record) -> Iterator[tuple[_Section, ...]]:
    """What the patient said: what matters, statements, what was said back, questions."""
    asked, answered = tr("Question"), tr("Answer")
    yield (
        _list(tr("What matters to the patient"), _matters(record)),
        _list(tr("How much it matters"), _ratings(record)),
    )
    yield (
        _table(
            tr("Statements"),
            [tr("Statement"), answered, tr("At"), tr("Before that")],
            clinic_words.statement_rows(record),
            [3.4, 1.3, 0.6, 1.6],
        ),
    )
    yield (
        _table(
            tr("Said back by the patient"),
            [asked, tr("How well we explained"), tr("Rounds")],
            clinic_words.teach_back_rows(record),
            [2.4, 1.3, 0.6],
            share=1.2,
        ),
        _table(tr("Names"), [tr("Who"), tr("How"), tr("When")], _names(record), [1.1, 1.5, 1.4]),
    )
    yield (
        _table(
            tr("Questions"),
            [asked, tr("Page"), tr("Outcome"), tr("Note")],
            clinic_words.question_rows(record),
            [1.8, 1.3, 0.9, 2],
        ),
    )


def _talk(record: Record) -> list[list[str]]:
    contact, language = record.contact, record.content.language
    clinic, trial = record.settings.clinic, record.settings.trial
    words = clinic_words.guide_words(record)
    stages = {"trial": words.stage_trial, "implant": words.stage_implant}
    rows = [
        (tr("Began"), date_words(contact.at, language)),
        (tr("Ended"), date_words(contact.ended, language)),
        (tr("Minutes with a page on the screen"), str(contact.minutes)),
        (tr("Route"), record.content.route_title or record.content.route),
        (tr("Seen by"), record_words.person(contact.seen_by.name, contact.seen_by.role)),
        (tr("Responsible"), record_words.person(contact.responsible.name, contact.responsible.role)),
        (tr("Problem"), record.problem),
        (tr("Decision to be made"), record.content.decision),
        (tr("Stage"), stages[record.stage]),
        (words.stage_trial, ", ".join(part for part in (trial.kind, trial.length) if part)),
        (tr("Came with the patient"), contact.companion),
        (tr("Interpreter"), _interpreter(record)),
        (tr("Clinic"), ", ".join(part for part in (clinic.name, clinic.phone) if part)),
        (tr("Talk"), record.consultation),
    ]
    return [[label, said] for label, said in rows if said]


def _interpreter(record: Record) -> str:
    needed = {"no": tr("not needed"), "yes": tr("present"), "not-sure": tr("not sure whether one was needed")}
    said = needed[record.contact.interpreter]
    return f"{said}: {record.contact.interpreter_details}" if record.contact.interpreter_details else said


def _matters(record: Record) -> list[list[str]]:
    own = tr("“{words}”")
    return [
        [it.prompt, "; ".join((*it.chosen, *([own.format(words=it.own_words)] if it.own_words else ())))]
        for it in record.what_matters
    ]


def _ratings(record: Record) -> list[list[str]]:
    own = tr("{words} (own words)")
    return [
        [
            group["answer"],
            "; ".join(own.format(words=it["label"]) if it["own"] else it["label"] for it in group["items"]),
        ]
        for group in record_words.ratings(record)
    ]


def _options(record: Record) -> list[list[str]]:
    not_told = tr("Not talked about today.")
    return [
        [it.title, _lines(it.benefits, record), _lines(it.risks, record)]
        if it.told
        else [it.title, not_told, not_told]
        for it in record.options
    ]


def _lines(lines: tuple[str, ...], record: Record) -> str:
    """Lines with the names of their sources in place of numbers, of which this paper has no list."""
    return "\n".join(named_sources(words, record) for words in lines)


def _outcome(record: Record) -> list[list[str]]:
    """What came of the talk and what somebody must still take up, told apart."""
    decision = record.decision
    statuses = {
        "in progress": tr("in progress"),
        "valid": tr("valid"),
        "cancelled": tr("cancelled"),
    }
    status = statuses[decision.status]
    rows = [
        (tr("Decision"), decision.text),
        (
            tr("Status of the decision"),
            tr("{status}, provisional").format(status=status) if decision.provisional else status,
        ),
        (tr("Where the patient is"), decision.leaning_words),
        (tr("Review"), decision.review),
        (tr("Actions of the clinic"), decision.actions_us),
        (tr("Actions of the patient"), decision.actions_you),
        *still_to_do(record),
        *plan_rows(record),
    ]
    return [[label, said] for label, said in rows if said]


def _names(record: Record) -> list[list[str]]:
    rows = [
        [way_words(it)[0], way_words(it)[1], date_words(it.at, record.content.language)]
        for it in record.signatures
    ]
    if record.signed_before_change:
        rows.append([tr("Changed"), tr("Something was changed after signing."), ""])
    return rows


def _versions(record: Record, data: bytes) -> list[list[str]]:
    content, language = record.content, record.content.language
    signed_off = tr("signed off by a clinician") if content.signed_off else draft_words()
    return [
        [tr("Guide"), f"{content.module} {content.version}, {content.language}"],
        [tr("Sign-off"), " ".join((signed_off, *content.to_confirm))],
        [
            tr("Published, review by"),
            f"{day_words(content.published, language)}, {day_words(content.review_by, language)}",
        ],
        [tr("SHA-256 of the guide"), content.digest],
        [tr("SHA-256 of the record"), hashlib.sha256(data).hexdigest()],
        [tr("Form of the record"), f"{record.format} {form_of(data)}"],
        [tr("Software"), record.software],
        [tr("Funding"), content.funding],
        [tr("Interests"), content.interests],
    ]
