"""Options side by side, in equal detail: same width, same type, same order of lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.options import Options, TreatmentOption
from desktop.library.text import Text
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel


class OptionsView(BlockView):
    """Columns of equal width; none is louder than another."""

    block_type = Options
    fills = True

    def __init__(self, block: Options, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(16))
        grid.setVerticalSpacing(self.look.px(16))
        for index, option in enumerate(block.options):
            row, across = (index, 0) if context.shape == "narrow" else (0, index)
            grid.setColumnStretch(across, 1)
            grid.addWidget(self._option(option), row, across)
        self.column.addLayout(grid)

    def _option(self, option: TreatmentOption) -> Panel:
        box = Panel(self.look, padding=13, spacing=5)
        box.column.addWidget(TextLabel(option.title, self.look, "h3"))
        for text in option.what:
            box.column.addWidget(TextLabel(text, self.look))
        self._points(box.column, tr("Good points"), "plus", option.good)
        self._points(box.column, tr("Bad points"), "minus", option.bad)
        box.column.addStretch(1)
        return box

    def _points(self, column: QVBoxLayout, title: str, icon: str, points: tuple[Text, ...]) -> None:
        column.addWidget(TextLabel(title, self.look, "label"))
        for point in points:
            line = QHBoxLayout()
            line.setSpacing(self.look.px(6))
            sign = IconLabel(icon, self.look, size=20, beside="body")
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(TextLabel(point, self.look), 1)
            column.addLayout(line)
