"""The options as a grid of equal columns, or as cards of equal rows where the window is narrow."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.compare import Compare
from desktop.library.fact_words import face_words
from desktop.library.option_words import joined
from desktop.library.options import ROWS, ComparedOption, OptionCell
from desktop.library.text import Span, Text
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.cell_sheet import CellSheet
from desktop.ui.widgets.grid_cell import GridCell, lead_on
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

_HEADS, _GAP = 104, 3


class CompareView(BlockView):
    """Every option in the same rows. A press on a cell shows all that it says."""

    block_type = Compare
    fills = True

    def __init__(self, block: Compare, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.cells: dict[tuple[int, int], GridCell] = {}
        self.column.setSpacing(self.look.px(1))
        self.column.addWidget(TextLabel(block.note, self.look, "cell"))
        if context.shape == "wide":
            self.column.addLayout(self._grid(), 1)
        else:
            self.column.addWidget(TextLabel(_not_known(), self.look, "cell", "ink2"))
            for at, option in enumerate(block.options):
                self.column.addWidget(self._card(at, option))

    def open_cell(self, row: str, at: int) -> None:
        """Show what one option says in one row."""
        self.context.requests.sheet_requested.emit(partial(self._sheet, row, at))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self.look.px(_GAP))
        corner = TextLabel(tr("Press a box for more"), self.look, "cell", "ink2")
        corner.setFixedWidth(self.look.px(_HEADS))
        grid.addWidget(corner, 0, 0)
        for at, option in enumerate(self.block.options):
            grid.setColumnStretch(at + 1, 1)
            head = Panel(self.look, fill="rail", edge=None, padding=9, spacing=0)
            self._close_up(head)
            head.column.addWidget(TextLabel((Span(option.title, strong=True),), self.look, "cell"))
            head.column.addStretch(1)
            grid.addWidget(head, 0, at + 1)
        for line, row in enumerate(ROWS, start=1):
            grid.addWidget(self._row_head(row), line, 0)
            for at, option in enumerate(self.block.options):
                grid.addWidget(self._cell(row, at, option), line, at + 1)
        return grid

    def _close_up(self, head: Panel) -> None:
        """A head has no more height than its words need: the whole grid is to be seen at once."""
        sides, above = self.look.px(9), self.look.px(1)
        head.column.setContentsMargins(sides, above, sides, above)

    def _row_head(self, row: str) -> TextLabel:
        said = [Span(getattr(self.block.rows, row), strong=True)]
        if row == "help":
            said.append(Span(f" {_not_known()}"))
        head = TextLabel(tuple(said), self.look, "cell")
        head.setFixedWidth(self.look.px(_HEADS))
        return head

    def _card(self, at: int, option: ComparedOption) -> Panel:
        card = Panel(self.look, padding=14, spacing=6)
        card.column.addWidget(TextLabel(option.title, self.look, "h2"))
        for row in ROWS:
            card.column.addWidget(TextLabel(getattr(self.block.rows, row), self.look, "h3"))
            card.column.addWidget(self._cell(row, at, option, role="body"))
        return card

    def _cell(self, row: str, at: int, option: ComparedOption, role: str = "cell") -> GridCell:
        cell: OptionCell = getattr(option, row)
        opens = bool(cell.more or cell.facts or cell.more_facts or cell.sources or cell.more_sources)
        name = joined(option.title, getattr(self.block.rows, row))
        made = GridCell(name, self._lines(cell), self.look, role=role, opens=opens)
        place = (ROWS.index(row), at)
        made.clicked.connect(partial(self.open_cell, row, at))
        made.led.connect(partial(self._led, place))
        self.cells[place] = made
        return made

    def _lines(self, cell: OptionCell) -> list[tuple[Text, str]]:
        lines: list[tuple[Text, str]] = []
        for text, role in face_words([self.block.fact(name) for name in cell.facts]):
            lines.append((text, role))
        return ([((Span(cell.words),), "ink")] if cell.words else []) + lines

    def _sheet(self, row: str, at: int, parent: QWidget) -> CellSheet:
        sheet = CellSheet(self.block, at, row, self.context.module.sources, self.look, parent)
        sheet.led.connect(lambda way: self.open_cell(row, at + way))
        return sheet

    def _led(self, place: tuple[int, int], rows: int, columns: int) -> None:
        lead_on(self.cells, place, (rows, columns))


def _not_known() -> str:
    return tr("No range or payer? Our source did not give it.")
