"""A way to go as a tile: its head with a drawing, and what it is below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.drawing import Drawing
from desktop.ui.widgets.panel import EDGE, RADIUS, paint_box
from desktop.ui.widgets.text import TextLabel

DISC, GLYPH = 76, 60


class GlyphDisc(QWidget):
    """One of the glyphs on a disc."""

    def __init__(self, name: str, look: Look, disc: int = DISC, glyph: int = GLYPH) -> None:
        super().__init__()
        self._look = look
        size = look.px(disc)
        self.setFixedSize(size, size)
        drawing = Drawing(name, look, glyph, parent=self)
        drawing.move((size - drawing.width()) // 2, (size - drawing.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("surface" if self._look.theme == "dark" else "tone1"))
        painter.drawEllipse(self.rect())


class OptionTile(QWidget):
    """To read, not to press. Upright the drawing stands above the title, otherwise before it."""

    def __init__(self, title: str, gist: str, glyph: str, look: Look, *, upright: bool) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QWidget()
        head: QBoxLayout = QVBoxLayout(self._head) if upright else QHBoxLayout(self._head)
        edge = look.px(16)
        head.setContentsMargins(edge, edge, edge, edge)
        head.setSpacing(look.px(12))
        if glyph:
            head.addWidget(GlyphDisc(glyph, look))
        name = TextLabel(title, look, "h2", "on-hero")
        name.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        if upright:
            name.setMinimumHeight(2 * look.line_height("h2"))  # all gists begin in one line
            name.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        head.addWidget(name, 0 if upright else 1)
        column.addWidget(self._head)
        words = QVBoxLayout()
        words.setContentsMargins(edge, look.px(14), edge, edge)
        words.addWidget(TextLabel(gist, look))
        words.addStretch(1)
        column.addLayout(words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        whole, corner, outline = QRectF(self.rect()), look.px(RADIUS), QPainterPath()
        outline.addRoundedRect(whole, corner, corner)
        head = QRectF(0, 0, self.width(), self._head.geometry().bottom() + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outline, look.colour("surface"))
        upper = QPainterPath()
        upper.addRect(head)
        painter.fillPath(outline.intersected(upper), look.colour("hero"))
        if look.theme == "contrast":  # there a fill has an edge, and so has the one at the head
            line = look.px(EDGE)
            painter.fillRect(QRectF(0, head.bottom() - line, head.width(), line), look.colour("line"))
            clear = QColor(Qt.GlobalColor.transparent)
            paint_box(painter, whole, clear, look.colour("line"), line, corner)
