"""What a record says, in the words of papers and notes: who met, where things stand, whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop.consultation.first_form import answer_of, signs_of, sources_of
from desktop.consultation.record import LineRecord, Record
from desktop.language import date_words, day_words, tr, trn
from desktop.library.signs import TierTold, tiers_told
from desktop.papers.clinic_words import guide_words
from desktop.papers.numbers import talked_facts


def not_signed_off() -> str:
    """The words for content that no clinic has approved."""
    return tr("This content has not been signed off by a clinician.")


def meeting(record: Record) -> list[dict[str, str]]:
    """When, with whom and what about."""
    contact = record.contact
    when = date_words(contact.at, record.content.language)
    fields = [
        (
            tr("When"),
            trn("{when} ({minutes} minute)", "{when} ({minutes} minutes)", contact.minutes).format(
                when=when, minutes=contact.minutes
            ),
        ),
        (tr("Who talked with you"), person(contact.seen_by.name, contact.seen_by.role)),
        (tr("Who is responsible"), person(contact.responsible.name, contact.responsible.role)),
        (tr("Who came with you"), contact.companion),
        (tr("What it was about"), record.content.decision),
        (tr("Why"), record.problem),
    ]
    if contact.interpreter == "yes":
        fields.append((tr("Interpreter"), contact.interpreter_details or tr("Yes")))
    elif contact.interpreter == "not-sure":
        fields.append((tr("Interpreter"), tr("It was not sure whether one was needed.")))
    return [{"label": label, "said": said} for label, said in fields if said]


def person(name: str, role: str) -> str:
    """A professional in one line."""
    return ", ".join(part for part in (name, role) if part)


def questions(record: Record) -> list[dict[str, str]]:
    """Questions and what became of them; those taken back are left out."""
    outcomes = {
        "open": tr("Still open."),
        "answered": tr("Answered."),
        "carried": tr("To take to the next visit."),
    }
    return [
        {"said": it.text, "outcome": outcomes[it.outcome], "note": it.note}
        for it in record.questions
        if it.outcome in outcomes
    ]


def ratings(record: Record) -> list[dict[str, Any]]:
    """What was rated, under the answer it was given, in the order in which answers first come."""
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for rating in record.ratings:
        answer = answer_of(rating)
        if answer or rating.own:
            group = groups.setdefault((answer, rating.answer), [])
            group.append({"label": rating.label, "own": rating.own})
    return [{"answer": words or tr("No answer"), "items": items} for (_, words), items in groups.items()]


def now(record: Record) -> dict[str, Any]:
    """Where the patient is, what was decided, and what follows; with room to write what was not said."""
    decision = record.decision
    leaning = decision.leaning_words or (tr("Not said.") if not decision.text else "")
    fields = [
        (tr("Decided"), decision.text, 0),
        (tr("Where you said you are"), leaning, 0),
        (tr("When we look at it again"), decision.review, 1),
        (tr("What we will do"), decision.actions_us, 2),
        (tr("What you will do"), decision.actions_you, 2),
    ]
    trial = record.settings.trial
    if trial.length and record.stage == "trial":
        fields.insert(3, (guide_words(record).trial_length, trial.length, 0))
    return {
        "provisional": standing(record),
        "now": [
            {"label": label, "said": said, "lines": lines} for label, said, lines in fields if said or lines
        ],
    }


def standing(record: Record) -> str:
    """How firm the decision is; empty when it is final."""
    decision = record.decision
    if decision.status == "cancelled":
        return tr("This plan was cancelled.")
    if decision.provisional or (decision.text and decision.status == "in progress"):
        return tr("Not final. This is how things stand today, and it can change.")
    return "" if decision.text else tr("Nothing is decided yet.")


def tiers(record: Record) -> tuple[TierTold, ...]:
    """When to call: the one list of the guide and the clinic, by how soon each sign asks for help."""
    return tiers_told(signs_of(record), record.settings.clinic)


def about(record: Record) -> list[str]:
    """Which content this was made with, and who paid; the record that is attached says the rest."""
    content, language = record.content, record.content.language
    made_with = tr(
        "Content: published {published}, to be reviewed by {review}, fingerprint {digest}."
    ).format(
        published=day_words(content.published, language),
        review=day_words(content.review_by, language),
        digest=content.digest[:16],
    )
    paid = [
        tr("Funding: {funding}").format(funding=content.funding) if content.funding else "",
        tr("Interests: {interests}").format(interests=content.interests) if content.interests else "",
    ]
    return [words for words in (made_with, *paid) if words]


def cited(record: Record) -> dict[str, str]:
    """Each source by its id, as it stands beside what it shows."""
    return {it.id: f"[{it.number}] {it.short or it.text}" for it in record.sources}


def sources(record: Record, printed: Iterable[LineRecord], more: Iterable[str] = ()) -> list[dict[str, Any]]:
    """The sources of lines that are printed; those of numbers stand beside them, the handout has more."""
    printed_here = {source for line in printed for source in sources_of(line, record)} | set(more)
    shown = {fact.source for fact in talked_facts(record)}
    return [
        {"number": it.number, "said": it.short or it.text}
        for it in record.sources
        if it.id in printed_here and it.id not in shown
    ]
