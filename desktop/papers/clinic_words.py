"""The words of the clinic copy that stand for codes, and its tables; a field without words is empty."""

from __future__ import annotations

import datetime as dt

from desktop.consultation.first_form import signs_of, sources_of
from desktop.consultation.record import FactRecord, LineRecord, PageRecord, Record, StatementRecord
from desktop.language import clock_words, tr
from desktop.library.guide_words import GuideWords, in_full
from desktop.library.signs import tiers_told
from desktop.papers.choices import cited_by
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
        "shown": tr("shown only"),
        "skipped": tr("skipped"),
        "not reached": tr("not reached"),
        "open": tr("open"),
        "answered": tr("answered"),
        "carried": tr("to the next visit"),
        "withdrawn": tr("withdrawn"),
    }[outcome]


def page_rows(record: Record) -> list[list[str]]:
    """Each page: when it came on the screen, how long it stayed, and what became of it."""
    return [[it.title, _times(it, record), _long(it.seconds), _became(it)] for it in record.pages]


def _times(page: PageRecord, record: Record) -> str:
    return ", ".join(_clock(moment, record) for moment in page.entered)


def _clock(moment: dt.datetime, record: Record) -> str:
    return clock_words(moment, record.content.language)


def _long(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}" if seconds else ""


def _became(page: PageRecord) -> str:
    became = outcome_words(page.outcome)
    if page.outcome == "skipped":
        return f"{became}: {page.reason}" if page.reason else tr("skipped, no reason given")
    return became


def number_rows(record: Record) -> list[list[str]]:
    """Each number that was shown, with who was counted and who paid, and its source by name."""
    return [
        [
            _number(fact),
            ", ".join(part for part in (fact.population, fact.device) if part),
            fact.sponsor or tr("not shown"),
            fact.source,
        ]
        for fact in talked_facts(record)
    ]


def said_rows(record: Record) -> list[list[str]]:
    """What was said with a number in it, by its page, with its sources by name."""
    titles = {page.id: page.title for page in record.pages}
    return [[titles.get(it.page, it.page), f"{it.words} ({', '.join(it.sources)})"] for it in record.said]


def source_rows(record: Record) -> list[list[str]]:
    """The sources of what was told, by name, and how much of each the writers of the guide read."""
    told = {fact.source for fact in talked_facts(record)}
    told.update(source for sign in signs_of(record) for source in sign.sources)
    told.update(cited_by(record.options))
    told.update(source for it in record.said for source in it.sources)
    for option in record.options:
        for words in (*option.benefits, *option.risks) if option.told else ():
            told.update(sources_of(LineRecord(lead="", words=words), record))
    return [
        [it.id, f"{it.short or it.text} ({seen_words(it.seen)})"] for it in record.sources if it.id in told
    ]


def _number(fact: FactRecord) -> str:
    said = tr("{events} of {n} ({count} in 100; {low} to {high}) {outcome} {period}. {scope}")
    return said.format(
        events=fact.events,
        n=fact.n,
        count=fact.per_100,
        low=fact.low,
        high=fact.high,
        outcome=fact.outcome,
        period=fact.period,
        scope=fact.scope,
    )


def sign_rows(record: Record) -> list[list[str]]:
    """Each tier of warning signs, each sign with its sources by name."""
    rows = []
    for tier in tiers_told(signs_of(record), record.settings.clinic):
        said = (
            f"{sign.text} ({', '.join(sign.sources)})" if sign.sources else sign.text for sign in tier.signs
        )
        rows.append([tier.title, "; ".join(said)])
    return rows


def statement_rows(record: Record) -> list[list[str]]:
    """Each statement as it was worded, the answer that stands, when, and what it was before."""
    return [
        [
            it.wording,
            answer_words(it.answer, record),
            _clock(it.at, record) if it.at else "",
            _before(it, record),
        ]
        for it in record.statements
    ]


def _before(statement: StatementRecord, record: Record) -> str:
    told = [f"{_clock(it.at, record)} {answer_words(it.answer, record)}" for it in statement.earlier]
    return "; ".join(told)


def teach_back_rows(record: Record) -> list[list[str]]:
    """Each thing that was said back, how well it had been explained, and in how many rounds."""
    return [[it.prompt, mark_words(it.mark), str(it.rounds) if it.mark else ""] for it in record.teach_back]


def question_rows(record: Record) -> list[list[str]]:
    """Every question, withdrawn ones too, with the page it came up on."""
    return [[it.text, it.page_title, outcome_words(it.outcome), it.note] for it in record.questions]
