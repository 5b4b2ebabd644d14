"""A question in the list: its words, what became of it, and a press that brings its card."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from desktop.ui.accessible.telling import tell_chosen
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.choices import CHOSEN_EDGE
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.panel import EDGE_TO_PRESS, paint_box
from desktop.ui.widgets.wrapped import WRAP, words_height

LEAST, MOST, RADIUS = 64, 118, 12  # pixels at 100 %
BESIDE, ICON, CHEVRON, GAP = 18, 28, 24, 14


class QuestionRow(QPushButton):
    """One question; the one whose card shows is filled and has a thick edge.

    Attributes:
        current: whether its card shows.
        outcome: what became of it, in a few words; "" while it is open.
    """

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self.setText(words)
        self._look, self._icon, self.current, self.outcome = look, "circle-help", False, ""
        tell_chosen(self, False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(tall_as_wide())

    def show_row(self, icon: str, outcome: str, current: bool) -> None:
        """Show what became of it, and whether its card shows."""
        if (icon, outcome, current) != (self._icon, self.outcome, self.current):
            self._icon, self.outcome, self.current = icon, outcome, current
            self.setAccessibleDescription(outcome)
            tell_chosen(self, current)
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        own, below = self._heights(width)
        return max(self._look.tall(LEAST), own + below + 2 * self._look.px(8))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.tall(LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.tall(LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = "park" if self.current or self.underMouse() else "line"
        width = look.scale * (CHOSEN_EDGE if self.current else EDGE_TO_PRESS)
        fill = look.colour("park-fill" if self.current else "surface")
        paint_box(painter, QRectF(self.rect()), fill, look.colour(edge), width, look.px(RADIUS))
        sign = look.colour("ink2" if self.outcome else "park")
        self._paint_icon(painter, self._icon, look.px(BESIDE), look.px(ICON), sign, mirrored)
        end = self.width() - look.px(BESIDE) - look.px(CHEVRON)
        self._paint_icon(painter, "chevron-right", end, look.px(CHEVRON), look.colour("ink2"), mirrored)
        own, below = self._heights(self.width())
        before = look.px(BESIDE + ICON + GAP)
        left = self.width() - before - self._room(self.width()) if mirrored else before
        top = (self.height() - own - below) // 2
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font("strong" if self.current else "body"))
        painter.drawText(QRect(left, top, self._room(self.width()), own + 2), WRAP, self.text())
        if self.outcome:
            painter.setPen(look.colour("ink2"))
            painter.setFont(look.font("who"))
            box = QRect(left, top + own, self._room(self.width()), below + 2)
            painter.drawText(box, WRAP, self.outcome)

    def _paint_icon(
        self, painter: QPainter, name: str, left: int, size: int, colour: QColor, mirrored: bool
    ) -> None:
        x = self.width() - left - size if mirrored else left
        turned = mirrored and name in ("chevron-right", "arrow-right")
        box = QRectF(x, (self.height() - size) / 2, size, size)
        draw_icon(painter, name, colour, box, mirrored=turned)

    def _room(self, width: int) -> int:
        return max(self._look.px(80), width - self._look.px(2 * BESIDE + ICON + 2 * GAP + CHEVRON))

    def _heights(self, width: int) -> tuple[int, int]:
        """Of its own words, measured as chosen, and of what stands below."""
        room, font = self._room(width), self._look.font
        return words_height(self.text(), font("strong"), room), words_height(self.outcome, font("who"), room)
