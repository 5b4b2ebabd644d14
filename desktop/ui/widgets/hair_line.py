"""A thin line between things that are read one after the other: decoration."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.accessible.telling import say_nothing
from desktop.ui.look import Look


class HairLine(QWidget):
    """A line across its column with a `gap` above and below it, `inset` at both ends; or an upright one."""

    def __init__(self, look: Look, *, gap: int = 0, inset: int = 0, upright: bool = False) -> None:
        super().__init__()
        self._look, self._upright = look, upright
        self._inset = look.px(inset) if inset else 0
        thick = look.px(1) + (2 * look.px(gap) if gap else 0)
        self.setFixedWidth(thick) if upright else self.setFixedHeight(thick)
        say_nothing(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        line, wide, high = self._look.px(1), self.width(), self.height()
        box = QRect(self._inset, (high - line) // 2, wide - 2 * self._inset, line)
        if self._upright:
            box = QRect((wide - line) // 2, self._inset, line, high - 2 * self._inset)
        QPainter(self).fillRect(box, self._look.colour("hair2"))
