"""A fact drawn as an icon array, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.risk import Risk
from desktop.library.text import plain
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper
from desktop.papers.numbers import number_block, number_pictures


class RiskOnPaper(OnPaper):
    """The number with its picture, its study and its source; a wide one in words alone."""

    BLOCK: ClassVar = Risk

    def data(self, block: Risk, page: Printed) -> dict[str, Any]:
        """The number in words, and the name of its picture."""
        if not block.wide:
            page.pictures |= number_pictures([block.fact], page.drawer)
        source = block.fact.source
        sources = {source: f"[{page.numbers[source]}]"} if source in page.numbers else {}
        return {"kind": "number", **number_block(block.fact, plain(block.gist), sources, not block.wide)}
