"""Cards side by side, with pictures."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.library.blocks.base import Block
from desktop.library.blocks.cards import Card, Cards
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.words import Paragraph
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.figure import frame_of
from desktop.ui.context import ViewContext
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.layouts import BETWEEN
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

_LEAST_PICTURE = 182
_PADDING = 20
_PICTURE, _TITLE, _WORDS, _FOOT, _ROWS = range(5)


class CardsView(BlockView):
    """Columns of equal width, their pictures of equal height; one below the other where there is no room.

    Below a picture stand its title and its words; a last paragraph that begins in bold stands under a rule.
    """

    block_type = Cards
    fills = True

    def __init__(self, block: Cards, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.frames: list[FigureFrame] = []
        self.column.setSpacing(self.look.px(BETWEEN))
        self.add_blocks(block.lead, self.column)
        self.column.addLayout(self._grid(), 1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(BETWEEN))
        grid.setVerticalSpacing(0)
        narrow = self.context.shape == "narrow"
        pictures = any(isinstance(one, Figure) for card in self.block.cards for one in card.blocks)
        for index, card in enumerate(self.block.cards):
            row, column = (index * (_ROWS + 1), 0) if narrow else (0, index)
            if narrow:
                grid.setRowMinimumHeight(row + _ROWS, self.look.px(BETWEEN))
            grid.setColumnStretch(column, 1)
            grid.setRowStretch(row + (_PICTURE if pictures else _WORDS), 1)
            # The fill lies below what stands in its rows, so that rows of all cards are level.
            grid.addWidget(Panel(self.look, surface="card"), row, column, _FOOT + 1, 1)
            self._add_card(card, grid, row, column)
        return grid

    def _add_card(self, card: Card, grid: QGridLayout, row: int, column: int) -> None:
        blocks, gap = list(card.blocks), self.look.px
        below = bool(blocks and isinstance(blocks[0], Figure))
        if below:
            inside = self._cell(grid, row + _PICTURE, column, 14, 0)
            self._add_picture(blocks.pop(0), inside)
        inside = self._cell(grid, row + _TITLE, column, 6 if below else _PADDING, 0)
        inside.addWidget(TextLabel(card.title, self.look, "h2"))
        foot = blocks.pop() if len(blocks) > 1 and _begins_bold(blocks[-1]) else None
        inside = self._cell(grid, row + _WORDS, column, 4, 10 if foot else _PADDING)
        inside.setSpacing(gap(6))
        self.add_blocks(blocks, inside)
        inside.addStretch(1)
        if foot is not None:
            inside = self._cell(grid, row + _FOOT, column, 0, _PADDING)
            inside.setSpacing(gap(10))
            inside.addWidget(HairLine(self.look))
            self.add_blocks([foot], inside)
            inside.addStretch(1)

    def _cell(self, grid: QGridLayout, row: int, column: int, above: int, below: int) -> QVBoxLayout:
        holder, px = QWidget(), self.look.px
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(px(_PADDING), px(above), px(_PADDING), px(below))
        grid.addWidget(holder, row, column)
        return inside

    def _add_picture(self, block: Block, column: QVBoxLayout) -> None:
        how = {"height": _LEAST_PICTURE, "framed": False, "ground": "surface"}
        frame = frame_of(block, self.context, fills=True, margin=2, **how)
        if frame is None or not isinstance(block, Figure):
            self.add_blocks([block], column)
            return
        self.frames.append(frame)
        column.addWidget(frame, 1)
        if block.caption:
            column.addWidget(TextLabel(block.caption, self.look, "caption", "ink2"))


def _begins_bold(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.text) and block.text[0].strong
