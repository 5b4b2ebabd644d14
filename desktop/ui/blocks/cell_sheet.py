"""What a cell of the grid has more to say, with steps to the same row of the other options."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.compare import Compare
from desktop.library.citations import short_reference
from desktop.library.fact_words import found_words, known_words, payer_words, range_words, who_words
from desktop.library.facts import Fact
from desktop.library.option_words import joined
from desktop.library.options import OptionCell
from desktop.library.text import Span
from desktop.ui.context import ViewContext
from desktop.ui.page_sheet import PageSheet
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.counted import who_text
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.text import TextLabel


class CellSheet(PageSheet):
    """One cell whole: its words, each number with all that is needed to read it, and the sources.

    Signals:
        led: by how many columns to go on from here.
    """

    led = Signal(int)

    def __init__(self, block: Compare, at: int, row: str, context: ViewContext, parent: QWidget) -> None:
        option = block.options[at]
        title = joined(option.title, getattr(block.rows, row))
        super().__init__(title, context, parent)
        self._facts = {fact.id: fact for fact in block.facts}
        self._sources, self._note, self._said_who = context.module.sources, block.note, ""
        self._show(getattr(option, row))
        for way, icon in ((1, "arrow-right"), (-1, "arrow-left")):
            if 0 <= at + way < len(block.options):
                button = Button(block.options[at + way].title, self.look, icon=icon, height=52)
                button.clicked.connect(partial(self._lead, way))
                self.buttons.insertWidget(0, button)

    def _show(self, cell: OptionCell) -> None:
        if cell.words:
            self.column.addWidget(TextLabel(cell.words, self.look, "lead"))
        shown: list[Fact] = [self._facts[name] for name in cell.facts]
        for at, fact in enumerate(shown):
            again = at > 0 and shown[at - 1].source == fact.source
            if again or fact.measure:
                self._in_words(fact)
            else:
                self._pair(fact)
            self._about(fact)
        if shown and (cell.more or cell.more_facts):
            self.column.addWidget(HairLine(self.look, gap=4))
        if cell.more:
            self.column.addWidget(TextLabel(cell.more, self.look))
        for name in cell.more_facts:
            self._in_words(self._facts[name])
            self._about(self._facts[name])
        if shown or cell.more_facts:
            self.column.addWidget(HairLine(self.look, gap=4))
            self.column.addWidget(TextLabel(self._note, self.look))
        named = (self._facts[name].source for name in (*cell.facts, *cell.more_facts))
        cited = dict.fromkeys((*named, *cell.sources, *cell.more_sources))
        found = [self._sources[name] for name in cited if name in self._sources]
        if found:
            words = " ".join((tr("Sources:"), *map(short_reference, found)))
            self.column.addWidget(TextLabel(words, self.look, "caption", "ink2"))

    def _pair(self, fact: Fact) -> None:
        """How many had it and how many had not, beside each other and of one size."""
        if fact.arm:
            self.column.addWidget(TextLabel(tr("With {arm}:").format(arm=fact.arm), self.look, "strong"))
        both = QHBoxLayout()
        both.setSpacing(self.look.px(24))
        when = f"{fact.outcome} {fact.period}"
        for number, words in ((fact.per_100, when), (fact.not_per_100, fact.outcome_not)):
            column = QVBoxLayout()
            column.setSpacing(0)
            count = tr("{n} in 100").format(n=number)
            column.addWidget(TextLabel(count, self.look, "number", wrap=False))
            column.addWidget(TextLabel(words, self.look))
            column.addStretch(1)
            both.addLayout(column, 1)
        self.column.addLayout(both)

    def _in_words(self, fact: Fact) -> None:
        self.column.addWidget(TextLabel((Span(found_words(fact), strong=True),), self.look))

    def _about(self, fact: Fact) -> None:
        """Who was counted and who paid, what it means, how sure it is; what was just said is not again."""
        who = f"{who_words(fact)} {payer_words(fact)}."
        if who != self._said_who:
            self.column.addWidget(TextLabel(who_text(who), self.look, "who"))
            self._said_who = who
        rest = " ".join((fact.means, fact.scope, range_words(fact), known_words(fact)))
        self.column.addWidget(TextLabel(" ".join(rest.split()), self.look, "who", "ink2"))

    def _lead(self, way: int) -> None:
        self.dismiss()
        self.led.emit(way)
