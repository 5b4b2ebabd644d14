"""A slider that stops only at steps; worked by keys, by pressing a step, or by moving the knob.

The knob says its step.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop.ui.look import Look

_KNOB, _STOP = 18, 8  # how far each reaches from its middle
_INSET = _KNOB + 2  # room for the knob at either end


class StepSlider(QSlider):
    """Steps from 0; a real slider for screen readers. Low is at the start of reading."""

    often = True

    def __init__(self, steps: int, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setRange(0, steps - 1)
        self.setPageStep(1)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.tall(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(140), self._look.tall(48))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setValue(self._nearest(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._nearest(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is left to do: the step was set when it was pressed."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the page, and never changes how strong the signal is."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stops = [self._stop(step) for step in range(self.maximum() + 1)]
        knob = stops[self.value()]
        for end, role in ((stops[-1], "line"), (knob, "primary")):
            painter.setPen(QPen(look.colour(role), look.px(6)))
            painter.drawLine(stops[0], end)
        for step, stop in enumerate(stops):
            painter.setPen(QPen(look.colour("primary" if step <= self.value() else "line"), look.px(2.5)))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(stop, look.px(_STOP), look.px(_STOP))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary"))
        painter.drawEllipse(knob, look.px(_KNOB), look.px(_KNOB))
        painter.setPen(look.colour("on-primary"))
        painter.setFont(look.font("h3"))
        reach = look.px(_KNOB)
        around = QRectF(knob.x() - reach, knob.y() - reach, 2 * reach, 2 * reach)
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(self.value()))

    def _stop(self, step: int) -> QPointF:
        inset = self._look.px(_INSET)
        along = (self.width() - 2 * inset) * step / max(self.maximum(), 1)
        x = self.width() - inset - along if self._mirrored() else inset + along
        return QPointF(x, self.height() / 2)

    def _nearest(self, at: QPointF) -> int:
        return min(range(self.maximum() + 1), key=lambda step: abs(self._stop(step).x() - at.x()))

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
