"""Lucide icons in any colour, rendered once for each size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import resource

# Ticks, question marks and things are the same wherever one begins to read.
_POINTING = {"arrow-left", "arrow-right", "chevron-right", "list", "redo-2", "skip-forward", "undo-2"}


@lru_cache(maxsize=256)
def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a pixmap `size` logical pixels wide, in one colour (#RRGGBB)."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw_icon(painter: QPainter, name: str, colour: QColor, rect: QRectF, *, mirrored: bool = False) -> None:
    """Paint an icon into a square; where reading is `mirrored`, one that points somewhere is turned round."""
    pixmap = icon_pixmap(name, colour.name(), round(rect.width()), painter.device().devicePixelRatio())
    painter.save()
    painter.translate(rect.center())
    if mirrored and name in _POINTING:
        painter.scale(-1, 1)
    half = round(rect.width()) // 2
    painter.drawPixmap(-half, -half, pixmap)
    painter.restore()
