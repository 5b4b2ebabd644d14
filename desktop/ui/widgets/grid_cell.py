"""A cell of a grid: words and numbers on a tile. One that has more to say is a button with a chevron."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.accessible.telling import speak_as
from desktop.ui.icons import draw_icon
from desktop.ui.look import FAMILY, Look
from desktop.ui.widgets.text import TextLabel
from desktop.ui.widgets.tile import Tile

_CHEVRON, _CORNER = 14, 3
_BESIDE, _APART = 6, 10  # between a number and its word, and between two numbers
_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class FaceLine(msgspec.Struct, frozen=True):
    """A line on the face of a cell: words, those after a large `number`, who was counted, or others."""

    words: str
    number: str = ""
    kind: Literal["words", "number", "unknown", "who", "also"] = "words"


class GridCell(Tile):
    """One option in one row. `opens` says that a press shows more.

    `across` is how wide it will be, to see what has room beside something else.

    Attributes:
        words: what stands on its face, line by line.

    Signals:
        led: an arrow leads on from here: by how many rows, and by how many columns as one reads.
    """

    led = Signal(int, int)
    radius = 8
    edged = True

    def __init__(
        self,
        name: str,
        lines: Sequence[FaceLine],
        look: Look,
        *,
        role: str = "cell",
        across: int = 0,
        opens: bool,
    ) -> None:
        super().__init__(look, opens=opens)
        self._roomy = role == "body"
        self.pad(*((14, 8, 44, 8) if self._roomy else (8, 2, 4, 3)))
        self.inside.setSpacing(0)
        self._role, self._across = role, across - look.px(14)
        self.words = [f"{line.number} {line.words}".strip() for line in lines]
        waiting = list(lines)
        while waiting:
            line = waiting.pop(0)
            after = waiting[0] if waiting else None
            if after is not None and self._both_fit(line, after):
                self.inside.addLayout(self._side_by_side(line, waiting.pop(0)))
            elif after is not None and self._shorter_as_one(line, after):
                waiting[0] = _as_one(line, after)
            else:
                self._add(line)
        self.inside.addStretch(1)
        self.setAccessibleName(name)
        if not opens:
            speak_as(self, "text", whole=True)
        self.see_through()

    def _both_fit(self, line: FaceLine, after: FaceLine) -> bool:
        """Whether two numbers have room beside each other."""
        if line.kind != "number" or after.kind != "number":
            return False
        number, words = (QFontMetrics(self.look.font(role)) for role in ("number-cell", self._role))
        needed = self.look.px(2 * _BESIDE + _APART) + sum(
            number.horizontalAdvance(one.number) + words.horizontalAdvance(one.words) for one in (line, after)
        )
        return needed <= self._across

    def _shorter_as_one(self, line: FaceLine, after: FaceLine) -> bool:
        """Whether who was counted and who paid take fewer lines when one follows the other."""
        if line.kind != "who" or after.kind != "who" or self._across <= 0:
            return False
        metrics, wrap = QFontMetrics(self.look.font("fine")), int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, self._across, 10_000)
        one, two, both = (
            metrics.boundingRect(room, wrap, words).height()
            for words in (line.words, after.words, _as_one(line, after).words)
        )
        return both < one + two

    def _side_by_side(self, line: FaceLine, after: FaceLine) -> QBoxLayout:
        both = QHBoxLayout()
        both.setSpacing(self.look.px(_APART))
        for one in (line, after):
            number = TextLabel(one.number, self.look, "number-cell", wrap=False)
            both.addLayout(self._beside(number, one.words, wrap=False))
        both.addStretch(1)
        return both

    def _add(self, line: FaceLine) -> None:
        if line.kind in ("who", "also"):
            colour = "ink2" if line.kind == "who" else "ink"
            self.inside.addWidget(TextLabel(line.words, self.look, "fine", colour))
        elif line.kind == "words":
            self.inside.addWidget(TextLabel(line.words, self.look, self._role))
        elif line.kind == "number":
            number = TextLabel(line.number, self.look, "number-cell", wrap=False)
            self.inside.addLayout(self._beside(number, line.words))
        else:
            self.inside.addLayout(self._beside(_Unknown(self.look, self._role), line.words))

    def _beside(self, before: QWidget, words: str, *, wrap: bool = True) -> QBoxLayout:
        """Words beside a number or a sign, level with it; what does not fit stands below the words."""
        look, line = self.look, QHBoxLayout()
        line.setSpacing(look.px(_BESIDE))
        line.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        lower = look.line_height("number-cell") - look.line_height(self._role) - look.px(2)
        beside.setContentsMargins(0, max(0, lower) if isinstance(before, TextLabel) else 0, 0, 0)
        beside.addWidget(TextLabel(words, look, self._role, wrap=wrap))
        line.addLayout(beside, 1)
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows, columns = _WAYS.get(event.key(), (0, 0))
        if (rows, columns) == (0, 0):
            super().keyPressEvent(event)
        else:
            self.led.emit(rows, -columns if self.mirrored else columns)

    def paint_chevron(self, painter: QPainter) -> None:
        """In the corner, below the words; where there is room, beside them as on any tile."""
        if self._roomy:
            super().paint_chevron(painter)
            return
        size, beside = self.look.px(_CHEVRON), self.look.px(_CORNER)
        x = beside if self.mirrored else self.width() - size - beside
        mark = QRectF(x, self.height() - size - beside, size, size)
        draw_icon(painter, "chevron-right", self.look.colour("primary"), mark, mirrored=self.mirrored)


class _Unknown(QWidget):
    """A dashed ring with a question mark: there is no number. It is never mirrored."""

    def __init__(self, look: Look, beside: str) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(24), look.px(2) + max(look.px(24), look.line_height(beside)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colour("ink2"), look.px(2))
        pen.setDashPattern([2, 1.6])
        painter.setPen(pen)
        half = look.px(11)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawEllipse(middle, half, half)
        font = QFont(FAMILY)
        font.setPixelSize(look.px(16))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, "?")


def _as_one(line: FaceLine, after: FaceLine) -> FaceLine:
    return FaceLine(f"{line.words}. {after.words}", kind="who")


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
