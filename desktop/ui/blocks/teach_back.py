"""Tell it back: a prompt to answer aloud. The clinician's mark is made by key and never shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.consultation.events import Mark, TeachBackMarked
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.teach_back import TeachBack
from desktop.library.blocks.words import BulletList, Item
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.words import BulletListView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import CheckRow, show_checked
from desktop.ui.widgets.disclosure import Disclosure
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


ROUNDS_BEFORE_A_BREAK = 2


class TeachBackView(BlockView):
    """A prompt in large type; key points can be shown after the answer."""

    block_type = TeachBack
    one_at_a_time = True
    fills = True

    def __init__(self, block: TeachBack, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        box = Panel(look, bar="primary", padding=28, spacing=16)
        prompt = TextLabel(block.prompt, look, "prompt")
        prompt.setMinimumHeight(look.line_height("prompt") * 2)
        prompt.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.column.addWidget(prompt, 1)
        points = Panel(look, fill="bg", edge="hair", padding=16)
        items = tuple(Item(text=text) for text in block.key_points)
        points.column.addWidget(BulletListView(BulletList(items=items), context))
        box.column.addWidget(Disclosure(tr("Show key points"), points, look))
        below = QHBoxLayout()
        self.talked = CheckRow(tr("We talked about this"), look, compact=True)
        self.talked.clicked.connect(self._talked)
        go_back = Button(tr("Go back to that page"), look, "quiet", "rotate-ccw")
        go_back.clicked.connect(self._go_back)
        below.addWidget(self.talked)
        below.addStretch(1)
        below.addWidget(go_back)
        box.column.addLayout(below)
        self.column.addWidget(box)

    def show_state(self, state: ConsultationState) -> None:
        show_checked({"talked": self.talked}, {"talked"} if self.block.id in state.teach_back else set())

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.teach_back import MarksGiven

        if mark := step.given_as(MarksGiven).teach_back.get(self.block.id):
            self.mark(cast("Mark", mark))

    def mark(self, mark: Mark) -> None:
        """Note how well we explained; the screen shows only that we talked about it.

        When it is not clear after two rounds, the screen says that it is fine to stop for today.
        """
        store = self.context.store
        if not store.record(TeachBackMarked, prompt=self.block.id, mark=mark) or mark != "not-yet":
            return
        if store.state.teach_back[self.block.id].rounds >= ROUNDS_BEFORE_A_BREAK:
            self.context.tell(tr("We can stop here for today, and talk again another time."))

    def _talked(self) -> None:
        store = self.context.store
        known = self.block.id in store.state.teach_back
        act = store.record(TeachBackMarked, prompt=self.block.id, mark=None if known else "talked")
        if known:
            self.context.tell(tr("Taken back"), act)

    def _go_back(self) -> None:
        self.context.requests.page_requested.emit(self.block.page)
