"""What was told in a talk: how long each page was on the screen, the options and the numbers on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from desktop.consultation.record import FactRecord, OptionRecord, PageRecord
from desktop.consultation.state import ConsultationState
from desktop.library.blocks.base import Block, walk
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.options import Options
from desktop.library.blocks.risk import Risk
from desktop.library.citations import numbered, source_numbers
from desktop.library.model import Module, Page
from desktop.library.text import plain


def seconds(state: ConsultationState) -> dict[str, float]:
    """How long each page was on the screen; one that still is, until the latest event."""
    stays: dict[str, float] = {}
    for visit in state.visits:
        until = visit.left or state.last or visit.entered
        stays[visit.page] = stays.get(visit.page, 0.0) + (until - visit.entered).total_seconds()
    return stays


def pages(state: ConsultationState, module: Module, pages: tuple[Page, ...]) -> Iterator[PageRecord]:
    """Each page of the talk: talked about, skipped with the reason in words, or not reached."""
    titles = {page.id: page.title for page in pages}
    reasons = {reason.id: reason.text for reason in module.skip_reasons}
    stays, discussed = seconds(state), set(state.discussed)
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
            seconds=int(stays.get(id_, 0.0) + 0.5),
        )


def options(state: ConsultationState, pages: tuple[Page, ...]) -> Iterator[OptionRecord]:
    """Every option on the pages, in equal detail, also when its page was not talked about.

    What is good and bad carries the numbers of its sources: a number without its source is no fact.
    """
    numbers = source_numbers(pages)
    for page in pages:
        for block in walk(page.blocks + page.side):
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
    for page in pages:
        if page.id not in state.discussed:
            continue
        for block in _open_blocks(page.blocks + page.side):
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


def _open_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if not isinstance(block, Detail):
            yield from _open_blocks(block.children())
