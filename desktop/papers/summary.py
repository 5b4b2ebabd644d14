"""The summary: a record as a paper to keep and to sign."""

from __future__ import annotations

import re
from textwrap import shorten
from typing import Any

from desktop.consultation.record import Record
from desktop.consultation.recording import encode_record
from desktop.language import date_words, day_words, tr, trn
from desktop.papers import compiling
from desktop.papers.labels import summary_labels
from desktop.papers.numbers import number_blocks, number_pictures
from desktop.papers.printable import printable
from desktop.papers.signing import open_statements, signature_blocks, signature_pictures

BODY = 14  # points
_CITED = re.compile(r"\[(\d+(?:, \d+)*)\]")


def summary_pdf(record: Record) -> bytes:
    """The summary as PDF/A-3a and PDF/UA-1, with `record.json` attached. The same record, the same bytes."""
    return compiling.pdf(summary(record))


def summary_pictures(record: Record, ppi: float = 300) -> list[bytes]:
    """The pages of the summary as PNG."""
    return compiling.pictures(summary(record), ppi)


def summary(record: Record) -> compiling.Paper:
    """The words and pictures of the summary."""
    words, coded = printable(_words(record))
    if coded:
        words["notices"].append(
            tr("Some signs cannot be printed here. They are shown as codes, such as [U+1F600].")
        )
    return compiling.Paper(
        layout="summary",
        words=words,
        pictures=number_pictures(record, BODY) | signature_pictures(record),
        record=encode_record(record),
        made=record.contact.ended,
    )


def _words(record: Record) -> dict[str, Any]:
    content, contact = record.content, record.contact
    return {
        "language": content.language,
        "direction": "ltr",
        "paper": record.paper,
        "size": BODY,
        "document": tr("Summary of our talk"),
        "title": tr("Summary of our talk"),
        "subtitle": content.title,
        "attachment": tr("The record that this paper was made from"),
        "page": tr("Page {page} of {pages}"),
        "footer": _footer(record),
        "notices": [] if content.signed_off else [_not_signed_off()],
        "clinic": contact.clinic_name,
        "meeting": _meeting(record),
        "talked": [page.title for page in record.pages if page.outcome == "discussed"],
        "skipped": [
            {"title": page.title, "reason": page.reason}
            for page in record.pages
            if page.outcome != "discussed"
        ],
        "numbers": number_blocks(record),
        "matters": [
            {"prompt": answer.prompt, "chosen": list(answer.chosen), "own": answer.own_words}
            for answer in record.what_matters
        ],
        "ratings": [
            {"label": rating.label, "answer": rating.answer or tr("No answer"), "own": rating.own}
            for rating in record.ratings
            if rating.answer or rating.own
        ],
        "options": [
            {"title": it.title, "good": list(it.benefits), "bad": list(it.risks), "told": it.told}
            for it in record.options
        ],
        "understood": [it.wording for it in record.statements if it.answer == "understand"],
        "open": open_statements(record),
        "questions": _questions(record),
        **_now(record),
        **_call(record),
        **signature_blocks(record),
        "about": _about(record),
        **_sources(record),
        "says": summary_labels(),
    }


def _not_signed_off() -> str:
    return tr("This content has not been signed off by a clinician.")


def _footer(record: Record) -> list[str]:
    made = tr("Printed {when}").format(when=date_words(record.contact.ended, record.content.language))
    content = f"{record.content.title} {record.content.version}"
    no_consent = tr("Not a prescription. Not consent to an operation.")
    return [
        " · ".join((tr("Summary of our talk"), content, made)),
        " · ".join(
            part for part in (shorten(record.contact.clinic_name, 70, placeholder="…"), no_consent) if part
        ),
        *([] if record.content.signed_off else [_not_signed_off()]),
    ]


def _meeting(record: Record) -> list[dict[str, str]]:
    contact = record.contact
    when = date_words(contact.at, record.content.language)
    fields = [
        (tr("When"), tr("{when}, {minutes} minutes").format(when=when, minutes=contact.minutes)),
        (tr("What it was about"), record.content.decision),
        (tr("Who talked with you"), _person(contact.seen_by.name, contact.seen_by.role)),
        (tr("Who is responsible"), _person(contact.responsible.name, contact.responsible.role)),
        (tr("Why"), record.problem),
        (tr("Who came with you"), contact.companion),
    ]
    if contact.interpreter == "yes":
        fields.append((tr("Interpreter"), contact.interpreter_details or tr("Yes")))
    elif contact.interpreter == "not-sure":
        fields.append((tr("Interpreter"), tr("It was not sure whether one was needed.")))
    return [{"label": label, "said": said} for label, said in fields if said]


def _person(name: str, role: str) -> str:
    return ", ".join(part for part in (name, role) if part)


def _questions(record: Record) -> list[dict[str, str]]:
    outcomes = {
        "open": tr("Still open."),
        "answered": tr("We answered this."),
        "carried": tr("To take to the next visit."),
    }
    return [
        {"said": it.text, "outcome": outcomes[it.outcome], "note": it.note}
        for it in record.questions
        if it.outcome in outcomes
    ]


def _now(record: Record) -> dict[str, Any]:
    decision = record.decision
    leaning = decision.leaning_words or (tr("Not said.") if not decision.text else "")
    fields = [
        (tr("Where you said you are"), leaning, 0),
        (tr("What was decided"), decision.text, 0),
        (tr("What we will do"), decision.actions_us, 2),
        (tr("What you will do"), decision.actions_you, 2),
        (tr("When we look at it again"), decision.review, 1),
    ]
    if record.trial_length and record.stage == "trial":
        fields.insert(2, (tr("How long the trial lasts here"), record.trial_length, 0))
    return {
        "provisional": _standing(record),
        "now": [
            {"label": label, "said": said, "lines": lines} for label, said, lines in fields if said or lines
        ],
    }


def _standing(record: Record) -> str:
    decision = record.decision
    if decision.status == "cancelled":
        return tr("This plan was cancelled.")
    if decision.provisional or (decision.text and decision.status == "in progress"):
        return tr("Not final. This is how things stand today, and it can change.")
    return "" if decision.text else tr("Nothing is decided yet.")


def _call(record: Record) -> dict[str, Any]:
    bands = [
        ("■", tr("Call at once"), record.call_now, True),
        ("▲", tr("Call the clinic the same day"), record.call_today, False),
        ("●", tr("Tell us at your next visit"), record.next_visit, False),
    ]
    return {
        "phone": record.contact.clinic_phone,
        "hours": record.contact.clinic_hours,
        "call": [
            {"sign": sign, "title": title, "lines": list(lines)}
            for sign, title, lines, always in bands
            if lines or always
        ],
    }


def _about(record: Record) -> list[str]:
    content, language = record.content, record.content.language
    lines = [
        tr("Content: {title}, version {version}, published {published}, to be reviewed by {review}.").format(
            title=content.title,
            version=content.version,
            published=day_words(content.published, language),
            review=day_words(content.review_by, language),
        ),
        tr("Fingerprint of the content: {digest}. Software: {software}.").format(
            digest=content.digest[:16], software=record.software
        ),
    ]
    paid = [
        tr("Funding: {funding}").format(funding=content.funding) if content.funding else "",
        tr("Interests: {interests}").format(interests=content.interests) if content.interests else "",
    ]
    return [*lines, " ".join(words for words in paid if words)]


def _sources(record: Record) -> dict[str, Any]:
    """The sources of what is printed here; a guide may have many more, which its record lists."""
    told = [line for it in record.options if it.told for line in (*it.benefits, *it.risks)]
    cited = {int(number) for line in told for found in _CITED.findall(line) for number in found.split(", ")}
    talked = {page.id for page in record.pages if page.outcome == "discussed"}
    shown = {fact.source for fact in record.facts if fact.page in talked}
    here = [it for it in record.sources if it.number in cited or it.id in shown]
    more = len(record.sources) - len(here)
    return {
        "sources": [{"number": it.number, "said": it.text} for it in here],
        "more-sources": trn(
            "The guide has {n} more source. It is listed in the record that is attached to this file.",
            "The guide has {n} more sources. They are listed in the record that is attached to this file.",
            more,
        ).format(n=more)
        if more
        else "",
    }
