"""The papers to take home, and the end of the talk."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import no_words, paragraphs
from desktop.library.text import Text, cites


class Papers(Block, frozen=True, kw_only=True):
    """Make, save and print the papers, then close and clear."""

    kind: ClassVar[str] = "papers"

    intro: tuple[Text, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: papers`: what is there to take home."""
        no_words(container)
        return cls(intro=paragraphs(container.body, what="paragraphs"), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
