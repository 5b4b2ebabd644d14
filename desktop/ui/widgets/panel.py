"""A plain box with round corners: fill, edge, and sometimes a bar at its start."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.look import Look


def paint_box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor,
    edge: QColor | None,
    width: float,
    radius: float,
    dashed: bool = False,
) -> None:
    """Paint a rounded box whose edge lies inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2 if edge is not None else 0.0
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(edge, width)
        if dashed:
            pen.setDashPattern([3, 3])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # or the gaps would be filled by the ends of the dashes
        painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


# A fill is for reading; an edge is for pressing, but in high contrast, where every fill has one.
SURFACES = {
    "card": "surface",
    "tint": "tint",
    "hero": "hero",
    "sand": "sand",
    "stop": "stop-fill",
    "caution": "caution-fill",
    "park": "park-fill",
}
RADIUS, EDGE, HERO_EDGE = 14, 2, 3
EDGE_TO_PRESS = 1.5  # round what can be pressed or written in, at 100 %


def paint_surface(painter: QPainter, look: Look, rect: QRectF, surface: str, radius: float) -> None:
    """Paint a panel to read from: a fill without an edge, but in high contrast."""
    edge = look.colour("line") if look.theme == "contrast" else None
    width = (look.px(HERO_EDGE if surface == "hero" else EDGE)) if edge else 0
    paint_box(painter, rect, look.colour(SURFACES[surface]), edge, width, radius)


class Panel(QFrame):
    """A box that holds a column of widgets: one of `SURFACES` to read from, or a box with an edge.

    Attributes:
        column: the layout to add widgets to.
    """

    def __init__(
        self,
        look: Look,
        *,
        surface: str = "",
        fill: str = "surface",
        edge: str | None = "line",
        edge_width: float = 1.5,
        bar: str | None = None,
        padding: int = 16,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._fill, self._edge, self._bar = look, fill, edge, bar
        self._surface, self._edge_width = surface, edge_width
        self.column = QVBoxLayout(self)
        space = look.px(padding)
        self.column.setContentsMargins(space + (look.px(8) if bar else 0), space, space, space)
        self.column.setSpacing(look.px(spacing))

    def show_bar(self, role: str) -> None:
        """Show the bar at its start in another colour."""
        self._bar = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self._look.colour(self._edge) if self._edge else None
        rect, radius = QRectF(self.rect()), self._look.px(RADIUS if self._surface else 10)
        if self._surface:
            paint_surface(painter, self._look, rect, self._surface, radius)
        else:
            width = self._look.px(self._edge_width)
            paint_box(painter, rect, self._look.colour(self._fill), edge, width, radius)
        if self._bar:
            width = self._look.px(6)
            clip = QPainterPath()
            clip.addRoundedRect(rect, radius, radius)
            painter.setClipPath(clip)
            right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = rect.right() - width if right else rect.left()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(self._bar))  # fillRect would load everything about gradients
            painter.drawRect(QRectF(left, rect.top(), width, rect.height()))
