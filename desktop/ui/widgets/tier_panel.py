"""A filled panel with a head in a strong colour: what stands in it, and how soon it matters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.panel import RADIUS, paint_surface
from desktop.ui.widgets.text import TextLabel

_SIGN, _ICON = 56, 34
_LARGE = 380  # the longest head that is set large


class TierPanel(QWidget):
    """A head of an icon, a large line and a smaller one below it; words go into `column`.

    Attributes:
        column: the layout to add words to, below the head.
    """

    def __init__(self, surface: str, colour: str, icon: str, words: tuple[str, str], look: Look) -> None:
        super().__init__()
        self._look, self._surface, self._colour, self._icon = look, surface, colour, icon
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.head = QWidget()
        line = QHBoxLayout(self.head)
        line.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(6))
        line.setSpacing(look.px(16))
        self._sign = QWidget()
        self._sign.setFixedSize(QSize(look.px(_SIGN), look.px(_SIGN)))
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        said = QVBoxLayout()
        said.setSpacing(0)
        across = QFontMetrics(look.font("number-array")).horizontalAdvance(words[0])
        roles = ("number-array", "body") if across <= look.px(_LARGE) else ("h2", "who")
        for text, kind, level in zip(words, roles, (2, 0), strict=True):
            if text:
                said.addWidget(TextLabel(text, look, kind, "surface", level=level))
        line.addLayout(said, 1)
        whole.addWidget(self.head)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(look.px(16), look.px(8), look.px(14), look.px(8))
        self.column.setSpacing(look.px(4))
        whole.addLayout(self.column, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        rect, radius = QRectF(self.rect()), look.px(RADIUS)
        paint_surface(painter, look, rect, self._surface, radius)
        clip = QPainterPath()
        clip.addRoundedRect(rect, radius, radius)
        painter.setClipPath(clip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(self._colour))
        painter.drawRect(QRectF(self.head.geometry()))
        place = QRectF(self._sign.geometry())
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(place)
        inner = look.px((_SIGN - _ICON) / 2)
        mark = place.adjusted(inner, inner, -inner, -inner)
        draw_icon(painter, self._icon, look.colour(self._colour), mark)
