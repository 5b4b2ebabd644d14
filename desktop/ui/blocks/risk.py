"""A fact drawn as an icon array, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.risk import Risk
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.figure import LEAST, frame_of
from desktop.ui.context import ViewContext
from desktop.ui.widgets.text import TextLabel


class RiskView(BlockView):
    """The gist in words, then the number as 100 people with both frames."""

    block_type = Risk
    fills = True

    def __init__(self, block: Risk, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.column.setSpacing(self.look.px(5))
        if block.gist:
            self.column.addWidget(TextLabel(block.gist, self.look, "h3", numbers=context.numbers))
        self.frame = frame_of(block, context, height=LEAST, fills=True)
        if self.frame is not None:
            self.column.addWidget(self.frame, 1)
