"""The statements to acknowledge, one card at a time."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words, paragraphs
from desktop.library.text import Text, cites


class Statements(Block, frozen=True, kw_only=True):
    """The cards of the module's statements; `intro` may be empty."""

    kind: ClassVar[str] = "statements"

    intro: tuple[Text, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: statements`: perhaps an introduction."""
        no_words(container)
        if not container.statement_ids:
            raise BadBlock(
                "the module has no statements", "write them in statements.yaml, or take this block out"
            )
        return cls(intro=paragraphs(container.body, what="paragraphs"), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
