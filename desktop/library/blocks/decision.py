"""What was agreed, if anything was."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import no_words, paragraphs
from desktop.library.text import Text, cites


class Decision(Block, frozen=True, kw_only=True):
    """A place to write down what was agreed and what happens next; `intro` shows while nothing is."""

    kind: ClassVar[str] = "decision"

    intro: tuple[Text, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: decision`: what shows while nothing is agreed."""
        no_words(container)
        return cls(intro=paragraphs(container.body, what="paragraphs"), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
