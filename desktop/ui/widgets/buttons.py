"""Buttons: painted from the theme, so that every state has its contrast everywhere."""

from __future__ import annotations

from typing import Literal

import msgspec
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.panel import paint_box

Kind = Literal["primary", "secondary", "park", "keep", "quiet"]


class _Paint(msgspec.Struct, frozen=True):
    fill: str
    edge: str | None
    ink: str


_FILLED = ("primary", "keep")
_KINDS: dict[Kind, _Paint] = {
    "primary": _Paint("primary", "primary", "on-primary"),
    "secondary": _Paint("surface", "line", "ink"),
    "park": _Paint("surface", "park", "park"),
    "keep": _Paint("park", "park", "on-park"),
    "quiet": _Paint("bg", None, "primary"),
}


class Button(QPushButton):
    """A button that says what it does in words, with an icon where that helps.

    Attributes:
        often: made to be pressed again and again; any other does nothing when it is pressed twice by one
            gesture.
    """

    def __init__(
        self,
        words: str,
        look: Look,
        kind: Kind = "secondary",
        icon: str = "",
        height: int = 48,
        often: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(words)  # given to the constructor, they would load everything about icons
        self._look, self._kind, self._icon, self._height = look, kind, icon, height
        self.often = often
        self.setFont(look.font("strong"))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the words on one line, the icon and the padding."""
        metrics = self.fontMetrics()
        lines = self.text().split("\n")
        width = max(metrics.horizontalAdvance(line) for line in lines) + self._look.px(36)
        if self._icon:
            width += self._look.px(24 + (8 if self.text() else 0))
        return QSize(
            width, max(self._look.tall(self._height), metrics.height() * len(lines) + self._look.px(16))
        )

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, paint = self._look, _KINDS[self._kind]
        rect = QRectF(self.rect())
        enabled = self.isEnabled()
        edge = look.colour(paint.edge if enabled else "line") if paint.edge else None
        if look.theme == "contrast":
            edge = edge or look.colour("line")
        fill = look.colour(paint.fill if enabled else "bg")
        if self._kind == "quiet":
            fill.setAlpha(0)
        width = look.px(1.5)
        if enabled and (self.isDown() or self.underMouse()) and self._kind not in _FILLED:
            edge, fill = look.colour(paint.ink), look.colour("selected") if self.isDown() else fill
        paint_box(painter, rect, fill, edge, width, look.px(10), dashed=not enabled)
        ink = look.colour(paint.ink if enabled else "ink2")
        if enabled and self.isDown() and self._kind in _FILLED:
            ink.setAlphaF(0.8)
        painter.setPen(ink)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        size = look.px(24)
        metrics = self.fontMetrics()
        lines = self.text().split("\n")
        words = max(metrics.horizontalAdvance(line) for line in lines)
        gap = look.px(8) if self._icon and self.text() else 0
        total = words + (size + gap if self._icon else 0)
        left = (self.width() - total) // 2
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            after = (self._icon == "arrow-right") != right_to_left
            x = left + words + gap if after else left
            mark = QRectF(x, (self.height() - size) / 2, size, size)
            draw_icon(painter, self._icon, painter.pen().color(), mark, mirrored=right_to_left)
            left += 0 if after else size + gap
        painter.setFont(self.font())
        box = QRect(left, 0, words + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
