"""The end of the talk: what is still open, the papers, and clearing the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.consultation.outstanding import outstanding
from desktop.consultation.state import ConsultationState
from desktop.language import tr, trc, trn
from desktop.library.blocks.base import Block
from desktop.library.blocks.papers import Papers
from desktop.library.blocks.plan import Plan
from desktop.library.blocks.questions import Questions
from desktop.library.blocks.signature import Signature
from desktop.library.blocks.statements import Statements
from desktop.papers.base import papers
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.paper_tile import PaperTile
from desktop.ui.widgets.text import TextLabel


class PapersView(BlockView):
    """Read, print and save the papers, then close and clear."""

    block_type = Papers
    made_beside = True
    fills = True

    def __init__(self, block: Papers, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.desk = context.desk
        for text in block.intro:
            self.column.addWidget(TextLabel(text, self.look, numbers=context.numbers))
        self.open = Panel(self.look, fill="park-fill", edge="park", bar="park", padding=8, spacing=2)
        holder = QWidget()
        self.open_lines = FlowLayout(self.look.px(8), holder)
        self.open.column.addWidget(holder)
        self.column.addWidget(self.open)
        self.column.addWidget(self._tiles(), 1)
        self.column.addWidget(self._choices())
        self.column.addWidget(self._buttons())
        self._shown: object = None
        self.desk.made_anew.connect(self._show_papers)
        self.desk.changed.connect(self._show_papers)
        self._show_papers()

    def _tiles(self) -> QWidget:
        holder = QWidget()
        row: QBoxLayout | FlowLayout
        row = QHBoxLayout(holder) if self.context.shape == "wide" else FlowLayout(self.look.px(12), holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(12))
        self.tiles: dict[str, PaperTile] = {}
        for name, paper in papers().items():
            tile = PaperTile(paper.called(self.context.module), self.look)
            tile.taken.connect(partial(self.desk.pick, name))
            tile.opened.connect(partial(self.context.requests.preview_requested.emit, name))
            self.tiles[name] = tile
            row.addWidget(tile)
            if isinstance(row, QHBoxLayout):
                row.setStretchFactor(tile, 1)
        return holder

    def _choices(self) -> QWidget:
        holder = QWidget()
        line = FlowLayout(self.look.px(24), holder)
        self.paper = ChipGroup(
            tr("Paper"), [("a4", "A4"), ("letter", tr("US Letter"))], self.look, self.desk.form.paper
        )
        self.paper.chosen.connect(lambda paper: self.desk.choose(paper=paper))
        sizes = [("standard", tr("Standard")), ("large", tr("Large print"))]
        self.print_size = ChipGroup(
            trc("size of the print", "Print"),
            sizes,
            self.look,
            "large" if self.desk.form.large else "standard",
        )
        self.print_size.chosen.connect(lambda size: self.desk.choose(large=size == "large"))
        copies = [(str(n), str(n)) for n in (1, 2, 3)]
        self.copies = ChipGroup(tr("Copies"), copies, self.look, str(self.desk.picked.copies))
        self.copies.chosen.connect(lambda n: self.desk.set_copies(int(n)))
        for group in (self.paper, self.print_size, self.copies):
            line.addWidget(group)
        return holder

    def _buttons(self) -> QWidget:
        look, requests = self.look, self.context.requests
        wide = self.context.shape == "wide"
        holder = QWidget()
        line: QHBoxLayout | FlowLayout = QHBoxLayout(holder) if wide else FlowLayout(look.px(12), holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(12))
        self.print = Button(tr("Print"), look, "secondary", "printer", height=56)
        self.save = Button(tr("Save"), look, "secondary", "save", height=56)
        self.note = Button(tr("Note for the record"), look, "secondary", "notebook-pen", height=56)
        self.close_talk = Button(tr("Close and clear the screen"), look, "secondary", "x", height=56)
        self.print.clicked.connect(partial(requests.papers_requested.emit, "print"))
        self.save.clicked.connect(partial(requests.papers_requested.emit, "save"))
        self.note.clicked.connect(partial(requests.papers_requested.emit, "note"))
        self.close_talk.clicked.connect(requests.close_requested)
        for button in (self.print, self.save, self.note, self.close_talk):
            line.addWidget(button)
        if isinstance(line, QHBoxLayout):
            line.insertStretch(3, 1)
        return holder

    def show_state(self, state: ConsultationState) -> None:
        lines = self._still_open(state)
        self.open.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        clear(self.open_lines)
        for words, page, thing in lines:
            go = Button(words, self.look, "quiet", "arrow-right", height=48)
            go.clicked.connect(partial(self.context.requests.thing_requested.emit, page, thing))
            self.open_lines.addWidget(go)

    def _show_papers(self) -> None:
        made = {paper.name: paper for paper in self.desk.made}
        taken = self.desk.picked.names
        for name, tile in self.tiles.items():
            paper = made.get(name)
            pages, refusal = (paper.pages, paper.refusal) if paper else ((), "")
            tile.show_paper(pages, refusal, taken=name in taken, done=self.desk.done.get(name, ""))
        for button in (self.print, self.save):
            button.setEnabled(bool(taken))

    def _still_open(self, state: ConsultationState) -> list[tuple[str, str, str]]:
        """What is open in words, each with the page and the id of the first such thing."""
        plans = [it.id for page in self.context.pages for it in page.walk() if isinstance(it, Plan)]
        left = outstanding(state, (it.id for it in self.context.module.statements), plans)
        questions = tuple(question.id for question in left.questions)
        unanswered = trn(
            "{n} statement has no answer yet", "{n} statements have no answer yet", len(left.unanswered)
        )
        asked = trn("{n} question is open", "{n} questions are open", len(questions))
        not_agreed = trn("{n} plan is not agreed yet", "{n} plans are not agreed yet", len(left.plans))
        unsigned = trn("{n} person has not signed", "{n} people have not signed", len(left.unsigned))
        kinds: tuple[tuple[str, type[Block], tuple[str, ...]], ...] = (
            (unanswered, Statements, left.unanswered),
            (not_agreed, Plan, left.plans),
            (asked, Questions, questions),
            (unsigned, Signature, left.unsigned),
        )
        found = ((words, self._page_with(kind), things) for words, kind, things in kinds if things)
        return [(words.format(n=len(things)), page, things[0]) for words, page, things in found if page]

    def _page_with(self, kind: type[Block]) -> str:
        return next((page.id for page in self.context.pages if page.has(kind)), "")
