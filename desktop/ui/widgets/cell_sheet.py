"""What a cell of the grid has more to say, with steps to the same row of the other options."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.library.blocks.compare import Compare
from desktop.library.citations import short_reference
from desktop.library.fact_words import found_words, known_words, payer_words, range_words, who_words
from desktop.library.model import Source
from desktop.library.option_words import joined
from desktop.library.options import OptionCell
from desktop.library.text import Span
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel


class CellSheet(Sheet):
    """One cell whole: its words, each number with all that is needed to read it, and the sources.

    Signals:
        led: by how many columns to go on from here.
    """

    led = Signal(int)

    def __init__(
        self, block: Compare, at: int, row: str, sources: dict[str, Source], look: Look, parent: QWidget
    ) -> None:
        option = block.options[at]
        title = joined(option.title, getattr(block.rows, row))
        super().__init__(title, look, parent, way_out=tr("Close"))
        self._facts = {fact.id: fact for fact in block.facts}
        self._sources = sources
        self._show(getattr(option, row))
        for way, icon in ((1, "arrow-right"), (-1, "arrow-left")):
            if 0 <= at + way < len(block.options):
                button = Button(block.options[at + way].title, look, icon=icon, height=52)
                button.clicked.connect(partial(self._lead, way))
                self.buttons.insertWidget(0, button)

    def _show(self, cell: OptionCell) -> None:
        if cell.words:
            self.column.addWidget(TextLabel(cell.words, self.look, "lead"))
        self._numbers(cell.facts)
        if cell.more:
            self.column.addWidget(TextLabel(cell.more, self.look))
        self._numbers(cell.more_facts)
        named = (self._facts[name].source for name in (*cell.facts, *cell.more_facts))
        cited = dict.fromkeys((*named, *cell.sources, *cell.more_sources))
        shown = [self._sources[name] for name in cited if name in self._sources]
        if shown:
            words = " ".join(map(short_reference, shown))
            self.column.addWidget(TextLabel(f"{tr('Sources:')} {words}", self.look, "caption", "ink2"))

    def _numbers(self, names: Iterable[str]) -> None:
        for name in names:
            fact = self._facts[name]
            sure = " ".join(filter(None, (range_words(fact), known_words(fact))))
            self.column.addWidget(TextLabel((Span(found_words(fact), strong=True),), self.look))
            who = f"{who_words(fact)} {payer_words(fact)}. {fact.means} {fact.scope} {sure}"
            self.column.addWidget(TextLabel(" ".join(who.split()), self.look, "caption"))

    def _lead(self, way: int) -> None:
        self.dismiss()
        self.led.emit(way)
