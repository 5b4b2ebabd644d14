"""What the guide says of itself, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.about import AboutGuide
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext


class AboutGuideView(BlockView):
    """Its paragraphs and its list."""

    block_type = AboutGuide

    def __init__(self, block: AboutGuide, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.add_blocks(block.blocks, self.column)
