"""The questions that were parked."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import no_words, paragraphs
from desktop.library.text import Text, cites


class Questions(Block, frozen=True, kw_only=True):
    """Parked questions to answer, carry or withdraw; `intro` shows when there are none."""

    kind: ClassVar[str] = "questions"

    intro: tuple[Text, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: questions`: what shows when nothing was parked."""
        no_words(container)
        return cls(intro=paragraphs(container.body, what="paragraphs"), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
