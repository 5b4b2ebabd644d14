"""The head of a column: what the column is of, with a sign; all heads of a grid are alike."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.library.text import Span
from desktop.ui.look import Look
from desktop.ui.widgets.drawing import Drawing
from desktop.ui.widgets.panel import paint_surface
from desktop.ui.widgets.text import TextLabel

_ROUND, _GLYPH = 44, 38


class GridHead(QWidget):
    """A filled head: a sign on a disc, where there is one, and the name."""

    def __init__(self, title: str, glyph: str, look: Look, role: str = "cell") -> None:
        super().__init__()
        self._look = look
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(8), look.px(2), look.px(6), look.px(2))
        line.setSpacing(look.px(8))
        if glyph:
            line.addWidget(_Disc(f"glyph-{glyph}", look), 0, Qt.AlignmentFlag.AlignVCenter)
        name = (Span(title, strong=True),)
        line.addWidget(TextLabel(name, look, role, "on-hero"), 1, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_surface(QPainter(self), self._look, QRectF(self.rect()), "hero", self._look.px(10))


class _Disc(QWidget):
    """A glyph on a light disc."""

    def __init__(self, drawing: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(_ROUND), look.px(_ROUND))
        glyph = Drawing(drawing, look, _GLYPH, parent=self)
        glyph.move((self.width() - glyph.width()) // 2, (self.height() - glyph.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("line") if look.theme == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("tone1"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
