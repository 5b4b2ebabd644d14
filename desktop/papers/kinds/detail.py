"""More detail on paper, where nothing is closed: its title as a heading, and what stands in it."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.detail import Detail
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class DetailOnPaper(OnPaper):
    """Open, one after the other."""

    BLOCK: ClassVar = Detail

    def data(self, block: Detail, page: Printed) -> dict[str, Any]:
        """A heading, and the blocks below it."""
        heading = {"kind": "heading", "level": 3, "runs": page.runs(block.title)}
        return {"kind": "group", "blocks": [heading, *(page.block(it) for it in block.blocks)]}
