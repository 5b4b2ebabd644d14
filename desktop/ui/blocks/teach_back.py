"""Tell it back: a prompt to answer aloud. The clinician's mark is made by key and never shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.events import Mark, TeachBackMarked
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.teach_back import TeachBack
from desktop.library.blocks.words import BulletList, Item
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.words import BulletListView
from desktop.ui.context import ViewContext
from desktop.ui.page_sheet import PageSheet
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import CheckRow, show_checked
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


ROUNDS_BEFORE_A_BREAK = 2


class KeyPointsSheet(PageSheet):
    """What we hoped to have told, for after the answer."""

    def __init__(self, block: TeachBack, context: ViewContext, parent: QWidget) -> None:
        super().__init__(tr("Key points"), context, parent)
        items = tuple(Item(text=text) for text in block.key_points)
        self.column.addWidget(BulletListView(BulletList(items=items), context))


class TeachBackView(BlockView):
    """A prompt in large type; key points can be shown after the answer.

    Attributes:
        foot: what is said of it at the foot of the card.
        scene: the drawing beside it; who speaks in it is the patient.
    """

    block_type = TeachBack
    scene = "tell"
    one_at_a_time = True
    fills = True

    def __init__(self, block: TeachBack, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look, wide = self.look, context.shape == "wide"
        self.column.setSpacing(look.px(20))
        self.column.addWidget(TextLabel(block.prompt, look, "display" if wide else "h1"))
        self.column.addStretch(1)
        line: QBoxLayout = QVBoxLayout() if context.shape == "narrow" else QHBoxLayout()
        line.setSpacing(look.px(12))
        self.points = Button(tr("Show key points"), look, "secondary", "eye", height=56)
        self.points.clicked.connect(self._show_points)
        go_back = Button(tr("Go back to that page"), look, "quiet", "undo-2", height=56)
        go_back.clicked.connect(self._go_back)
        line.addWidget(self.points)
        line.addWidget(go_back)
        line.addStretch(1)
        self.column.addLayout(line)
        self.foot = self.talked = CheckRow(tr("We talked about this"), look, height=56, compact=True)
        self.talked.clicked.connect(self._talked)

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

    def _show_points(self) -> None:
        self.context.requests.sheet_requested.emit(self._points_sheet)

    def _points_sheet(self, parent: QWidget) -> Sheet:
        return KeyPointsSheet(self.block, self.context, parent)

    def _go_back(self) -> None:
        self.context.requests.page_requested.emit(self.block.page)
