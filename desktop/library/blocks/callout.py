"""A boxed remark in one of five tones."""

from __future__ import annotations

from typing import ClassVar, Self

from msgspec.structs import replace

from desktop.decoding import nearest
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import headed
from desktop.library.blocks.words import BulletList, Paragraph
from desktop.library.text import Text, cites

TONES = ("note", "caution", "call-now", "call-today", "next-visit")


class Callout(Block, frozen=True, kw_only=True):
    """A boxed remark. `tone` is one of `TONES`; the title may be empty."""

    kind: ClassVar[str] = "callout"

    tone: str
    title: Text
    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: callout note`: perhaps `### Title`, then blocks."""
        tone = container.words[0] if len(container.words) == 1 else ""
        if tone not in TONES:
            raise BadBlock(f"'{' '.join(container.words)}' is no tone", nearest(tone, TONES))
        title, blocks = headed(container, needed=False)
        if not blocks:
            raise BadBlock("says nothing", "write a paragraph or a list in it")
        return cls(tone=tone, title=title, blocks=blocks, line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the title."""
        return cites(self.title)

    @property
    def lines(self) -> tuple[Text, ...]:
        """Its title, set strong, and below it each paragraph and each line of a list."""
        title = tuple(replace(span, strong=True) for span in self.title)
        below: list[Text] = []
        for block in self.blocks:
            if isinstance(block, Paragraph):
                below.append(block.text)
            elif isinstance(block, BulletList):
                below += (item.text for item in block.items)
        return (title, *below) if title else tuple(below)

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
