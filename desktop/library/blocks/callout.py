"""A boxed remark in one of five tones."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text


TONES = ("note", "caution", "call-now", "call-today", "next-visit")


class Callout(Block, frozen=True, kw_only=True):
    """A boxed remark. `tone` is one of `TONES`; the title may be empty."""

    kind: ClassVar[str] = "callout"

    tone: str
    title: Text
    blocks: tuple[Block, ...]

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
