"""Cards side by side, with pictures."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.library.blocks.base import Block
from desktop.library.blocks.cards import Card, Cards
from desktop.library.blocks.figure import Figure
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.figure import frame_of
from desktop.ui.context import ViewContext
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

_LEAST_PICTURE = 182
_PADDING = 14
_TITLE, _PICTURE, _WORDS, _ROWS = range(4)


class CardsView(BlockView):
    """Columns of equal width, their pictures of equal height; one below the other where there is no room."""

    block_type = Cards
    fills = True

    def __init__(self, block: Cards, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.frames: list[FigureFrame] = []
        self.column.setSpacing(self.look.px(12))
        self._add(block.lead, self.column)
        pictures = any(isinstance(one, Figure) for card in block.cards for one in card.blocks)
        self.column.addLayout(self._grid(pictures), 1 if pictures or not self.frames else 0)

    def _grid(self, pictures: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(16))
        grid.setVerticalSpacing(0)
        narrow = self.context.shape == "narrow"
        for index, card in enumerate(self.block.cards):
            row, column = (index * _ROWS, 0) if narrow else (0, index)
            grid.setColumnStretch(column, 1)
            grid.setRowStretch(row + (_PICTURE if pictures else _WORDS), 1)
            if narrow:
                grid.setRowMinimumHeight(row + _WORDS + 1, self.look.px(12))
            # The box lies below what stands in its three rows, so that rows of all cards are level.
            grid.addWidget(Panel(self.look, edge="hair"), row, column, _WORDS + 1, 1)
            self._add_card(card, grid, row, column)
        return grid

    def _add_card(self, card: Card, grid: QGridLayout, row: int, column: int) -> None:
        edge = self.look.px(_PADDING)
        title = QWidget()
        inside = QVBoxLayout(title)
        inside.setContentsMargins(edge, edge, edge, self.look.px(4))
        inside.addWidget(TextLabel(card.title, self.look, "h3"))
        grid.addWidget(title, row + _TITLE, column)
        blocks = list(card.blocks)
        if isinstance(blocks[0], Figure):
            picture = QWidget()
            inside = QVBoxLayout(picture)
            inside.setContentsMargins(edge, 0, edge, 0)
            self._add([blocks.pop(0)], inside, height=_LEAST_PICTURE, ground="surface")
            grid.addWidget(picture, row + _PICTURE, column)
        words = QWidget()
        inside = QVBoxLayout(words)
        inside.setContentsMargins(edge, self.look.px(4), edge, edge)
        inside.setSpacing(self.look.px(6))
        self._add(blocks, inside, height=_LEAST_PICTURE, ground="surface")
        inside.addStretch(1)
        grid.addWidget(words, row + _WORDS, column)

    def _add(self, blocks: Iterable[Block], column: QVBoxLayout, **how: object) -> None:
        for block in blocks:
            how = {**how, "framed": False, "fills": True, "margin": 2}
            frame = frame_of(block, self.context, **how) if isinstance(block, Figure) else None
            if frame is None or not isinstance(block, Figure):
                self.add_blocks([block], column)
                continue
            self.frames.append(frame)
            column.addWidget(frame, 1)
            if block.caption:
                column.addWidget(TextLabel(block.caption, self.look, "caption", "ink2", self.context.numbers))
