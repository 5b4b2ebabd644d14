"""More detail, closed until pressed."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text


class Detail(Block, frozen=True, kw_only=True):
    """More detail behind a button that says `title`."""

    kind: ClassVar[str] = "detail"

    id: str
    title: Text
    blocks: tuple[Block, ...]

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
