"""A boxed remark, on the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.library.blocks.callout import Callout
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

# tone: (surface, icon and colour of the title's icon)
TONES = {
    "note": ("tint", "info", "primary"),
    "caution": ("caution", "triangle-alert", "caution"),
    "call-now": ("stop", "octagon-alert", "stop"),
    "call-today": ("caution", "phone", "caution"),
    "next-visit": ("tint", "calendar", "ink"),
}


class CalloutView(BlockView):
    """A remark on a fill; its tone is told by its icon and words as well as by colour."""

    block_type = Callout

    def __init__(self, block: Callout, context: ViewContext, parent: QWidget | None = None) -> None:
        surface, icon, colour = TONES[block.tone]
        super().__init__(block, replace(context, surface=surface), parent)
        column, box = self.column, None
        if context.surface != surface:  # on the same fill it needs none of its own
            box = Panel(self.look, surface=surface, padding=24, spacing=4)
            column = box.column
        if block.title:
            head = QHBoxLayout()
            head.setSpacing(self.look.px(8))
            head.addWidget(IconLabel(icon, self.look, colour), 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(TextLabel(block.title, self.look, "h3"), 1)
            column.addLayout(head)
        self.add_blocks(block.blocks, column)
        if box is not None:
            self.on_fill = True
            column.addStretch(1)
            self.column.addWidget(box)
