"""The warning signs, on the screen: the urgent tiers side by side, then what can wait."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop.library.blocks.signs import Signs
from desktop.library.signs import TierTold
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.icons import icon_pixmap
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import Bullets, TextLabel

# tier: (fill, bar and icon colour, icon)
_TIERS = {
    "emergency": ("stop-fill", "stop", "octagon-alert"),
    "today": ("caution-fill", "caution", "triangle-alert"),
    "next-working-day": ("surface", "line", "chevron-right"),
    "next-visit": ("surface", "line", "circle"),
}
_URGENT = ("emergency", "today")


class SignsView(BlockView):
    """A box for each tier; how soon is told by its words and its icon as well as by colour."""

    block_type = Signs

    def __init__(self, block: Signs, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        if block.note:
            self.column.addWidget(TextLabel(block.note, self.look, "caption", "ink2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(12))
        grid.setVerticalSpacing(self.look.px(8))
        narrow = context.shape == "narrow"
        for index, tier in enumerate(block.tiers):
            row, across = (index, 0) if narrow else divmod(index, 2)
            grid.setColumnStretch(across, 1)
            grid.addWidget(self._box(tier), row, across)
        self.column.addLayout(grid)

    def _box(self, tier: TierTold) -> Panel:
        fill, colour, icon = _TIERS[tier.tier]
        edge = "line" if fill == "surface" else colour
        box = Panel(self.look, fill=fill, edge=edge, bar=colour, padding=8, spacing=3)
        head = QHBoxLayout()
        head.setSpacing(self.look.px(8))
        sign = QLabel()
        size = self.look.px(24)
        sign.setPixmap(icon_pixmap(icon, self.look.colours[colour], size, self.devicePixelRatioF()))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(TextLabel(tier.title, self.look, "h3"), 1)
        box.column.addLayout(head)
        if tier.phone:
            box.column.addWidget(TextLabel(tier.phone, self.look, "h2"))
        said = [f"{tier.hours}."] if tier.phone and tier.hours else []
        if words := " ".join((*said, *tier.lines)):
            box.column.addWidget(TextLabel(words, self.look, "cell"))
        box.column.addWidget(self._signs(tier))
        box.column.addStretch(1)
        return box

    def _signs(self, tier: TierTold) -> Bullets:
        return Bullets(self.block.texts(tier), self.look, "cell", gap=3)  # the last page lists their sources
