"""What the guide says of itself, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.about import AboutGuide
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class AboutOnPaper(OnPaper):
    """Its paragraphs and its list, in small print."""

    BLOCK: ClassVar = AboutGuide

    def data(self, block: AboutGuide, page: Printed) -> dict[str, Any]:
        """The blocks that it is made of."""
        return {"kind": "small", "blocks": [page.block(it) for it in block.blocks]}
