"""The marks on the rail: rings, dots and badges, each told by its shape and never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.panel import paint_box

RING, DOT, DOT_STEP, BADGE = 22, 12, 17, 24


def ring_at(look: Look, inside: QRect, start: float, *, mirrored: bool) -> QRectF:
    """Where a ring stands in a row, `start` from its near edge."""
    size = look.px(RING)
    x = inside.width() - look.px(start) - size if mirrored else look.px(start)
    return QRectF(x, (inside.height() - size) / 2, size, size)


def paint_ring(painter: QPainter, look: Look, ring: QRectF, sign: str, ground: QColor) -> None:
    """Paint a page's ring: `sign` is done, skipped, now or ahead; the ground hides the thread behind it."""
    width = look.px(2)
    if sign == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary"))
        painter.drawEllipse(ring)
        inset = look.px(4)
        draw_icon(painter, "check", look.colour("on-primary"), ring.adjusted(inset, inset, -inset, -inset))
        return
    painter.setPen(QPen(look.colour("primary" if sign == "now" else "ink2"), width))
    painter.setBrush(ground)
    painter.drawEllipse(ring.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    if sign == "now":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary"))
        painter.drawEllipse(ring.center(), look.px(5), look.px(5))
    elif sign == "skipped":
        painter.setPen(QPen(look.colour("ink2"), look.px(2.5)))
        far, middle = look.px(5), ring.center().y()
        painter.drawLine(QPointF(ring.left() + far, middle), QPointF(ring.right() - far, middle))


def paint_dot(painter: QPainter, look: Look, dot: QRectF, sign: str) -> None:
    """Paint a page of a part that is closed: a ring made small."""
    width = look.px(2)
    ring = dot.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    colour = look.colour("primary" if sign in ("done", "now") else "ink2")
    if sign == "skipped":
        middle = dot.center().y()
        painter.setPen(QPen(colour, look.px(3)))
        painter.drawLine(QPointF(dot.left(), middle), QPointF(dot.right(), middle))
        return
    painter.setPen(QPen(colour, width))
    painter.setBrush(colour if sign == "done" else look.colour("rail"))
    painter.drawEllipse(ring)
    if sign == "now":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(dot.center(), look.px(2.5), look.px(2.5))


def badge_at(look: Look, inside: QRect, end: float, *, mirrored: bool) -> QRectF:
    """Where a badge stands in a row: it ends `end` before the far edge."""
    size = look.px(BADGE)
    x = look.px(end) if mirrored else inside.width() - look.px(end) - size
    return QRectF(x, (inside.height() - size) / 2, size, size)


def paint_badge(painter: QPainter, look: Look, badge: QRectF, count: int) -> None:
    """Paint how many questions wait."""
    edge = look.colour("line") if look.theme == "contrast" else None
    paint_box(painter, badge, look.colour("park"), edge, look.px(2), badge.height() / 2)
    painter.setPen(look.colour("on-park"))
    painter.setFont(look.font("label"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))


def paint_current(painter: QPainter, look: Look, row: QRectF) -> None:
    """Paint what lies below the row of the page that shows: white, and lifted where there is light."""
    radius = look.px(10)
    if look.theme == "light":
        for down, dark in ((2, 14), (1, 26)):
            shadow = QColor(0, 0, 0, dark)
            paint_box(painter, row.adjusted(0, look.px(down), 0, look.px(down)), shadow, None, 0, radius)
    edge = look.colour("line") if look.theme == "contrast" else None
    paint_box(painter, row, look.colour("surface"), edge, look.px(2), radius)
