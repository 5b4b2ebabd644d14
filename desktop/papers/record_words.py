"""What a record says, in the words of papers and notes: who met, where things stand, whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop.consultation.first_form import answer_of, signs_of, sources_of
from desktop.consultation.record import LineRecord, Record
from desktop.language import date_words, day_words, tr, trn
from desktop.library.signs import TierTold, tiers_told
from desktop.papers.answered import still_open
from desktop.papers.clinic_words import guide_words
from desktop.papers.numbers import talked_facts


def meeting(record: Record) -> list[dict[str, str]]:
    """When, and with whom."""
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
        (tr("Who came with you"), contact.companion),
    ]
    if contact.interpreter == "yes":
        fields.append((tr("Interpreter"), contact.interpreter_details or tr("Yes")))
    elif contact.interpreter == "not-sure":
        fields.append((tr("Interpreter"), tr("It was not sure whether an interpreter was needed.")))
    return [{"label": label, "said": said} for label, said in fields if said]


def problem(record: Record) -> list[dict[str, str]]:
    """Who is responsible, and what it was about."""
    responsible = record.contact.responsible
    fields = [
        (tr("Who is responsible"), person(responsible.name, responsible.role)),
        (tr("What it was about"), record.content.decision),
        (tr("Why"), record.problem),
    ]
    return [{"label": label, "said": said} for label, said in fields if said]


def person(name: str, role: str) -> str:
    """A professional in one line."""
    return ", ".join(part for part in (name, role) if part)


def questions(record: Record) -> list[dict[str, str]]:
    """Questions and what became of them, open ones first; those taken back are left out."""
    outcomes = {
        "open": tr("Still open"),
        "carried": tr("For the next visit"),
        "answered": tr("Answered"),
    }
    return [
        {"said": it.text, "outcome": words, "note": it.note}
        for outcome, words in outcomes.items()
        for it in record.questions
        if it.outcome == outcome
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
    """What came of the talk, at once; then what follows, with room to write what was not said."""
    decision = record.decision
    leaning = decision.leaning_words or (tr("Not said.") if not decision.text else "")
    fields = [
        (tr("You lean"), leaning, 0),
        (tr("You do"), decision.actions_you, 2),
        (tr("We do"), decision.actions_us, 2),
        (tr("We talk again"), decision.review, 1),
        (tr("Still open"), still_open(record), 0),
    ]
    trial = record.settings.trial
    if trial.length and record.stage == "trial":
        fields.insert(1, (guide_words(record).trial_length, trial.length, 0))
    return {
        "outcome": outcome(record),
        "now": [
            {"label": label, "said": said, "lines": lines} for label, said, lines in fields if said or lines
        ],
    }


def outcome(record: Record) -> dict[str, str]:
    """What came of the talk: its label, the words of it, and how firm it is."""
    decision, firm = record.decision, standing(record)
    if decision.status == "cancelled" or not decision.text:
        return {"label": firm, "said": decision.text, "firm": ""}
    change = tr("You can change your mind.")
    return {
        "label": tr("So far:") if firm else tr("Decided:"),
        "said": decision.text,
        "firm": " ".join((firm, change)) if firm else change,
    }


def standing(record: Record) -> str:
    """How firm the decision is; empty when it is final."""
    decision = record.decision
    if decision.status == "cancelled":
        return tr("This plan was cancelled.")
    if decision.provisional or (decision.text and decision.status == "in progress"):
        return tr("Not final.")
    return "" if decision.text else tr("Nothing is decided yet.")


def tiers(record: Record) -> tuple[TierTold, ...]:
    """When to call: the one list of the guide and the clinic, by how soon each sign asks for help."""
    return tiers_told(signs_of(record), record.settings.clinic)


def about(record: Record) -> list[str]:
    """Which guide this was made with, who paid, and what the number of the talk is for."""
    content, language = record.content, record.content.language
    made_with = tr("This guide came out on {published}. We read it again by {review}.").format(
        published=day_words(content.published, language), review=day_words(content.review_by, language)
    )
    paid = [
        tr("Funding: {funding}").format(funding=content.funding) if content.funding else "",
        tr("Interests: {interests}").format(interests=content.interests) if content.interests else "",
    ]
    number = tr("By the number of the talk, at the foot of the page, the clinic finds its record.")
    return [words for words in (made_with, *paid, number) if words]


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
