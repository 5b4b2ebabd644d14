"""A picture from the figures package, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.figure import Figure
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper

_COURSE = "timeline"  # on paper it takes less room as a numbered list, which is also read in order


class FigureOnPaper(OnPaper):
    """The picture with its caption; one that is tall stands beside the words that follow it."""

    BLOCK: ClassVar = Figure

    def data(self, block: Figure, page: Printed) -> dict[str, Any]:
        """The name of the picture, and its caption; of what happens in order, the steps as a list."""
        if block.name == _COURSE:
            steps = [page.runs(part.text) for part in block.parts if not part.classes]
            rest = [page.runs(part.text) for part in block.parts if part.classes]
            lists = [{"kind": "list", "ordered": True, "items": steps}] if steps else []
            lists += [{"kind": "list", "ordered": False, "items": rest}] if rest else []
            return {"kind": "group", "blocks": lists}
        return page.picture(block, page.runs(block.caption))
