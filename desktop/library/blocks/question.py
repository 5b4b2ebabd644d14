"""The question that the guide is about, as the one sentence of a page."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Container
from desktop.library.blocks.parts import Introduced, no_words, paragraphs
from desktop.library.text import Span, Text


class DecisionAsked(Introduced, frozen=True, kw_only=True):
    """The decision of the module, asked; `intro` says which answers are fine."""

    kind: ClassVar[str] = "question"

    question: Text

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: question`: paragraphs that stand below the question of `module.yaml`."""
        no_words(container)
        below = paragraphs(container.body, what="which answers are fine")
        asked = (Span(container.module.decision),)
        return cls(question=asked, intro=below, line=container.line)
