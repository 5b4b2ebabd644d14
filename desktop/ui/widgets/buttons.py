"""Buttons: painted from the theme, so that every state has its contrast everywhere."""

from __future__ import annotations

from typing import Literal

import msgspec
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.panel import EDGE_TO_PRESS, paint_box

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
    "quiet": _Paint("", None, "primary"),
}
ICON, GAP, RADIUS = 24, 10, 10
QUIET_BESIDE = 12  # beside words without an edge, in pixels at 100 %
# What points somewhere points the other way where one reads from the right; ticks and question marks never.
_POINTS = {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "skip-forward", "undo-2"}
HIGH = 56  # from this height on a button has more room beside its words


class Button(QPushButton):
    """A button that says what it does in words, with an icon where that helps.

    `primary` is the one filled button of a screen, `secondary` any other, `park` keeps a question, and
    `quiet` is words alone, with an edge in high contrast only.

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
        width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * self._look.px(self._beside)
        if self._icon:
            width += self._look.px(ICON + (GAP if self.text() else 0))
        return QSize(
            width, max(self._look.tall(self._height), metrics.height() * len(lines) + self._look.px(16))
        )

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    @property
    def _beside(self) -> int:
        """The room beside the words, in pixels at 100 %."""
        if self._kind == "quiet":
            return QUIET_BESIDE
        return 20 if self._height >= HIGH else 16

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, paint, enabled = self._look, _KINDS[self._kind], self.isEnabled()
        edge, fill = paint.edge, paint.fill
        if look.theme == "contrast" and self._kind == "quiet":
            edge = "line"
        touched = self.isDown() or self.underMouse()
        if not enabled:
            edge, fill = "line", ""
        elif touched and self._kind not in _FILLED:
            edge, fill = paint.ink, "selected" if self.isDown() else fill
        rect, radius = QRectF(self.rect()), look.px(RADIUS)
        ground = look.colour(fill) if fill else QColor(Qt.GlobalColor.transparent)
        line = look.scale * EDGE_TO_PRESS
        paint_box(
            painter, rect, ground, look.colour(edge) if edge else None, line, radius, dashed=not enabled
        )
        if enabled and touched and self._kind in _FILLED:  # its words do not change: a ring within its fill
            ring = rect.adjusted(2 * line, 2 * line, -2 * line, -2 * line)
            clear = QColor(Qt.GlobalColor.transparent)
            paint_box(painter, ring, clear, look.colour(paint.ink), line, radius - 2 * line)
        pressed = enabled and self.isDown() and self._kind not in _FILLED
        painter.setPen(look.colour("on-selected" if pressed else paint.ink if enabled else "ink2"))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        size = look.px(ICON)
        metrics = self.fontMetrics()
        lines = self.text().split("\n")
        words = max(metrics.horizontalAdvance(line) for line in lines)
        gap = look.px(GAP) if self._icon and self.text() else 0
        total = words + (size + gap if self._icon else 0)
        left = (self.width() - total) // 2
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            after = (self._icon == "arrow-right") != right_to_left
            x = left + words + gap if after else left
            mark = QRectF(x, (self.height() - size) / 2, size, size)
            draw_icon(
                painter,
                self._icon,
                painter.pen().color(),
                mark,
                mirrored=right_to_left and self._icon in _POINTS,
            )
            left += 0 if after else size + gap
        painter.setFont(self.font())
        box = QRect(left, 0, words + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
