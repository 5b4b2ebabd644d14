"""A fact drawn as an icon array, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, Telling
from desktop.consultation.record import FactRecord
from desktop.library.blocks.risk import Risk
from desktop.library.text import plain


class RiskInTalk(InTalk):
    """A number is kept when it was on the screen. A wide one tells how a way goes on, not what can happen."""

    BLOCK: ClassVar = Risk

    def kept(self, block: Risk, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if not talk.shown or block.wide:
            return
        fact = block.fact
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
