"""A pad to sign on with pen, finger or mouse. Only the strokes are kept."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.consultation.events import Stroke
from desktop.ui.look import Look
from desktop.ui.widgets.panel import paint_box

FIELD = (1000, 280)


class SignaturePad(QWidget):
    """A field 1000 by 280 units, whatever its size on the screen.

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
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The finished strokes, as points of the field."""
        return tuple(tuple(stroke) for stroke in self._strokes if len(stroke) > 1)

    def draw(self, strokes: Iterable[Stroke]) -> None:
        """Draw strokes as if by hand."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()
        self.drawn.emit()

    def clear(self) -> None:
        """Wipe the pad."""
        self._strokes = []
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * FIELD[1] / FIELD[0])

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(500), self._look.px(140))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drawing = True
        self._strokes.append([self._point(event.position())])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._strokes[-1].append(self._point(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drawing = False
        if self.strokes:
            self.drawn.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        paint_box(
            painter,
            QRectF(self.rect()),
            look.colour("surface"),
            look.colour("line"),
            look.px(1.5),
            look.px(8),
        )
        base = self.height() * 0.78
        painter.setPen(QPen(look.colour("line"), look.px(1.5)))
        painter.drawLine(QPointF(look.px(16), base), QPointF(self.width() - look.px(16), base))
        pen = QPen(look.colour("ink"), look.px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            path = QPainterPath(self._place(stroke[0]))
            for point in stroke[1:]:
                path.lineTo(self._place(point))
            painter.drawPath(path)

    def _point(self, position: QPointF) -> tuple[int, int]:
        x = round(position.x() * FIELD[0] / max(self.width(), 1))
        y = round(position.y() * FIELD[1] / max(self.height(), 1))
        return min(max(x, 0), FIELD[0]), min(max(y, 0), FIELD[1])

    def _place(self, point: tuple[int, int]) -> QPointF:
        return QPointF(point[0] * self.width() / FIELD[0], point[1] * self.height() / FIELD[1])
