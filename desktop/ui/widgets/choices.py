"""Things to choose: rows, chips and answers. A press anywhere on them counts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy

from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.panel import EDGE_TO_PRESS, paint_box
from desktop.ui.widgets.radio import Radio, paint_ring
from desktop.ui.widgets.wrapped import WRAP, words_height

BESIDE, BOX, GAP, TIGHT = 14, 24, 12, 11  # round the words of a choice, in pixels at 100 %
CHOSEN_EDGE, RADIUS = 3, 10


class _Row:
    """Measuring and painting shared by radio and check rows; Qt allows no common base for the two."""

    def __init__(
        self, button: QAbstractButton, look: Look, height: int, *, compact: bool, tight: bool
    ) -> None:
        self.button, self.look, self.at_least = button, look, height
        button.setFont(look.font("body"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Maximum if compact else QSizePolicy.Policy.Expanding
        button.setSizePolicy(tall_as_wide(across))
        beside, gap = (TIGHT, TIGHT) if tight else (BESIDE, GAP)
        self.before, self.after = look.px(beside + BOX + gap), look.px(beside)

    def height(self, width: int) -> int:
        """The height that the words need at this width."""
        room = max(width - self.before - self.after, self.look.px(40))
        words = words_height(self.button.text(), self.look.font("strong"), room)
        return max(self.look.tall(self.at_least), words + self.look.px(16))

    def one_line(self) -> QSize:
        """The size with all words on one line."""
        metrics = QFontMetrics(self.look.font("strong"))  # as chosen, so that choosing moves nothing
        width = metrics.horizontalAdvance(self.button.text()) + self.before + self.after + 2
        return QSize(width, self.look.tall(self.at_least))

    def least(self) -> QSize:
        """Small enough to wrap."""
        return QSize(min(self.look.px(120), self.one_line().width()), self.look.tall(self.at_least))

    def paint(self, *, round_mark: bool) -> None:
        """Paint the box, the mark and the words."""
        look, button = self.look, self.button
        painter = QPainter(button)
        on = button.isChecked()
        fill = look.colour("selected" if on else "surface")
        enabled = button.isEnabled()
        edge = "primary" if on or button.underMouse() else "line"
        if on and look.theme == "contrast":
            edge = "selected"
        width = look.scale * (CHOSEN_EDGE if on else EDGE_TO_PRESS)  # inward: choosing moves no words
        box = QRectF(button.rect())
        paint_box(painter, box, fill, look.colour(edge), width, look.px(RADIUS), not enabled)
        size = look.px(BOX)
        mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = button.width() - self.after - size if mirrored else self.after
        self._paint_mark(painter, QRectF(x, (button.height() - size) / 2, size, size), round_mark, on)
        painter.setPen(look.colour("ink2" if not enabled else "on-selected" if on else "ink"))
        painter.setFont(look.font("strong" if on else "body"))
        left = self.after if mirrored else self.before
        words = QRect(left, 0, button.width() - self.before - self.after + look.px(2), button.height())
        painter.drawText(words, WRAP | int(Qt.AlignmentFlag.AlignVCenter), button.text())

    def _paint_mark(self, painter: QPainter, mark: QRectF, round_mark: bool, on: bool) -> None:
        """A box or ring; filled with a tick or a dot in it where it is chosen."""
        look = self.look
        if round_mark:
            paint_ring(painter, look, mark, on=on)
            return
        bright = on and look.theme == "contrast"  # there what is chosen is bright, and its mark dark
        filled = "on-selected" if bright else "primary"
        half = look.scale
        painter.setPen(QPen(look.colour(filled if on else "ink2"), 2 * half))
        painter.setBrush(look.colour(filled if on else "surface"))
        painter.drawRoundedRect(mark.adjusted(half, half, -half, -half), look.px(5), look.px(5))
        if on:
            sign, room = look.colour("selected" if bright else "on-primary"), 2 * half
            draw_icon(painter, "check", sign, mark.adjusted(room, room, -room, -room))


class _Painted:
    """What Qt asks of a row, answered by its `_Row`; goes before one of Qt's own buttons."""

    _row: _Row
    _round = True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.height(width)

    def sizeHint(self) -> QSize:
        return self._row.one_line()

    def minimumSizeHint(self) -> QSize:
        return self._row.least()

    def hitButton(self, position: QPoint) -> bool:
        """The whole row counts."""
        return self._row.button.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._row.paint(round_mark=self._round)


class RadioRow(_Painted, Radio):
    """One of several; as wide as its column, or as its words when compact; `tight` with less room."""

    def __init__(
        self, words: str, look: Look, *, height: int = 52, compact: bool = False, tight: bool = False
    ) -> None:
        Radio.__init__(self, words)
        self._row = _Row(self, look, height, compact=compact, tight=tight)


class CheckRow(_Painted, QCheckBox):
    """Any of several; as wide as its column, or as its words when compact; `tight` with less room."""

    _round = False

    def __init__(
        self, words: str, look: Look, *, height: int = 52, compact: bool = False, tight: bool = False
    ) -> None:
        QCheckBox.__init__(self, words)
        self._row = _Row(self, look, height, compact=compact, tight=tight)


def show_checked(buttons: dict[Any, QAbstractButton], chosen: set[Any]) -> None:
    """Make exactly the chosen ones checked, telling nobody; none at all is possible for radios too."""
    for key, button in buttons.items():
        if button.isChecked() == (key in chosen):
            continue
        exclusive = button.autoExclusive()
        button.setAutoExclusive(False)
        button.setChecked(key in chosen)
        button.setAutoExclusive(exclusive)
