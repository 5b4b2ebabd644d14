"""Signing, or choosing not to."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import no_words, paragraphs
from desktop.library.text import Text, cites


class Signature(Block, frozen=True, kw_only=True):
    """What signing means, and the ways to do it."""

    kind: ClassVar[str] = "signature"

    intro: tuple[Text, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: signature`: what signing means."""
        no_words(container)
        return cls(intro=paragraphs(container.body, least=1, what="paragraphs"), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
