"""What was told in a talk: how long each page was on the screen, the options and the numbers on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from desktop.consultation.record import (
    CallRecord,
    FactRecord,
    LineRecord,
    OptionRecord,
    PageRecord,
    StepRecord,
    UnknownRecord,
)
from desktop.consultation.state import ConsultationState, Stay
from desktop.library.blocks.base import Block
from desktop.library.blocks.callout import Callout
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.ladder import Ladder
from desktop.library.blocks.no_number import NoNumber
from desktop.library.blocks.options import Options
from desktop.library.blocks.risk import Risk
from desktop.library.blocks.signal import Signal
from desktop.library.blocks.words import BulletList
from desktop.library.citations import numbered, source_numbers
from desktop.library.model import Module, Page
from desktop.library.text import Text, plain


def seconds(state: ConsultationState) -> dict[str, float]:
    """How long each page was on the screen, until the latest thing that was told.

    Reading on with nothing new said would else give every print of one talk other minutes and another number.
    """
    spent: dict[str, float] = {}
    for stay in _counted(state):
        until = min(filter(None, (stay.left, state.told)), default=stay.entered)
        spent[stay.page] = spent.get(stay.page, 0.0) + (until - stay.entered).total_seconds()
    return spent


def _counted(state: ConsultationState) -> tuple[Stay, ...]:
    return state.stays[: state.told_stays]


def pages(state: ConsultationState, module: Module, pages: tuple[Page, ...]) -> Iterator[PageRecord]:
    """Each page of the talk: talked about, skipped with the reason in words, or not reached."""
    titles = {page.id: page.title for page in pages}
    topics = {page.id: all(block.topic for block in page.walk()) for page in pages}
    reasons = {reason.id: reason.text for reason in module.skip_reasons}
    spent, discussed = seconds(state), set(state.discussed)
    for id_ in state.pages:
        outcome: Literal["discussed", "skipped", "not reached"] = "not reached"
        if id_ in discussed:
            outcome = "discussed"
        elif id_ in state.skipped:
            outcome = "skipped"
        given = state.skipped.get(id_, "")
        yield PageRecord(
            id=id_,
            title=titles.get(id_, id_),
            outcome=outcome,
            reason=reasons.get(given, given),
            topic=topics.get(id_, True),
            seconds=int(spent.get(id_, 0.0) + 0.5),
            entered=tuple(stay.entered for stay in _counted(state) if stay.page == id_),
        )


def options(state: ConsultationState, pages: tuple[Page, ...]) -> Iterator[OptionRecord]:
    """Every option on the pages, in equal detail, also when its page was not talked about.

    What is good and bad carries the numbers of its sources: a number without its source is no fact.
    """
    numbers = source_numbers(pages)
    for page in pages:
        for block in page.walk():
            if isinstance(block, Options):
                for option in block.options:
                    yield OptionRecord(
                        id=option.id,
                        title=option.title,
                        benefits=tuple(numbered(text, numbers) for text in option.good),
                        risks=tuple(numbered(text, numbers) for text in option.bad),
                        no_change=option.no_change,
                        told=page.id in state.discussed,
                    )


def facts(state: ConsultationState, pages: tuple[Page, ...]) -> Iterator[FactRecord]:
    """The numbers that were on the screen; one behind a button that may not have been pressed is none."""
    for page, block in _shown(state, pages):
        if isinstance(block, Risk):
            fact = block.fact
            yield FactRecord(
                id=fact.id,
                events=fact.events,
                n=fact.n,
                per_100=fact.per_100,
                not_per_100=fact.not_per_100,
                low=fact.low,
                high=fact.high,
                outcome=fact.outcome,
                outcome_not=fact.outcome_not,
                period=fact.period,
                population=fact.population,
                device=fact.device,
                sponsor=fact.sponsor,
                source=fact.source,
                scope=fact.scope,
                gist=plain(block.gist),
                page=page.id,
            )


def unknown(state: ConsultationState, pages: tuple[Page, ...]) -> Iterator[UnknownRecord]:
    """What was said where there is no number."""
    numbers = source_numbers(pages)
    for page, block in _shown(state, pages):
        if isinstance(block, NoNumber):
            lines = tuple(_line(text, numbers) for text in block.lines)
            yield UnknownRecord(page=page.id, title=plain(block.title), lines=lines)


def figures(state: ConsultationState, pages: tuple[Page, ...]) -> tuple[str, ...]:
    """The names of the pictures that were shown, each once."""
    names: dict[type[Block], str] = {Signal: "nerves", Ladder: "ladder"}
    shown = (
        block.name if isinstance(block, Figure) else names.get(type(block), "")
        for _, block in _shown(state, pages)
    )
    return tuple(dict.fromkeys(name for name in shown if name))


def steps(state: ConsultationState, pages: tuple[Page, ...]) -> tuple[StepRecord, ...]:
    """What can be done, step by step: the first ladder or numbered list that was shown."""
    numbers = source_numbers(pages)
    for _, block in _shown(state, pages):
        if isinstance(block, Ladder):
            return tuple(
                StepRecord(
                    lead=rung.title,
                    words=numbered(rung.short, numbers),
                    any_time=rung is block.any_time,
                )
                for rung in (*block.rungs, block.any_time)
            )
        if isinstance(block, BulletList) and block.ordered:
            lines = (_line(item.text, numbers) for item in block.items)
            return tuple(StepRecord(lead=line.lead, words=line.words) for line in lines)
    return ()


def calls(pages: tuple[Page, ...]) -> Iterator[CallRecord]:
    """When to call, by urgency, whether it was talked about or not: it must not be missing at home."""
    numbers = source_numbers(pages)
    whens: tuple[Literal["now", "today", "next-visit"], ...] = ("now", "today", "next-visit")
    tones = {"call-now": "now", "call-today": "today", "next-visit": "next-visit"}
    found = [
        block for page in pages for block in page.walk() if isinstance(block, Callout) and block.tone in tones
    ]
    for when in whens:
        for block in (it for it in found if tones[it.tone] == when):
            texts = [item.text for it in block.blocks if isinstance(it, BulletList) for item in it.items]
            lines = tuple(numbered(text, numbers) for text in texts)
            yield CallRecord(when=when, title=plain(block.title), lines=lines)


def _line(text: Text, numbers: dict[str, int]) -> LineRecord:
    """A line in two: the strong words it begins with, and the rest with the numbers of its sources."""
    lead = plain(text[:1]) if text and text[0].strong else ""
    return LineRecord(lead=lead, words=numbered(text[1:] if lead else text, numbers))


def _shown(state: ConsultationState, pages: tuple[Page, ...]) -> Iterator[tuple[Page, Block]]:
    """Every block that was on the screen, with its page."""
    for page in pages:
        if page.id in state.discussed:
            yield from ((page, block) for block in _open_blocks(page.blocks + page.side))


def _open_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if not isinstance(block, Detail):
            yield from _open_blocks(block.children())
