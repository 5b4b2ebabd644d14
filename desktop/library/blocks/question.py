"""The question that the guide is about, as the one sentence of a page."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import no_words, paragraphs
from desktop.library.text import Span, Text, cites


class DecisionAsked(Block, frozen=True, kw_only=True):
    """The decision of the module, asked; `answers` says which answers are fine."""

    kind: ClassVar[str] = "question"

    question: Text
    answers: tuple[Text, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: question`: paragraphs that stand below the question of `module.yaml`."""
        no_words(container)
        below = paragraphs(container.body, what="which answers are fine")
        asked = (Span(container.module.decision),)
        return cls(question=asked, answers=below, line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited below the question."""
        return tuple(dict.fromkeys(source for text in self.answers for source in cites(text)))
