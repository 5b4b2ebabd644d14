"""The options as a grid of equal columns, or as cards of equal rows where the window is narrow."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.compare import Compare
from desktop.library.fact_words import face_words
from desktop.library.option_words import joined
from desktop.library.options import ROWS, ComparedOption, OptionCell
from desktop.library.text import Span, plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.cell_faces import face_lines
from desktop.ui.context import ViewContext
from desktop.ui.widgets.cell_sheet import CellSheet
from desktop.ui.widgets.grid_cell import GridCell, lead_on
from desktop.ui.widgets.grid_head import GridHead
from desktop.ui.widgets.one_at_a_time import OneAtATime
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

_PAGE, _HEADS, _GAP = 1008, 100, 8
_CARD = 480  # the least that a cell of a card is wide
_ROOMY = 3  # columns with room for longer words
_COUNTED = ("help", "harm")  # rows of numbers


class CompareView(BlockView):
    """Every option in the same rows. A press on a cell shows all that it says.

    Attributes:
        cells: every cell by its row and column.
        card: which option shows, where they show one at a time.
    """

    block_type = Compare
    fills = True

    def __init__(self, block: Compare, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.cells: dict[tuple[int, int], GridCell] = {}
        self.card: OneAtATime | None = None
        self.column.setSpacing(self.look.px(4))
        self.column.addWidget(TextLabel(block.note, self.look, "cell"))
        if context.shape == "wide":
            self.column.addLayout(self._grid(), 1)
            return
        self.column.addWidget(TextLabel(_not_known(), self.look, "cell", "ink2"))
        titles = [option.title for option in block.options]
        cards = [self._card(at, option) for at, option in enumerate(block.options)]
        self.card = OneAtATime(cards, titles, self.look, self.recall("option", 0))
        self.card.stepped.connect(partial(self.remember, "option"))
        self.column.addWidget(self.card)

    def open_cell(self, row: str, at: int) -> None:
        """Show what one option says in one row."""
        self.context.requests.sheet_requested.emit(partial(self._sheet, row, at))

    @property
    def _across(self) -> int:
        """How wide a cell is on the page that all is composed for."""
        many = len(self.block.options)
        return self.look.px((_PAGE - _HEADS) / many - _GAP if self.context.shape == "wide" else _CARD)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self.look.px(_GAP))
        corner = TextLabel(tr("Press a box for more"), self.look, "cell", "ink2")
        corner.setFixedWidth(self.look.px(_HEADS))
        grid.addWidget(corner, 0, 0)
        for at, option in enumerate(self.block.options):
            grid.setColumnStretch(at + 1, 1)
            grid.addWidget(GridHead(option.title, self._glyph(option), self.look), 0, at + 1)
        for line, row in enumerate(ROWS, start=1):
            grid.setRowStretch(line, 1)
            grid.addWidget(self._row_head(row), line, 0)
            for at, option in enumerate(self.block.options):
                grid.addWidget(self._cell(row, at, option), line, at + 1)
        return grid

    def _glyph(self, option: ComparedOption) -> str:
        """The drawing at a head: all have one, or none."""
        return option.glyph if all(one.glyph for one in self.block.options) else ""

    def _row_head(self, row: str) -> QWidget:
        head = QWidget()
        head.setFixedWidth(self.look.px(_HEADS))
        column = QVBoxLayout(head)
        column.setContentsMargins(0, self.look.px(3), 0, 0)
        column.setSpacing(0)
        column.addWidget(TextLabel((Span(getattr(self.block.rows, row), strong=True),), self.look, "cell"))
        if row in _COUNTED:
            column.addWidget(TextLabel(tr("Out of 100"), self.look, "fine", "ink2"))
        if row == "help":
            column.addWidget(TextLabel(_not_known(), self.look, "fine", "ink2"))
        column.addStretch(1)
        return head

    def _card(self, at: int, option: ComparedOption) -> QWidget:
        card = Panel(self.look, surface="card", padding=16, spacing=6)
        card.column.addWidget(GridHead(option.title, self._glyph(option), self.look, "h2"))
        for row in ROWS:
            name = getattr(self.block.rows, row)
            said = [Span(name, strong=True)]
            if row in _COUNTED:
                said.append(Span(f" {tr('Out of 100')}"))
            card.column.addWidget(TextLabel(tuple(said), self.look))
            card.column.addWidget(self._cell(row, at, option, role="body"))
        return card

    def _cell(self, row: str, at: int, option: ComparedOption, role: str = "cell") -> GridCell:
        cell: OptionCell = getattr(option, row)
        opens = bool(cell.more or cell.facts or cell.more_facts or cell.sources or cell.more_sources)
        name = joined(option.title, getattr(self.block.rows, row))
        facts = [self.block.fact(one) for one in cell.facts]
        said = [cell.words, *(plain(text) for text, _ in face_words(facts))]
        whole = role == "body" or len(self.block.options) <= _ROOMY
        lines = tuple(face_lines(cell, facts, whole=whole, counts=row in _COUNTED))
        spoken = " ".join(filter(None, (name, *said)))
        made = GridCell(spoken, lines, self.look, role=role, across=self._across, opens=opens)
        place = (ROWS.index(row), at)
        made.clicked.connect(partial(self.open_cell, row, at))
        made.led.connect(partial(self._led, place))
        self.cells[place] = made
        return made

    def _sheet(self, row: str, at: int, parent: QWidget) -> CellSheet:
        sheet = CellSheet(self.block, at, row, self.context.module.sources, self.look, parent)
        sheet.led.connect(lambda way: self.open_cell(row, at + way))
        return sheet

    def _led(self, place: tuple[int, int], rows: int, columns: int) -> None:
        if self.card is None or not columns:
            lead_on(self.cells, place, (rows, columns))


def _not_known() -> str:
    return tr("No range or payer? Press the box.")
