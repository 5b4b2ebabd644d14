"""A question that is ready to be kept with one press; its words wrap."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.wrapped import WRAP, words_height

HIGH, EDGE, ICON = 60, 14, 24


class ReadyQuestion(QPushButton):
    """A box with a question mark and the words of the question."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self.setText(words)
        self._look = look
        self.setFont(look.font("body"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(tall_as_wide())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = words_height(self.text(), self.font(), self._room(width, 0).width())
        return max(self._look.tall(HIGH), words + self._look.px(20))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self.heightForWidth(self._look.px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.tall(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        lit = self.underMouse() or self.isDown()
        fill = look.colour("selected" if self.isDown() else "surface")
        edge = look.colour("park" if lit else "line")
        paint_box(painter, QRectF(self.rect()), fill, edge, look.px(1.5), look.px(10))
        size = look.px(ICON)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - look.px(EDGE) - size if mirrored else look.px(EDGE)
        ink = look.colour("on-selected" if self.isDown() else "park")
        draw_icon(painter, "circle-help", ink, QRectF(x, (self.height() - size) / 2, size, size))
        painter.setPen(look.colour("on-selected" if self.isDown() else "ink"))
        painter.setFont(self.font())
        painter.drawText(
            self._room(self.width(), self.height()), WRAP | int(Qt.AlignmentFlag.AlignVCenter), self.text()
        )

    def _room(self, width: int, height: int) -> QRect:
        near, far = self._look.px(EDGE + ICON + 12), self._look.px(EDGE)
        left = far if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else near
        return QRect(left, 0, width - near - far, height)
