"""The end of the talk: the papers on a table, what is still open, and clearing the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.state import ConsultationState
from desktop.language import tr, trn
from desktop.library.blocks.papers import Papers
from desktop.papers.base import Paper, papers
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.papers_sheets import ClinicSheet, PrintingSheet, StillOpenSheet
from desktop.ui.still_open import StillOpen, still_open
from desktop.ui.widgets.buttons import QUIET_BESIDE, Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.paper_tile import BOX, GAP, PaperTile
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel


class PapersView(BlockView):
    """Read, print and save the papers, then close and clear."""

    block_type = Papers
    made_beside = True
    fills = True

    def __init__(self, block: Papers, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.desk = context.desk
        self._things: list[StillOpen] = []
        self.column.setSpacing(self.look.px(12))
        for text in block.intro:
            self.column.addWidget(TextLabel(text, self.look, "lead"))
        self.column.addWidget(self._table(), 1)
        buttons, strip = self._buttons(), self._strip()
        for part in (buttons, strip) if context.shape == "wide" else (strip, buttons):
            self.column.addWidget(part)
        self.desk.made_anew.connect(self._show_papers)
        self.desk.changed.connect(self._show_papers)
        self._show_papers()

    def _table(self) -> QWidget:
        """Every paper as it lies on a table; what is for the clinic lies apart, and is a name only."""
        look, wide = self.look, self.context.shape == "wide"
        table = Panel(look, surface="sand", padding=14)
        holder = QWidget()
        row = QHBoxLayout(holder) if wide else FlowLayout(look.px(20), holder)
        row.setSpacing(look.px(2 if wide else 20))
        row.setContentsMargins(*(look.px(at) for at in ((16, 0, 8, 0) if wide else (0, 0, 0, 0))))
        table.column.addWidget(holder, 1)
        self.tiles: dict[str, PaperTile] = {}
        for name, paper in papers().items():
            clinic = paper.AUDIENCE == "clinic"
            tile = PaperTile(
                paper.called(self.context.module), look, small=paper.SMALL or clinic, name_only=clinic
            )
            tile.taken.connect(partial(self.desk.pick, name))
            tile.opened.connect(partial(self.context.requests.preview_requested.emit, name))
            self.tiles[name] = tile
            if isinstance(row, QHBoxLayout):
                if len(self.tiles) > 1:
                    row.addStretch(1)
                if clinic:
                    row.addWidget(HairLine(look, upright=True))
                    row.addStretch(1)
            row.addWidget(self._for_clinic(name, paper, tile) if clinic else tile)
        return table

    def _for_clinic(self, name: str, paper: Paper, tile: PaperTile) -> QWidget:
        """The tile, and below it the way to read the paper, which asks first."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(tile)
        title = paper.called(self.context.module)
        self.for_clinic = Button(tr("For the clinic…"), self.look, "quiet")
        self.for_clinic.clicked.connect(partial(self._lay, partial(self._clinic_sheet, name, title)))
        below = QHBoxLayout()
        below.addSpacing(self.look.px(BOX + GAP - QUIET_BESIDE))  # its words begin where the name does
        below.addWidget(self.for_clinic)
        below.addStretch(1)
        column.addLayout(below)
        return holder

    def _buttons(self) -> QWidget:
        look, requests = self.look, self.context.requests
        wide = self.context.shape == "wide"
        holder = QWidget()
        line: QHBoxLayout | FlowLayout = QHBoxLayout(holder) if wide else FlowLayout(look.px(12), holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(16))
        self.print = Button("", look, "primary", "printer", height=72)
        self.save = Button(tr("Save"), look, "secondary", "save", height=72)
        self.close_talk = Button(tr("Close and clear the screen"), look, "secondary", "x", height=56)
        self.print.clicked.connect(partial(requests.papers_requested.emit, "print"))
        self.save.clicked.connect(partial(requests.papers_requested.emit, "save"))
        self.close_talk.clicked.connect(requests.close_requested)
        for part in (self.print, self.save, self._how_it_prints(), self.close_talk):
            line.addWidget(part)
        if isinstance(line, QHBoxLayout):
            line.setStretch(2, 1)
        return holder

    def _how_it_prints(self) -> QWidget:
        """How many sheets, and how they print, in one line, with a way to change it."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.how = TextLabel("", self.look, "caption", "ink2")
        self.change = Button(tr("Change"), self.look, "quiet", "pencil")  # the whole row must fit the page
        self.change.setAccessibleName(tr("Change how it prints"))
        self.change.clicked.connect(partial(self._lay, self._printing_sheet))
        self.open_folder = Button(tr("Open the folder"), self.look, "quiet", "arrow-right")
        self.open_folder.clicked.connect(self.desk.open_saved)
        line = QHBoxLayout()
        line.addWidget(self.change)
        line.addWidget(self.open_folder)
        line.addStretch(1)
        column.addWidget(self.how)
        column.addLayout(line)
        return holder

    def _strip(self) -> QWidget:
        """What is still open, and the way to it."""
        look = self.look
        # In high contrast its button has an edge, which keeps clear of the edge of the strip.
        self.open = Panel(look, surface="park", padding=8 if look.theme == "contrast" else 4)
        line: QBoxLayout = QHBoxLayout() if self.context.shape != "narrow" else QVBoxLayout()
        line.setContentsMargins(look.px(16), 0, 0, 0)
        self.open_words = TextLabel("", look)
        self.look_at = Button(tr("Look at them"), look, "quiet", "arrow-right")
        self.look_at.clicked.connect(self._look_at_what_is_open)
        line.addWidget(self.open_words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.look_at)
        self.open.column.addLayout(line)
        return self.open

    def show_state(self, state: ConsultationState) -> None:
        self._things = still_open(state, self.context.module, self.context.pages)
        self.open.setVisible(bool(self._things))
        said = ", ".join(thing.words for thing in self._things)
        self.open_words.set_words(tr("Still open: {what}. On your summary too.").format(what=said))

    def _show_papers(self) -> None:
        made = {paper.name: paper for paper in self.desk.made}
        taken = self.desk.picked.names
        for name, tile in self.tiles.items():
            paper = made.get(name)
            pages, refusal = (paper.pages, paper.refusal) if paper else ((), "")
            tile.show_paper(pages, refusal, taken=name in taken, done=self.desk.done.get(name, ""))
        going = self.desk.taken()
        self.print.setText(trn("Print {n} paper", "Print {n} papers", len(going)).format(n=len(going)))
        self.print.updateGeometry()
        self.open_folder.setVisible(self.desk.saved_in is not None)
        for button in (self.print, self.save):
            button.setEnabled(bool(taken))
        pages_of = [len(made[paper.NAME].pages) for paper in going if paper.NAME in made]
        self.how.set_words(self._how_words(sum((count + 1) // 2 for count in pages_of)))

    def _how_words(self, sheets: int) -> str:
        form, copies = self.desk.form, self.desk.picked.copies
        parts = [
            trn("{n} sheet on both sides", "{n} sheets on both sides", sheets).format(n=sheets)
            if sheets
            else "",
            trn("{n} copy", "{n} copies", copies).format(n=copies),
            "A4" if form.paper == "a4" else tr("US Letter"),
            tr("large print") if form.large else "",
        ]
        return ", ".join(filter(None, parts)) + "."

    def _look_at_what_is_open(self) -> None:
        if len(self._things) == 1:
            only = self._things[0]
            self.context.requests.thing_requested.emit(only.page, only.thing)
        else:
            self._lay(self._open_sheet)

    def _lay(self, sheet: object) -> None:
        self.context.requests.sheet_requested.emit(sheet)

    def _clinic_sheet(self, name: str, title: str, parent: QWidget) -> Sheet:
        return ClinicSheet(name, title, self.context.requests, self.look, parent)

    def _printing_sheet(self, parent: QWidget) -> Sheet:
        return PrintingSheet(self.desk, self.look, parent)

    def _open_sheet(self, parent: QWidget) -> Sheet:
        return StillOpenSheet(self._things, self.context.requests, self.look, parent)
