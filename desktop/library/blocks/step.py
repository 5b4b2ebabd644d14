"""A step of a page that is worked through in several."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words


class PageStep(Block, frozen=True, kw_only=True):
    """Blocks that show together. Of the steps of a page one shows at a time."""

    kind: ClassVar[str] = "step"

    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`:::: step`: blocks."""
        no_words(container)
        if not container.body:
            raise BadBlock("is empty", "write a block in it")
        return cls(blocks=container.body, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
