"""A fact drawn as an icon array, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, Telling
from desktop.consultation.record import FactRecord, SaidRecord
from desktop.language import tr
from desktop.library.blocks.risk import Risk
from desktop.library.text import plain


class RiskInTalk(InTalk):
    """A number is kept when it was on the screen. A wide one tells how a way goes on: it is kept as said."""

    BLOCK: ClassVar = Risk

    def kept(self, block: Risk, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if not talk.shown:
            return
        fact = block.fact
        if block.wide:
            words = tr("{had} in 100 {outcome}. {others} {outcome_not}.").format(
                had=fact.per_100, outcome=fact.outcome, others=fact.not_per_100, outcome_not=fact.outcome_not
            )
            yield SaidRecord(words=words, sources=(fact.source,), page=talk.page.id)
            return
        if fact.events is None:  # a page cannot draw one
            return
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
            page=talk.page.id,
        )
