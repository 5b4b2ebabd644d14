"""A fact drawn as an icon array, on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.count_words import about_words, in_100_words, likely_words, studied_words
from desktop.figures.icon_array import IconArray
from desktop.figures.people import CELL, extent
from desktop.library.blocks.risk import Risk
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.counted import CountedLine, RangeLine, who_text
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

_WIDE_CELL = (27.0, 35.0)
_MARGIN = 2
_LEAST = 190  # how high the picture is where a page has no room for more
_USUAL_WIDE = 0.7  # of its full size, where the words stand beside it
_ALL = 100  # of the height that is free
_HALF_LINE = 15
_NO_LIMIT = 16_777_215  # as Qt has it
_BESIDE = 575  # the least width at which the words stand beside the picture
_LOW = 30  # in 100: up to here the bracket lies beside the last words


class RiskView(BlockView):
    """What the number is not, then 100 people with both numbers, the range, and who they were."""

    block_type = Risk
    fills = True

    def __init__(self, block: Risk, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        self._wide = wide = block.wide and context.shape == "wide"
        panel = Panel(look, surface="card", padding=24, spacing=0)
        if self._wide:
            panel.column.setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(16))
        self.column.addWidget(panel, 1)
        self._row, self._words = QWidget(), QWidget()
        self._line = line = QHBoxLayout(self._row)
        words = QVBoxLayout(self._words)
        for layout in (line, words):
            layout.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(32 if wide else 24))
        words.setSpacing(look.px(4 if wide else 12))
        line.addWidget(self._array())
        line.addWidget(self._words, 1)
        self._add_head(words if wide else panel.column)
        panel.column.addWidget(self._row, _ALL)
        panel.column.addStretch(1)
        self._add_numbers(words, wide)
        self._add_who(words if wide else panel.column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words are as high as the picture, so that the last of them stand level with the bracket."""
        super().resizeEvent(event)
        beside, ways = self.width() >= self.look.px(_BESIDE), QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        needed = self._words.heightForWidth(self._words.width())
        self._row.setMaximumHeight(max(self._natural, needed) if beside else _NO_LIMIT)

    def _array(self) -> FigureFrame:
        look, roomy = self.look, self.context.shape == "wide"
        cell = _WIDE_CELL if self.block.wide else CELL
        array, high = IconArray(cell), round(extent(cell)[1]) + 2 * _MARGIN
        self._natural = look.px(high)
        self.frame = FigureFrame(
            look, array, self.block.fact, framed=False, ground="surface", margin=_MARGIN,
            height=_LEAST if roomy else high, fills=roomy,
        )  # fmt: skip
        self._widest = look.px(array.widest() + 2 * _MARGIN + 1)
        self.frame.setFixedWidth(round(self._widest * (_USUAL_WIDE if roomy and self.block.wide else 1.0)))
        self.frame.picture.resized.connect(self._fit)
        return self.frame

    def _fit(self) -> None:
        """Where the picture is low it is narrow too, and the words have the rest."""
        drawn = min(1.0, self.frame.picture.height() / self._natural)
        self.frame.setFixedWidth(round(self._widest * drawn) + 1)

    def _add_head(self, column: QVBoxLayout) -> None:
        column.addWidget(TextLabel(self.block.gist, self.look, "h2"))
        column.addSpacing(self.look.px(2))
        column.addWidget(TextLabel(self.block.fact.scope, self.look, "strong"))
        if not self._wide:
            column.addSpacing(self.look.px(14))

    def _add_numbers(self, column: QVBoxLayout, wide: bool) -> None:
        fact, look = self.block.fact, self.look
        role = "number" if self.block.wide else "number-array"
        both: QBoxLayout = QHBoxLayout() if wide else QVBoxLayout()
        both.setSpacing(look.px(16))
        for sign, count, said, share in (
            ("had", fact.per_100, fact.outcome, 5),  # says more than “did not”
            ("not", fact.not_per_100, fact.outcome_not, 4),
        ):
            line = CountedLine(sign, look, about_words(fact), in_100_words(count), said, role)
            both.addWidget(line, share if wide else 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(both)
        low = fact.high <= _LOW and not wide
        said = RangeLine(likely_words(fact), look, fact.low != fact.high and not low)
        if low:
            column.addStretch(1)  # the words stand level with the bracket
        column.addWidget(said)
        if low:
            column.addSpacing(max(1, look.px(_bracket_middle(fact.low, fact.high) - _HALF_LINE)))
        elif not wide:
            column.addStretch(1)

    def _add_who(self, column: QVBoxLayout) -> None:
        look = self.look
        column.addStretch(1 if self._wide else 0)
        column.addSpacing(look.px(4 if self._wide else 14))
        column.addWidget(HairLine(look))
        column.addSpacing(look.px(2 if self._wide else 10))
        column.addWidget(TextLabel(who_text(studied_words(self.block.fact)), look, "who", "ink2"))


def _bracket_middle(low: int, high: int) -> float:
    """How far above the foot of the picture the middle of its bracket lies, at 100 %."""
    first, last = max(0, low - 1) // 10, max(0, high - 1) // 10
    return (first + last + 1) / 2 * CELL[1]
