"""Blocks side by side on paper: one after the other, without drawings that only decorate."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.figures.drawings import DrawingFigure
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.row import Row
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class RowOnPaper(OnPaper):
    """Its blocks, one after the other."""

    BLOCK: ClassVar = Row

    def data(self, block: Row, page: Printed) -> dict[str, Any]:
        """The blocks inside."""
        return {"kind": "group", "blocks": [page.block(it) for it in block.blocks if not _silent(it)]}


def _silent(block: Block) -> bool:
    if not isinstance(block, Figure) or block.name != DrawingFigure.NAME:
        return False
    return DrawingFigure().state_of(block).silent
