"""The drawings of the project as widgets: whole, or a part of one in a lens."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.figures.base import Canvas
from desktop.figures.drawings import LINE, alone, drawn_words, field_of, height_of
from desktop.figures.themes import theme
from desktop.ui.accessible.telling import say_nothing, speak_as
from desktop.ui.look import Look

Role = Literal["decoration", "picture"]
SMALLEST_GLYPH = 38  # below that its lines run together


@lru_cache(maxsize=64)
def drawing_pixmap(name: str, look: Look, width: int, ratio: float = 1.0) -> QPixmap:
    """A drawing this many pixels wide in the colours of a look, its lines of one weight; made once."""
    canvas = Canvas(theme(look.theme), float(width), text=18 * look.scale)
    height = height_of(name, width, look.scale)
    pixmap = QPixmap(QSize(width, round(height)) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    svg = QByteArray(alone(name, canvas, float(width)).encode())
    QSvgRenderer(svg).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


class Drawing(QLabel):
    """A drawing `width` wide (at 100 %). As decoration a screen reader passes over it.

    A label, because Qt tells screen readers that a label with a picture is a graphic.
    """

    def __init__(
        self, name: str, look: Look, width: int, role: Role = "decoration", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._look, self._wide = name, look, look.px(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self._size())
        if role == "picture":
            sign = QPixmap(1, 1)
            sign.fill(Qt.GlobalColor.transparent)
            self.setPixmap(sign)
            speak_as(self, "picture", drawn_words(name))
        else:
            say_nothing(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = drawing_pixmap(self._name, self._look, self._wide, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPoint(0, 0), pixmap)

    def _size(self) -> QSize:
        return QSize(self._wide, round(height_of(self._name, self._wide, self._look.scale)))


class GlyphDisc(QWidget):
    """One of the glyphs on a disc `size` wide (at 100 %), which is lighter than the head it stands on."""

    def __init__(self, name: str, look: Look, size: int) -> None:
        super().__init__()
        self._look, wide = look, look.px(size)
        self.setFixedSize(wide, wide)
        glyph = Drawing(name, look, max(SMALLEST_GLYPH, round(0.79 * size)), parent=self)
        glyph.move((wide - glyph.width()) // 2, (wide - glyph.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("line") if look.theme == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface" if look.theme == "dark" else "tone1"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class Lens(Drawing):
    """A part of a drawing in a circle `size` wide (at 100 %).

    `at` is the middle of that part in units of the drawing's own field, `wide` how much of it shows across.
    """

    def __init__(
        self,
        name: str,
        look: Look,
        size: int,
        at: tuple[float, float],
        wide: float,
        role: Role = "decoration",
        parent: QWidget | None = None,
    ) -> None:
        self._at, self._ring = at, look.px(size)
        super().__init__(name, look, round(field_of(name)[0] * size / wide), role, parent)

    def _size(self) -> QSize:
        return QSize(self._ring, self._ring)

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = drawing_pixmap(self._name, self._look, self._wide, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = LINE * self._look.scale
        ring = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        inside = QPainterPath()
        inside.addEllipse(ring)
        painter.fillPath(inside, self._look.colour("paper"))
        painter.setClipPath(inside)
        unit = self._wide / field_of(self._name)[0]
        painter.drawPixmap(ring.center() - QPointF(*self._at) * unit, pixmap)
        painter.setClipping(False)
        painter.setPen(QPen(self._look.colour("ink"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
