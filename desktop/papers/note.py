"""The note for the clinical record: plain text, short or long, to be read through before it is copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.consultation.first_form import uncited
from desktop.consultation.record import Record
from desktop.consultation.record_json import encode_record
from desktop.language import date_words, tr, trn
from desktop.papers import clinic_words, record_words
from desktop.papers.answered import still_to_do
from desktop.papers.frame import draft_words, made_up_words, talk_words
from desktop.papers.seal import sha256
from desktop.papers.signature_block import way_words
from desktop.papers.steps import plan_rows
from desktop.unseen import shown


def short_note(record: Record) -> str:
    """The few lines that a colleague needs."""
    lines = [
        _head(record),
        *_stands(record),
        *_labelled(still_to_do(record)),
        _signs_in_short(record),
        _foot(record),
    ]
    return "\n".join(_part("", filter(None, lines))) + "\n"


def long_note(record: Record) -> str:
    """Everything in the record that a colleague may look for, by headings."""
    parts = [
        ("", [_head(record), *_people(record)]),
        (tr("TALKED ABOUT"), _pages(record)),
        (tr("NUMBERS SHOWN"), _numbers(record)),
        (tr("WHAT MATTERS TO THE PATIENT (own words in quotes)"), _matters(record)),
        (tr("OPTIONS DISCUSSED"), _options(record)),
        (tr("SAID BACK"), [": ".join(row[:2]) for row in clinic_words.teach_back_rows(record)]),
        (tr("STATEMENTS"), [": ".join(row[:2]) for row in clinic_words.statement_rows(record)]),
        (tr("QUESTIONS"), _questions(record)),
        (tr("WARNING SIGNS GIVEN"), _signs(record)),
        (tr("WHERE THINGS STAND"), list(_stands(record))),
        (tr("SIGNATURES"), [": ".join(way_words(it)) for it in record.signatures]),
        ("", [_foot(record)]),
    ]
    return "\n\n".join("\n".join(_part(title, lines)) for title, lines in parts if lines) + "\n"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    if title:
        yield title
    yield from ((f"- {_one_line(line)}" if title else _one_line(line)) for line in lines)


def _one_line(words: str) -> str:
    """Words that cannot begin a line of their own, nor give a command to the system they are pasted into."""
    parts = (part.strip() for part in shown(words).split("\n"))
    return " / ".join(part for part in parts if part)


def _head(record: Record) -> str:
    said = trn(
        "{when}. Talk with the guide “{title}” ({version}), about: {decision} {minutes} minute.",
        "{when}. Talk with the guide “{title}” ({version}), about: {decision} {minutes} minutes.",
        record.contact.minutes,
    ).format(
        when=date_words(record.contact.at, record.content.language),
        title=record.content.title,
        version=record.content.version,
        decision=record.content.decision,
        minutes=record.contact.minutes,
    )
    return f"{made_up_words()} {said}" if record.made_up else said


def _people(record: Record) -> list[str]:
    contact = record.contact
    said = [
        (tr("Seen by"), record_words.person(contact.seen_by.name, contact.seen_by.role)),
        (tr("Responsible"), record_words.person(contact.responsible.name, contact.responsible.role)),
        (tr("Problem"), record.problem),
        (tr("Came with the patient"), contact.companion),
        (
            tr("Interpreter"),
            contact.interpreter_details or ("" if contact.interpreter == "no" else contact.interpreter),
        ),
    ]
    return list(_labelled(said))


def _stands(record: Record) -> Iterator[str]:
    decision = record.decision
    fields = [
        (tr("Decision"), decision.text),
        (tr("Standing"), record_words.standing(record)),
        (tr("Patient leans"), decision.leaning_words),
        (tr("Review"), decision.review),
        (tr("We will"), decision.actions_us),
        (tr("Patient will"), decision.actions_you),
        *plan_rows(record),
    ]
    yield from _labelled(fields)


def _labelled(fields: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from (f"{label}: {said}" for label, words in fields if (said := _one_line(words)))


def _pages(record: Record) -> list[str]:
    return [
        it.title if it.outcome == "discussed" else f"{it.title} ({row[3]})"
        for it, row in zip(record.pages, clinic_words.page_rows(record), strict=True)
    ]


def _numbers(record: Record) -> list[str]:
    told = [row[0] for row in clinic_words.number_rows(record)]
    unknown = [
        f"{it.title}: {' '.join(f'{line.lead} {uncited(line)}' for line in it.lines)}"
        for it in record.unknown
    ]
    return [*told, *unknown]


def _matters(record: Record) -> list[str]:
    quoted = tr("“{words}”")
    lines = []
    for it in record.what_matters:
        own = (quoted.format(words=it.own_words),) if it.own_words else ()
        lines.append(f"{it.prompt} {'; '.join((*it.chosen, *own))}")
    for group in record_words.ratings(record):
        labels = [quoted.format(words=it["label"]) if it["own"] else it["label"] for it in group["items"]]
        lines.append(f"{group['answer']}: {'; '.join(labels)}")
    return lines


def _options(record: Record) -> list[str]:
    return [
        tr("{option}. Benefits: {good} Risks: {bad}").format(
            option=it.title, good=" ".join(it.benefits), bad=" ".join(it.risks)
        )
        if it.told
        else tr("{option}: not talked about").format(option=it.title)
        for it in record.options
    ]


def _questions(record: Record) -> list[str]:
    return [
        f"{it.text} ({clinic_words.outcome_words(it.outcome)}) {it.note}".rstrip() for it in record.questions
    ]


def _signs(record: Record) -> list[str]:
    return [f"{it.title}: {'; '.join(sign.text for sign in it.signs)}" for it in record_words.tiers(record)]


def _signs_in_short(record: Record) -> str:
    told = [f"{it.short}: {'; '.join(sign.short for sign in it.signs)}." for it in record_words.tiers(record)]
    return tr("Warning signs given. {signs}").format(signs=" ".join(told)) if told else ""


def _foot(record: Record) -> str:
    waiting = sum(it.outcome == "open" for it in record.questions)
    open_now = (
        trn("{n} question is open.", "{n} questions are open.", waiting).format(n=waiting) if waiting else ""
    )
    draft = "" if record.content.signed_off else draft_words()
    no_consent = tr("Not consent to an operation.")
    said = (open_now, draft, no_consent, f"{talk_words(record, sha256(encode_record(record)))}.")
    return " ".join(part for part in said if part)
