"""A picture from the figures package, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.figure import Figure
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class FigureOnPaper(OnPaper):
    """The picture with its caption; one that is tall stands beside the words that follow it."""

    BLOCK: ClassVar = Figure

    def data(self, block: Figure, page: Printed) -> dict[str, Any]:
        """The name of the picture, and its caption."""
        return page.picture(block, page.runs(block.caption))
