"""Cards side by side, each with a title and a few blocks."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.parts import label, no_words
from desktop.library.blocks.words import Heading
from desktop.library.text import Span, plain

_MOST = 4


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One card; a paper can take it by its `id`."""

    id: str
    title: str
    blocks: tuple[Block, ...]


class Cards(Block, frozen=True, kw_only=True):
    """Two to four cards of equal width; `lead` stands above them, `details` in a row below."""

    kind: ClassVar[str] = "cards"

    lead: tuple[Block, ...]
    cards: tuple[Card, ...]
    details: tuple[Detail, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: cards`: perhaps blocks, then `### Title` and blocks for each card; details anywhere."""
        no_words(container)
        lead: list[Block] = []
        heads: list[tuple[Heading, list[Block]]] = []
        for block in container.body:
            if isinstance(block, Heading) and block.level == 3:
                if block.classes:
                    raise BadBlock(
                        "the title has a class", "write '### Title', or '### Title {#id}'", block.line
                    )
                heads.append((block, []))
            elif not isinstance(block, Detail):
                (heads[-1][1] if heads else lead).append(block)
        if not 2 <= len(heads) <= _MOST:
            raise BadBlock(f"holds {len(heads)} cards", f"write '### Title' for each of two to {_MOST}")
        for head, below in heads:
            if not below:
                raise BadBlock(f"'{plain(head.text)}' says nothing", "write something below it", head.line)
        return cls(
            lead=tuple(lead),
            cards=tuple(
                Card(id=head.id, title=label(head.text, head.line), blocks=tuple(below))
                for head, below in heads
            ),
            details=tuple(block for block in container.body if isinstance(block, Detail)),
            line=container.line,
        )

    def children(self) -> tuple[Block, ...]:
        """What stands above, on and below the cards."""
        return (*self.lead, *(block for card in self.cards for block in card.blocks), *self.details)

    def sections(self) -> tuple[tuple[str, tuple[Block, ...]], ...]:
        """What stands above the cards, as `lead`; and each card with its title."""
        cards = (
            (card.id, (Heading(level=3, text=(Span(card.title),), id=card.id), *card.blocks))
            for card in self.cards
        )
        return (("lead", self.lead), *cards)
