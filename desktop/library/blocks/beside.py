"""Blocks with a drawing beside them."""

from __future__ import annotations

import re
from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class Beside(Block, frozen=True, kw_only=True):
    """Blocks that a drawing stands beside; it only decorates, and is left out where there is no room."""

    kind: ClassVar[str] = "beside"

    drawing: str
    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`:::: beside leg`: the name of a drawing, and blocks."""
        name = container.words[0] if len(container.words) == 1 else ""
        if not _NAME.match(name):
            raise BadBlock("does not name one drawing", "write ':::: beside leg', or another drawing")
        if not container.body:
            raise BadBlock("is empty", "write a block in it")
        return cls(drawing=name, blocks=container.body, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
