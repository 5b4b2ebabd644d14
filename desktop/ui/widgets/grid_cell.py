"""A cell of a grid: words on a light tile. One that has more to say is a button with a chevron."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.library.text import Text
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.text import TextLabel

_CHEVRON = 14
_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class GridCell(QPushButton):
    """Lines of words, each with its colour role; `opens` says that a press shows more.

    Signals:
        led: an arrow leads on from here: by how many rows, and by how many columns as one reads.
    """

    led = Signal(int, int)

    def __init__(
        self, name: str, lines: Iterable[tuple[Text, str]], look: Look, *, role: str = "cell", opens: bool
    ) -> None:
        super().__init__()
        self._look, self._opens = look, opens
        self.setAutoDefault(False)
        self.column = QVBoxLayout(self)
        start, end = look.px(9), look.px(_CHEVRON if opens else 6)
        if self._mirrored:  # margins stay where they are when a layout turns round
            start, end = end, start
        self.column.setContentsMargins(start, look.px(3), end, look.px(3))
        self.column.setSpacing(0)
        self.words: list[str] = []
        for text, colour in lines:
            label = TextLabel(text, look, role, colour)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.words.append(label.plain_words)
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.setAccessibleName(f"{name} {' '.join(self.words)}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def opens(self) -> bool:
        """Whether a press shows more."""
        return self._opens

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self.column.totalHeightForWidth(width), self._look.tall(48) if self._opens else 0)

    def sizeHint(self) -> QSize:
        width = self._look.px(170)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(100), self._look.tall(48) if self._opens else self._look.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows, columns = _WAYS.get(event.key(), (0, 0))
        if (rows, columns) == (0, 0):
            super().keyPressEvent(event)
        else:
            self.led.emit(rows, -columns if self._mirrored else columns)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        pressed = self._opens and (self.underMouse() or self.isDown())
        edge = look.colour("primary" if pressed else "line") if self._opens else None
        if edge is None and look.theme == "contrast":
            edge = look.colour("hair")
        paint_box(painter, QRectF(self.rect()), look.colour("surface"), edge, look.px(1.5), look.px(8))
        if not self._opens:
            return
        size, mirrored = look.px(_CHEVRON), self._mirrored
        x = look.px(1) if mirrored else self.width() - size - look.px(1)
        mark = QRectF(x, (self.height() - size) / 2, size, size)
        draw_icon(painter, "chevron-right", look.colour("primary"), mark, mirrored=mirrored)


def lead_on(
    cells: dict[tuple[int, int], GridCell], place: tuple[int, int], way: tuple[int, int]
) -> QWidget | None:
    """The next cell this way that opens, given the keyboard; None where there is none."""
    row, column = place
    while True:
        row, column = row + way[0], column + way[1]
        there = cells.get((row, column))
        if there is None:
            return None
        if there.opens:
            there.setFocus(Qt.FocusReason.TabFocusReason)
            return there
