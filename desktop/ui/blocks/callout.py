"""A boxed remark, on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.library.blocks.callout import Callout
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.icons import icon_pixmap
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

# tone: (fill, bar and icon colour, icon)
TONES = {
    "note": ("surface", "primary", ""),
    "caution": ("caution-fill", "caution", "triangle-alert"),
    "call-now": ("stop-fill", "stop", "octagon-alert"),
    "call-today": ("caution-fill", "caution", "triangle-alert"),
    "next-visit": ("surface", "line", "circle"),
}


class CalloutView(BlockView):
    """A boxed remark; its tone is told by shape and words as well as by colour."""

    block_type = Callout

    def __init__(self, block: Callout, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        fill, colour, icon = TONES[block.tone]
        box = Panel(
            self.look,
            fill=fill,
            edge="line" if fill == "surface" else colour,
            bar=colour,
            padding=12,
            spacing=6,
        )
        if block.title:
            head = QHBoxLayout()
            head.setSpacing(self.look.px(8))
            if icon:
                sign = QLabel()
                size = self.look.px(24)
                sign.setPixmap(icon_pixmap(icon, self.look.colours[colour], size, self.devicePixelRatioF()))
                head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(TextLabel(block.title, self.look, "h3", numbers=context.numbers), 1)
            box.column.addLayout(head)
        self.add_blocks(block.blocks, box.column)
        self.column.addWidget(box)
