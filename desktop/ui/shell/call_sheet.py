"""Who to call, at any time: the signs by how soon each asks for help, and the numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.signs import Signs
from desktop.library.signs import TierTold
from desktop.ui.context import ViewContext
from desktop.ui.page_sheet import PageSheet
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import Bullet, TextLabel
from desktop.ui.widgets.tier_panel import TIERS


class CallSheet(PageSheet):
    """The same lists as on the page that tells when to call, one below the other."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(tr("Who to call"), context, parent)
        blocks = [block for page in context.pages for block in page.walk() if isinstance(block, Signs)]
        for block in blocks[:1]:
            if block.note:
                self.column.addWidget(TextLabel(block.note, self.look, "caption", "ink2"))
            for tier in block.tiers:
                self.column.addWidget(self._tier(tier, block))
        if not blocks:
            self.column.addWidget(TextLabel(tr("Ask us for our number before you leave."), self.look))

    def open(self, first: QWidget | None = None) -> None:
        """Show; there is nothing in it to press but the way out."""
        super().open(first or self.way_out)

    def _tier(self, tier: TierTold, block: Signs) -> Panel:
        look = self.look
        surface, colour, icon = TIERS[tier.tier]
        box = Panel(look, surface=surface, padding=16, spacing=6)
        head = QHBoxLayout()
        head.setSpacing(look.px(10))
        head.addWidget(IconLabel(icon, look, colour), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(TextLabel(tier.title, look, "h3"), 1)
        box.column.addLayout(head)
        if tier.phone:
            box.column.addWidget(TextLabel(tier.phone, look, "number-array"))
        said = [f"{tier.hours}."] if tier.phone and tier.hours else []
        for line in (*said, *tier.lines):
            box.column.addWidget(TextLabel(line, look))
        for text in block.texts(tier):
            box.column.addWidget(Bullet(text, look))
        return box
