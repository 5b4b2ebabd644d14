"""The lower edge of what scrolls: says that there is more, and shows it when pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from desktop.language import tr
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.successor import tab_stops


def edge_height(look: Look) -> int:
    """How high the edge is: never too low to press, and at large text no higher than it must be."""
    return max(look.px(36), 48)


def clear_of_edge(look: Look) -> int:
    """How far from the lower edge something must be to show whole, with its focus ring."""
    return edge_height(look) + look.px(12)


class MoreBelow(QPushButton):
    """Lies over the lower edge of an area while there is something below it; the keyboard reaches it too."""

    often = True

    def __init__(self, area: QScrollArea, look: Look, ground: str = "bg") -> None:
        super().__init__(area)
        self.setText(tr("More below"))  # given to the constructor, it would load everything about icons
        self._area, self._look, self._ground = area, look, ground
        self.setFont(look.font("label"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._place)
        bar.rangeChanged.connect(self._place)
        area.viewport().installEventFilter(self)
        self.clicked.connect(self._show_more)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the area."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """Once all is seen: the first control in sight, clear of the edges."""
        inside, room = self._area.widget(), self._area.viewport().rect()
        edge = clear_of_edge(self._look)
        room.adjust(0, edge, 0, -edge)
        for control in tab_stops(inside) if inside is not None else ():
            top = control.mapTo(self._area.viewport(), QPoint(0, 0))
            if room.contains(QRect(top, control.size())):
                return control
        return None

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), edge_height(self._look))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        lit = self.underMouse() or self.isDown()
        painter.fillRect(self.rect(), look.colour("selected" if lit else self._ground))
        painter.fillRect(0, 0, self.width(), look.px(1), look.colour("hair2"))
        ink = look.colour("on-selected" if lit else "primary")
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        size = look.px(20)
        left = (self.width() + self.fontMetrics().horizontalAdvance(self.text())) / 2 + look.px(8)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - size
        draw_icon(painter, "chevron-down", ink, QRectF(left, (self.height() - size) / 2, size, size))

    def _place(self) -> None:
        bar, room = self._area.verticalScrollBar(), self._area.viewport().geometry()
        below = bar.maximum() - bar.value()
        self.setVisible(below > self._look.px(8))
        height = edge_height(self._look)
        self.setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height)

    def _show_more(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() - 2 * self.height())
