"""A thin line between what is read and what it leads to: decoration."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.accessible.telling import say_nothing
from desktop.ui.look import Look


class HairLine(QWidget):
    """A line across its column, with a gap above and below it, and its ends `inset`."""

    def __init__(self, look: Look, *, gap: int = 0, inset: int = 0) -> None:
        super().__init__()
        self._look, self._inset = look, look.px(inset)
        say_nothing(self)
        self.setFixedHeight(look.px(1) + 2 * look.px(gap) if gap else look.px(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("hair2"))
        line, wide = self._look.px(1), self.width() - 2 * self._inset
        painter.drawRect(self._inset, (self.height() - line) // 2, wide, line)
        painter.end()
