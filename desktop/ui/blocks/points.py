"""A few lines with a sign each, on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.library.blocks.points import Points
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.text import TextLabel

ICONS = {"time": "clock", "ask": "message-circle", "sign": "pen-line"}


class PointsView(BlockView):
    """Each sign stands before its line; what does not fit stands below the words, not below the sign."""

    block_type = Points

    def __init__(self, block: Points, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look, grid = self.look, QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(10))
        grid.setColumnStretch(1, 1)
        for row, item in enumerate(block.items):
            sign = IconLabel(ICONS[item.classes[0]], look, context.ink, beside="body")
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            words = TextLabel(item.text, look, "body", context.ink)
            grid.addWidget(words, row, 1)
        self.column.addLayout(grid)
