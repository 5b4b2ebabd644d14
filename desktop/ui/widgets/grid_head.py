"""The head of a column: what the column is of, with a sign; all heads of a grid are alike."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.library.text import Span
from desktop.ui.look import Look
from desktop.ui.widgets.drawing import GlyphDisc
from desktop.ui.widgets.panel import paint_surface
from desktop.ui.widgets.text import TextLabel


class GridHead(QWidget):
    """A filled head: a sign on a disc, where there is one, and the name."""

    def __init__(self, title: str, glyph: str, look: Look, role: str = "cell") -> None:
        super().__init__()
        self._look = look
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(8), look.px(2), look.px(6), look.px(2))
        line.setSpacing(look.px(8))
        if glyph:
            line.addWidget(GlyphDisc(f"glyph-{glyph}", look, 44), 0, Qt.AlignmentFlag.AlignVCenter)
        name = (Span(title, strong=True),)
        line.addWidget(TextLabel(name, look, role, "on-hero"), 1, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_surface(QPainter(self), self._look, QRectF(self.rect()), "hero", self._look.px(10))
