"""What the numbers in a picture stand for, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.legend import Legend
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class LegendOnPaper(OnPaper):
    """A numbered list."""

    BLOCK: ClassVar = Legend

    def data(self, block: Legend, page: Printed) -> dict[str, Any]:
        """Its items."""
        return {"kind": "list", "ordered": True, "items": [page.runs(item.text) for item in block.items]}
