"""A box to write in, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.consultation.events import WordsNoted
from desktop.consultation.state import ConsultationState
from desktop.library.blocks.free_text import FreeText
from desktop.library.text import plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


class FreeTextView(BlockView):
    """A box for the patient's own words."""

    block_type = FreeText

    def __init__(self, block: FreeText, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        role = "h2" if context.surface else "h3"
        self.column.setSpacing(self.look.px(12))
        self.column.addWidget(TextLabel(block.prompt, self.look, role, context.ink))
        self.edit = NotedEdit(self.look, plain(block.prompt), plain(block.hint), lines=2)
        self.edit.noted.connect(self._noted)
        context.store.flush_requested.connect(self.edit.note_now)
        self.column.addWidget(self.edit)

    def show_state(self, state: ConsultationState) -> None:
        self.edit.show_words(state.words.get(self.block.id, ""))

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.free_text import WordsGiven

        self.edit.setPlainText(step.given_as(WordsGiven).words.get(self.block.id, ""))
        self.edit.note_now()

    def _noted(self, words: str) -> None:
        self.context.store.record(WordsNoted, box=self.block.id, words=words)
