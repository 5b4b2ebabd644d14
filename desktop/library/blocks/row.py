"""Blocks side by side."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import words_of


class Row(Block, frozen=True, kw_only=True):
    """Blocks side by side in columns of equal width; below each other where there is no room.

    A paper can take one by its `id`.
    """

    kind: ClassVar[str] = "row"

    id: str
    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`:::: row`, perhaps an id: two blocks or more."""
        name = words_of(container).id if container.words else ""
        if len(container.body) < 2:
            raise BadBlock("holds fewer than two blocks", "write two or more, or none of this")
        return cls(id=name, blocks=container.body, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
