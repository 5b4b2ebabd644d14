"""The options as a grid, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, OptionsNote, Part, Telling
from desktop.consultation.record import OptionCellRecord, OptionFactRecord, OptionRecord
from desktop.library.blocks.compare import Compare
from desktop.library.citations import numbered
from desktop.library.fact_words import found_words, known_words, payer_words, range_words, who_words
from desktop.library.facts import Fact
from desktop.library.option_words import option_told


class CompareInTalk(InTalk):
    """Every option is kept in the same rows, also when its page was not talked about."""

    BLOCK: ClassVar = Compare

    def kept(self, block: Compare, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        facts = {fact.id: fact for fact in block.facts}
        yield OptionsNote(numbered(block.note, talk.numbers))
        for option in block.options:
            told = option_told(option, facts, talk.numbers)
            yield OptionRecord(
                id=option.id,
                title=option.title,
                what=told.what,
                benefits=told.speaks_for,
                risks=told.speaks_against,
                no_change=option.no_change,
                told=talk.page.id in talk.state.discussed,
                cells=tuple(
                    OptionCellRecord(
                        row=row,
                        title=getattr(block.rows, row),
                        words=cell.words,
                        more=cell.more,
                        unknown=cell.unknown,
                        facts=tuple(_number(facts[name]) for name in cell.facts),
                        more_facts=tuple(_number(facts[name]) for name in cell.more_facts),
                        sources=cell.sources,
                        more_sources=cell.more_sources,
                    )
                    for row, cell in option.cells()
                ),
            )


def _number(fact: Fact) -> OptionFactRecord:
    return OptionFactRecord(
        id=fact.id,
        events=fact.events,
        n=fact.n,
        per_100=None if fact.measure else fact.per_100,
        low=fact.low if fact.ranged else None,
        high=fact.high if fact.ranged else None,
        words=" ".join(filter(None, (found_words(fact), range_words(fact), fact.means, fact.scope))),
        who=f"{who_words(fact)} {payer_words(fact)}.",
        known=known_words(fact),
        source=fact.source,
    )
