"""A filled panel to read from."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.decoding import nearest
from desktop.library.blocks.base import BadBlock, Block, Container

FILLS = ("card", "tint", "hero")


class FilledPanel(Block, frozen=True, kw_only=True):
    """Blocks on one of `FILLS`: the main reading, what supports it, or the one sentence of a page."""

    kind: ClassVar[str] = "panel"

    fill: str
    slim: bool = False
    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: panel card`, perhaps `slim` for a line or two: blocks."""
        fill = container.words[0] if container.words and container.words[1:] in ((), ("slim",)) else ""
        if fill not in FILLS:
            raise BadBlock(f"'{' '.join(container.words)}' is no fill", nearest(fill, FILLS))
        if not container.body:
            raise BadBlock("says nothing", "write a paragraph or a list in it")
        return cls(fill=fill, slim=len(container.words) > 1, blocks=container.body, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
