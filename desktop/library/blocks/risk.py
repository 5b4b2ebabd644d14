"""A fact drawn as an icon array, with both frames."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.decoding import nearest
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import paragraphs
from desktop.library.facts import FEWEST, Fact
from desktop.library.text import Text, cites, plain


class Risk(Block, frozen=True, kw_only=True):
    """How many people in 100 had something, and how many did not. `gist` says it without a number.

    One that is `wide` has its words beside the picture, where it takes the whole width of a page.
    """

    kind: ClassVar[str] = "risk"
    seconds: ClassVar[float] = 15

    fact: Fact
    gist: Text
    wide: bool = False

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: risk a-fact`, perhaps `wide`: one gist sentence or two, without a number."""
        if not container.words or container.words[1:] not in ((), ("wide",)):
            raise BadBlock("does not name one fact", "write '::: risk' and the fact's id, and perhaps 'wide'")
        name = container.words[0]
        fact = container.facts.get(name)
        if fact is None:
            raise BadBlock(f"there is no fact '{name}'", nearest(name, container.facts))
        if not fact.drawable:
            right = f"a fact of fewer than {FEWEST} people, or without a scope, is told in words"
            raise BadBlock(f"the fact '{name}' cannot be drawn", right)
        (gist,) = paragraphs(container.body, least=1, most=1, what="one gist sentence")
        if any(letter.isdecimal() for letter in plain(gist)):
            raise BadBlock("the gist holds a number", "say it without one, as 'Not the number for cramps.'")
        return cls(fact=fact, gist=gist, wide=len(container.words) > 1, line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The fact's source, and what the gist cites."""
        return tuple(dict.fromkeys((self.fact.source, *cites(self.gist))))
