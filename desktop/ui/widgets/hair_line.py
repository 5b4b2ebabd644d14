"""A thin line between what is read and what it leads to: decoration."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look


class HairLine(QWidget):
    """A line across its column, with a gap above and below it."""

    def __init__(self, look: Look, *, gap: int = 0) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(look.px(1) + 2 * look.px(gap) if gap else look.px(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("hair2"))
        painter.drawRect(0, (self.height() - self._look.px(1)) // 2, self.width(), self._look.px(1))
        painter.end()
