"""What the guide says of itself, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.about import AboutGuide
from desktop.library.blocks.words import BulletList, Paragraph
from desktop.library.text import Span
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class AboutOnPaper(OnPaper):
    """Its paragraphs in tiny print; what is not yet done runs on in one of them."""

    BLOCK: ClassVar = AboutGuide

    def data(self, block: AboutGuide, page: Printed) -> dict[str, Any]:
        """The runs of each paragraph."""
        said: list[list[dict[str, Any]]] = []
        for it in block.blocks:
            if isinstance(it, Paragraph):
                said.append(page.runs(it.text))
            elif isinstance(it, BulletList):
                said[-1] += page.runs(tuple(Span(f" {item.text[0].words}") for item in it.items))
        return {"kind": "about", "said": said}
