"""The end of the talk: what is still open, the papers, and clearing the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.consultation.outstanding import outstanding
from desktop.consultation.state import ConsultationState
from desktop.language import tr, trn
from desktop.library.blocks.base import Block, walk
from desktop.library.blocks.papers import Papers
from desktop.library.blocks.questions import Questions
from desktop.library.blocks.signature import Signature
from desktop.library.blocks.statements import Statements
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.icons import icon_pixmap
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel


class PapersView(BlockView):
    """Save and print, then close and clear."""

    block_type = Papers
    fills = True

    def __init__(self, block: Papers, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        for text in block.intro:
            self.column.addWidget(TextLabel(text, look, "large", numbers=context.numbers))
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self._summary())
        self.open = Panel(look, fill="park-fill", edge="park", bar="park", padding=14, spacing=6)
        self.open_lines = QVBoxLayout()
        self.open.column.addWidget(TextLabel(tr("Still open"), look, "h3"))
        self.open.column.addLayout(self.open_lines)
        self.column.addWidget(self.open)
        self.column.addStretch(1)
        end = QHBoxLayout()
        self.close_talk = Button(tr("Close and clear the screen"), look, "secondary", "x", height=56)
        self.close_talk.clicked.connect(context.requests.close_requested)
        end.addWidget(self.close_talk)
        end.addStretch(1)
        self.column.addLayout(end)
        self._shown: object = None

    def _summary(self) -> Panel:
        look = self.look
        box = Panel(look, padding=20, spacing=10)
        line: QBoxLayout = QVBoxLayout() if self.context.shape == "narrow" else QHBoxLayout()
        line.setSpacing(look.px(16))
        sign = QLabel()
        sign.setPixmap(
            icon_pixmap("file-text", look.colours["primary"], look.px(40), self.devicePixelRatioF())
        )
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(TextLabel(tr("Your summary"), look, "h3"))
        words.addWidget(
            TextLabel(tr("What we talked about, your answers, your questions, and who to call."), look)
        )
        self.done = TextLabel("", look, "label", "ok")
        words.addWidget(self.done)
        line.addLayout(words, 1)
        self.print = Button(tr("Print"), look, "secondary", "printer", height=56)
        self.save = Button(tr("Save"), look, "secondary", "save", height=56)
        self.print.clicked.connect(partial(self.context.requests.papers_requested.emit, "print"))
        self.save.clicked.connect(partial(self.context.requests.papers_requested.emit, "save"))
        line.addWidget(self.print)
        line.addWidget(self.save)
        box.column.addLayout(line)
        return box

    def show_state(self, state: ConsultationState) -> None:
        self.done.set_words(tr("Saved or printed.") if state.papers else "")
        self.done.setVisible(bool(state.papers))
        lines = self._still_open(state)
        self.open.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        clear(self.open_lines)
        for words, page in lines:
            go = Button(words, self.look, "quiet", "arrow-right", height=44)
            go.clicked.connect(partial(self.context.requests.page_requested.emit, page))
            self.open_lines.addWidget(go, 0, Qt.AlignmentFlag.AlignLeading)

    def _still_open(self, state: ConsultationState) -> list[tuple[str, str]]:
        left = outstanding(state, (statement.id for statement in self.context.module.statements))
        lines = []
        for count, one, many, kind in (
            (
                len(left.unanswered),
                "{n} statement has no answer yet",
                "{n} statements have no answer yet",
                Statements,
            ),
            (len(left.questions), "{n} question is still open", "{n} questions are still open", Questions),
            (
                len(left.unsigned),
                "{n} person has not signed yet",
                "{n} people have not signed yet",
                Signature,
            ),
        ):
            page = self._page_with(kind)
            if count and page:
                lines.append((trn(one, many, count).format(n=count), page))
        return lines

    def _page_with(self, kind: type[Block]) -> str:
        for page in self.context.pages:
            if any(isinstance(block, kind) for block in walk(page.blocks + page.side)):
                return page.id
        return ""
