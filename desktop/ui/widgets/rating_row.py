"""A row of a matrix: what is rated, and one cell for each answer; the heads above name the answers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.radio import Radio, paint_ring
from desktop.ui.widgets.text import TextLabel

CELL, LEAST, _CIRCLE = 92, 58, 34


class RatingCell(Radio):
    """One answer of a row: a circle in a cell of which all can be pressed. It shows no words of its own."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(look.px(CELL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(CELL), self._look.tall(LEAST))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The whole cell counts."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, on = QPainter(self), self._look, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if on:
            painter.setBrush(look.colour("selected"))
            painter.drawRect(self.rect().adjusted(0, look.px(1), 0, 0))
        idle = "primary" if self.isEnabled() and self.underMouse() else "ink2" if self.isEnabled() else "line"
        ring = QRectF(0, 0, look.px(_CIRCLE), look.px(_CIRCLE))
        ring.moveCenter(QRectF(self.rect()).center())
        paint_ring(painter, look, ring, on=on, idle=idle, dashed=not self.isEnabled())


class RatingRow(QWidget):
    """What is rated at its start, then its cells; a thin line parts it from the row above.

    Attributes:
        cells: one for each answer, in order.
    """

    def __init__(self, name: str, thing: QWidget, answers: Iterable[str], look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addSpacing(look.px(20))
        line.addWidget(thing, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(look.px(8))
        self.cells = [RatingCell(answer, look) for answer in answers]
        for cell in self.cells:
            line.addWidget(cell)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("hair"))
        painter.drawRect(0, 0, self.width(), self._look.px(1))


def heads(prompt: TextLabel, answers: Iterable[str], look: Look) -> QHBoxLayout:
    """What is asked, and the answers, each above its column."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, look.px(6))
    line.setSpacing(0)
    line.addSpacing(look.px(20))
    line.addWidget(prompt, 1, Qt.AlignmentFlag.AlignBottom)
    line.addSpacing(look.px(8))
    for answer in answers:
        head = TextLabel(answer, look, "strong")
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        head.setFixedWidth(look.px(CELL))
        line.addWidget(head, 0, Qt.AlignmentFlag.AlignBottom)
    return line
