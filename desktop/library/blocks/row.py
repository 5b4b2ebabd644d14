"""Blocks side by side."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words


class Row(Block, frozen=True, kw_only=True):
    """Blocks side by side in columns of equal width; below each other where there is no room."""

    kind: ClassVar[str] = "row"

    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`:::: row`: two blocks or more."""
        no_words(container)
        if len(container.body) < 2:
            raise BadBlock("holds fewer than two blocks", "write two or more, or none of this")
        return cls(blocks=container.body, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
