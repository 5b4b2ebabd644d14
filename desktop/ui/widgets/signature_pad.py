"""A pad to sign on with pen, finger or mouse. Only the strokes are kept."""

from __future__ import annotations

from collections.abc import Iterable
from math import dist

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.consultation.events import FIELD, Stroke
from desktop.ui.look import Look
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.panel import paint_box

LINE = 20  # units from end to end; what is smaller is a dot, such as that of an i
APART = 2  # units; points nearer to each other make no other line
MOST_POINTS = 1500  # of one signature; with more they stand further apart, so that papers stay small
_LEFT = Qt.MouseButton.LeftButton


class SignaturePad(QWidget):
    """The field of a signature, whatever its size on the screen; what is drawn keeps its shape.

    Signals:
        drawn: a stroke was finished.
    """

    drawn = Signal()
    often = True  # one stroke soon after another

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strokes: list[list[tuple[int, int]]] = []
        self._drawing = False
        self._apart = APART
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(tall_as_wide())

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Every stroke, as points of the field; a tap has one point."""
        return tuple(map(tuple, self._strokes))

    @property
    def is_drawn(self) -> bool:
        """Whether there is a line among the strokes: dots alone are no signature."""
        return any(
            max(max(along) - min(along) for along in zip(*it, strict=True)) >= LINE for it in self._strokes
        )

    def show_strokes(self, strokes: Iterable[Stroke]) -> None:
        """Show these strokes, and tell nobody."""
        self.clear()
        self._strokes = [list(stroke) for stroke in strokes if stroke]

    def draw(self, strokes: Iterable[Stroke]) -> None:
        """Draw strokes as if by hand."""
        self.show_strokes(strokes)
        self.drawn.emit()

    def clear(self) -> None:
        """Wipe the pad; a stroke that is being drawn ends."""
        self._strokes, self._drawing, self._apart = [], False, APART
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * FIELD[1] / FIELD[0])

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(500), self._look.px(140))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT or not self._field().contains(event.position()):
            event.ignore()
            return
        self._drawing = True
        self._strokes.append([self._point(event.position())])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.buttons() & _LEFT:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.button() == _LEFT:
            self._draw_to(event.position())
            self._end()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, field = self._look, self._field()
        painter = QPainter(self)
        edge = look.px(1.5)
        paint_box(painter, field, look.colour("paper"), look.colour("line"), edge, look.px(10))
        base = field.top() + field.height() * 0.78
        painter.setPen(QPen(look.colour("ink"), 2.5 * look.scale))
        painter.drawLine(
            QPointF(field.left() + look.px(16), base), QPointF(field.right() - look.px(16), base)
        )
        painter.setFont(look.font("h2"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = field.right() - look.px(34) if mirrored else field.left() + look.px(18)
        painter.drawText(QPointF(start, base - look.px(6)), "\N{MULTIPLICATION SIGN}")
        pen = QPen(look.colour("ink"), look.px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for stroke in self._strokes:
            points = [self._place(point) for point in stroke]
            pen.setWidthF(look.px(3 if len(points) > 1 else 6))  # a dot is as large as on paper
            painter.setPen(pen)
            if len(points) > 1:
                painter.drawPolyline(points)
            else:
                painter.drawPoint(points[0])

    def _field(self) -> QRectF:
        """The whole field as large as there is room for it, where lines begin."""
        scale = min(self.width() / FIELD[0], self.height() / FIELD[1])
        field = QRectF(0, 0, FIELD[0] * scale, FIELD[1] * scale)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            field.moveRight(self.width())
        return field

    def _point(self, position: QPointF) -> tuple[int, int]:
        field = self._field()
        scale = FIELD[0] / max(field.width(), 1)
        x, y = round((position.x() - field.x()) * scale), round((position.y() - field.y()) * scale)
        return min(max(x, 0), FIELD[0]), min(max(y, 0), FIELD[1])

    def _place(self, point: tuple[int, int]) -> QPointF:
        field = self._field()
        scale = field.width() / FIELD[0]
        return QPointF(field.x() + point[0] * scale, field.y() + point[1] * scale)

    def _draw_to(self, position: QPointF) -> None:
        point, stroke = self._point(position), self._strokes[-1]
        if dist(point, stroke[-1]) < self._apart:
            return
        stroke.append(point)
        if sum(map(len, self._strokes)) > MOST_POINTS:
            self._apart *= 2
            self._strokes = [_thinned(stroke, self._apart) for stroke in self._strokes]
        self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.drawn.emit()


def _thinned(stroke: list[tuple[int, int]], apart: float) -> list[tuple[int, int]]:
    """A stroke without the points that are nearer to the one before; its last point stays."""
    kept = stroke[:1]
    for point in stroke[1:]:
        if dist(point, kept[-1]) >= apart:
            kept.append(point)
    return kept if kept[-1] == stroke[-1] else [*kept, stroke[-1]]
