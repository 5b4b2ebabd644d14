"""The sign that there is no number: a dashed ring with a question mark, open and not closed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.look import FAMILY, Look


class UnknownSign(QWidget):
    """As large as `size` at 100 %, in the colours of ring and mark; it is never mirrored.

    `beside` is the type role of words that begin level with it.
    """

    def __init__(self, look: Look, size: int, ring: str, ink: str, beside: str = "") -> None:
        super().__init__()
        self._look, self._size, self._ring, self._ink = look, size, ring, ink
        high = look.px(2) + max(look.px(size), look.line_height(beside)) if beside else look.px(size)
        self.setFixedSize(look.px(size), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = look.px(max(2, self._size / 18))
        pen = QPen(look.colour(self._ring), thick)
        pen.setDashPattern([2.3, 1.7])
        painter.setPen(pen)
        half = (look.px(self._size) - thick) / 2
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), half, half)
        font = QFont(FAMILY)
        font.setPixelSize(look.px(0.64 * self._size))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(look.colour(self._ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, "?")
