"""The words of the clinic copy that stand for codes, and its tables; a field without words is empty."""

from __future__ import annotations

import datetime as dt
from typing import Any

from desktop.consultation.first_form import signs_of
from desktop.consultation.record import PageRecord, Record, StatementRecord
from desktop.language import tr
from desktop.library.guide_words import GuideWords, in_full
from desktop.library.signs import tiers_told
from desktop.papers.numbers import talked_facts


def guide_words(record: Record) -> GuideWords:
    """What the guide calls things."""
    return in_full(record.words or None)


def answer_words(answer: str | None, record: Record) -> str:
    """An answer to a statement."""
    return guide_words(record).answers().get(answer or "", tr("no answer"))


def mark_words(mark: str | None) -> str:
    """How well something was explained."""
    return {
        "talked": tr("talked about, not judged"),
        "clear": tr("clear"),
        "again": tr("clear after explaining again"),
        "not-yet": tr("not yet clear"),
    }.get(mark or "", tr("not asked"))


def seen_words(seen: str) -> str:
    """How much of a source the writers of the guide read."""
    return {
        "full": tr("read whole"),
        "abstract": tr("summary read"),
        "page": tr("page read"),
        "secondary": tr("only as quoted elsewhere"),
    }.get(seen, "")


def outcome_words(outcome: str) -> str:
    """What became of a page or a question."""
    return {
        "discussed": tr("talked about"),
        "skipped": tr("skipped"),
        "not reached": tr("not reached"),
        "open": tr("open"),
        "answered": tr("answered"),
        "carried": tr("to the next visit"),
        "withdrawn": tr("withdrawn"),
    }[outcome]


def clock(moment: dt.datetime) -> str:
    """A time of day to the second."""
    return f"{moment:%H:%M:%S}"


def page_rows(record: Record) -> list[list[str]]:
    """Each page: when it came on the screen, how long it stayed, and what became of it."""
    return [[it.title, _times(it), _long(it.seconds), _became(it)] for it in record.pages]


def _times(page: PageRecord) -> str:
    return ", ".join(clock(moment) for moment in page.entered)


def _long(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}" if seconds else ""


def _became(page: PageRecord) -> str:
    became = outcome_words(page.outcome)
    if page.outcome == "skipped":
        return f"{became}: {page.reason}" if page.reason else tr("skipped, no reason given")
    return became


def number_rows(record: Record) -> list[list[str]]:
    """Each number that was shown, with who was counted, how sure it is, and its source."""
    numbers = {source.id: source for source in record.sources}
    rows = []
    for fact in talked_facts(record):
        source = numbers.get(fact.source)
        rows.append(
            [
                fact.id,
                tr("{events} of {n} ({count} in 100; {low} to {high}) {outcome} {period}. {scope}").format(
                    events=fact.events,
                    n=fact.n,
                    count=fact.per_100,
                    low=fact.low,
                    high=fact.high,
                    outcome=fact.outcome,
                    period=fact.period,
                    scope=fact.scope,
                ),
                ", ".join(part for part in (fact.population, fact.device, fact.sponsor) if part),
                f"[{source.number}] {fact.source}, {seen_words(source.seen)}" if source else fact.source,
            ]
        )
    return rows


def sign_rows(record: Record) -> list[list[str]]:
    """Each tier of warning signs, each sign with the numbers of its sources."""
    numbers = {source.id: str(source.number) for source in record.sources}
    rows = []
    for tier in tiers_told(signs_of(record), record.settings.clinic):
        said = []
        for sign in tier.signs:
            cited = ", ".join(numbers.get(source, source) for source in sign.sources)
            said.append(f"{sign.text} [{cited}]" if cited else sign.text)
        rows.append([tier.title, "; ".join(said)])
    return rows


def statement_rows(record: Record) -> list[list[str]]:
    """Each statement as it was worded, the answer that stands, when, and what it was before."""
    return [
        [it.wording, answer_words(it.answer, record), clock(it.at) if it.at else "", _before(it, record)]
        for it in record.statements
    ]


def _before(statement: StatementRecord, record: Record) -> str:
    told = [f"{clock(it.at)} {answer_words(it.answer, record)}" for it in statement.earlier]
    return "; ".join(told)


def teach_back_rows(record: Record) -> list[list[str]]:
    """Each thing that was said back, how well it had been explained, and in how many rounds."""
    return [[it.prompt, mark_words(it.mark), str(it.rounds) if it.mark else ""] for it in record.teach_back]


def question_rows(record: Record) -> list[list[str]]:
    """Every question, withdrawn ones too, with the page it came up on."""
    return [[it.text, it.page_title, outcome_words(it.outcome), it.note] for it in record.questions]


def option_rows(record: Record) -> list[dict[str, Any]]:
    """Each option with what was told of it."""
    return [
        {"title": it.title, "told": it.told, "good": list(it.benefits), "bad": list(it.risks)}
        for it in record.options
    ]
