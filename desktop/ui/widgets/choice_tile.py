"""One of a few equal answers as a large tile: its words, a mark or an icon, and what stands below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.icons import draw_icon
from desktop.ui.look import TYPE, Look
from desktop.ui.widgets.choices import CHOSEN_EDGE, RADIUS
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.panel import EDGE_TO_PRESS, paint_box
from desktop.ui.widgets.radio import Radio, paint_ring
from desktop.ui.widgets.wrapped import WRAP, WordsBelow, words_height

BESIDE, MARK, ICON, GAP, BETWEEN = 16, 30, 28, 14, 8  # pixels at 100 %
RING = "ring"  # instead of an icon: the ring of one of several
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)


class ChoiceTile(WordsBelow, Radio):
    """A tile whose whole face presses; chosen is told by edge and fill, and no words move.

    `icon` is one of the icons, `RING` or "" for none; `above` sets it over the words, all in the middle.
    """

    def __init__(
        self,
        words: str,
        look: Look,
        *,
        height: int,
        icon: str = "",
        above: bool = False,
        role: str = "strong",
    ) -> None:
        Radio.__init__(self, words)
        self._look, self._least, self._icon, self._above, self._role = look, height, icon, above, role
        self.setFont(look.font(role))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(tall_as_wide(down=QSizePolicy.Policy.Minimum))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self._look
        words = sum(self._heights(self._room(width))) + (look.px(ICON + BETWEEN) if self._above else 0)
        return max(look.tall(self._least), words + 2 * look.px(BETWEEN))

    def sizeHint(self) -> QSize:
        widest = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(self._before + widest + self._look.px(BESIDE) + 2, self._look.tall(self._least))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(110), self._look.tall(self._least))

    def hitButton(self, position: QPoint) -> bool:
        """The whole tile counts."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        edge = "primary" if on or self._touched else "line"
        if on and look.theme == "contrast":
            edge = "selected"
        width = look.scale * (CHOSEN_EDGE if on else EDGE_TO_PRESS)
        fill = look.colour("selected" if on else "surface")
        paint_box(painter, QRectF(self.rect()), fill, look.colour(edge), width, look.px(RADIUS))
        self._paint_words(painter)

    @property
    def _touched(self) -> bool:
        """Whether the pointer is on it now: one that moved away from it must not look as if it were meant."""
        return self.underMouse() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))

    @property
    def _before(self) -> int:
        """How far from its start the words begin."""
        look = self._look
        if self._above or not self._icon:
            return look.px(BESIDE)
        return look.px(BESIDE + (MARK if self._icon == RING else ICON) + GAP)

    def _room(self, width: int) -> int:
        return max(self._look.px(40), width - self._before - self._look.px(BESIDE))

    def _heights(self, room: int) -> tuple[int, int]:
        """Of its own words, and of those below."""
        own = words_height(self.text(), self._look.font(self._role), room)
        return own, words_height(self.below, self._look.font("who"), room)

    def _paint_words(self, painter: QPainter) -> None:
        look, on = self._look, self.isChecked()
        ink = look.colour("on-selected" if on else "ink")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self._room(self.width())
        own, small = self._heights(room)
        icon = look.px(ICON + BETWEEN) if self._above else 0
        top = (self.height() - icon - own - small) // 2
        left = look.px(BESIDE) if mirrored else self._before
        if self._icon:
            size = look.px(MARK if self._icon == RING else ICON)
            first = min(own, look.px(TYPE[self._role][1]))  # beside the first line of the words
            middle = top + size / 2 if self._above else top + first / 2
            x = (self.width() - size) / 2 if self._above else look.px(BESIDE)
            x = self.width() - x - size if mirrored else x
            self._paint_sign(painter, QRectF(x, middle - size / 2, size, size))
        painter.setPen(ink)
        painter.setFont(self.font())
        flags = _CENTRED if self._above else WRAP
        painter.drawText(QRect(left, top + icon, room, own + 2), flags, self.text())
        if self.below:
            painter.setPen(ink if on else look.colour("ink2"))
            painter.setFont(look.font("who"))
            painter.drawText(QRect(left, top + icon + own, room, small + 2), flags, self.below)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        look, on = self._look, self.isChecked()
        if self._icon != RING:
            draw_icon(painter, self._icon, look.colour("on-selected" if on else "ink"), box)
            return
        paint_ring(painter, look, box, on=on)
