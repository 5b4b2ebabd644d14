"""What the numbers in a picture stand for, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.legend import Legend
from desktop.library.text import Span
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class LegendOnPaper(OnPaper):
    """A numbered list."""

    BLOCK: ClassVar = Legend

    def data(self, block: Legend, page: Printed) -> dict[str, Any]:
        """Each name, a colon, and what it is."""
        colon = (Span(": "),)
        items = [page.runs((*entry.name, *colon, *entry.words)) for entry in block.entries]
        return {"kind": "list", "ordered": True, "items": items}
