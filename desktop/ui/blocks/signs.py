"""The warning signs, on the screen: the urgent tiers side by side, then what can wait, then our number."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.signs import Signs
from desktop.library.signs import TierTold
from desktop.library.text import Span
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.drawing import Drawing
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.layouts import BETWEEN
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import Bullets, TextLabel
from desktop.ui.widgets.tier_panel import TierPanel

# tier: (surface, colour, icon)
_URGENT = {
    "emergency": ("stop", "stop", "octagon-alert"),
    "today": ("caution", "caution", "phone"),
}
_LATER = {"next-working-day": "phone", "next-visit": "calendar"}
_ROLE = "cell"


class SignsView(BlockView):
    """A panel for each tier; how soon is told by its words and its icon as well as by colour.

    Attributes:
        panels: the panel of each tier.
    """

    block_type = Signs
    fills = True

    def __init__(self, block: Signs, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.panels: dict[str, QWidget] = {}
        self.column.setSpacing(self.look.px(6))
        if block.note:
            self.column.addWidget(TextLabel(block.note, self.look, "cell", "ink2"))
        tiers: dict[str, TierTold] = {tier.tier: tier for tier in block.tiers}
        self.column.addLayout(self._side_by_side(self._now(tiers)), 1)
        self.column.addLayout(self._side_by_side(self._later(tiers)))

    def _side_by_side(self, panels: Iterator[QWidget | QBoxLayout]) -> QBoxLayout:
        line: QBoxLayout = QVBoxLayout() if self.context.shape == "narrow" else QHBoxLayout()
        line.setSpacing(self.look.px(BETWEEN if isinstance(line, QHBoxLayout) else 12))
        share = 1 if isinstance(line, QHBoxLayout) else 0
        for panel in panels:
            if isinstance(panel, QWidget):
                line.addWidget(panel, share)
            else:
                line.addLayout(panel, share)
        return line

    def _now(self, tiers: dict[str, TierTold]) -> Iterator[QWidget]:
        for name, (surface, colour, icon) in _URGENT.items():
            if name not in tiers:
                continue
            tier = tiers[name]
            panel = TierPanel(surface, colour, icon, (tier.head, tier.under), self.look)
            hours = (f"{tier.hours}.",) if tier.phone and tier.hours else ()
            if said := " ".join((*hours, *tier.lines)):
                panel.column.addWidget(TextLabel((Span(said, strong=True),), self.look, _ROLE))
            panel.column.addWidget(self._signs(tier, colour))
            panel.column.addStretch(1)
            self.panels[name] = panel
            yield panel

    def _later(self, tiers: dict[str, TierTold]) -> Iterator[QWidget | QBoxLayout]:
        made = [self._tier_to_wait(tiers[name], icon) for name, icon in _LATER.items() if name in tiers]
        phone = tiers["today"].phone if "today" in tiers else ""
        if phone:
            made.append(self._our_number(tiers["today"]))
        yield from made[:1]
        if made[1:]:
            below = QVBoxLayout()
            below.setSpacing(self.look.px(8))
            for panel in made[1:]:
                below.addWidget(panel, 1)
            yield below

    def _tier_to_wait(self, tier: TierTold, icon: str) -> Panel:
        panel = Panel(self.look, surface="tint", padding=8, spacing=2)
        beside = self.look.px(14)
        panel.column.setContentsMargins(beside, self.look.px(8), beside, self.look.px(8))
        head = QHBoxLayout()
        head.setSpacing(self.look.px(12))
        head.addWidget(IconLabel(icon, self.look), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(TextLabel(tier.title, self.look, "h3"), 1)
        panel.column.addLayout(head)
        panel.column.addWidget(self._signs(tier, "ink2"))
        panel.column.addStretch(1)
        self.panels[tier.tier] = panel
        return panel

    def _our_number(self, tier: TierTold) -> Panel:
        panel = Panel(self.look, surface="card", padding=0)
        line = QHBoxLayout()
        line.setContentsMargins(self.look.px(16), 0, self.look.px(20), 0)
        line.setSpacing(self.look.px(16))
        line.addWidget(_Cropped(Drawing("phone", self.look, 72), self.look.px(62)), 0)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(TextLabel(tr("Our number"), self.look, "who", "ink2"))
        said.addWidget(TextLabel(tier.phone, self.look, "number-array"))
        said.addStretch(1)
        line.addLayout(said, 1)
        panel.column.addLayout(line)
        return panel

    def _signs(self, tier: TierTold, colour: str) -> Bullets:
        """One sign a line, each with a dot before it."""
        return Bullets(self.block.texts(tier), self.look, _ROLE, mark=colour, gap=2)


class _Cropped(QWidget):
    """A drawing whose foot is cut off by the panel that it stands on."""

    def __init__(self, drawing: Drawing, high: int) -> None:
        super().__init__()
        drawing.setParent(self)
        self.setFixedWidth(drawing.width())
        self.setMinimumHeight(high)
