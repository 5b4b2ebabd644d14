"""Headings, paragraphs and lists on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.words import BulletList, Heading, Paragraph
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class HeadingOnPaper(OnPaper):
    """A heading of its level."""

    BLOCK: ClassVar = Heading

    def data(self, block: Heading, page: Printed) -> dict[str, Any]:
        """Its words."""
        return {"kind": "heading", "level": block.level, "runs": page.runs(block.text)}


class ParagraphOnPaper(OnPaper):
    """A paragraph."""

    BLOCK: ClassVar = Paragraph

    def data(self, block: Paragraph, page: Printed) -> dict[str, Any]:
        """Its words."""
        return {"kind": "para", "runs": page.runs(block.text)}


class BulletListOnPaper(OnPaper):
    """A list, with bullets or numbered."""

    BLOCK: ClassVar = BulletList

    def data(self, block: BulletList, page: Printed) -> dict[str, Any]:
        """Its items."""
        items = [page.runs(item.text) for item in block.items]
        return {"kind": "list", "ordered": block.ordered, "items": items}
