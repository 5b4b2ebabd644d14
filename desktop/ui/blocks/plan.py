"""A plan that is to be agreed, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.consultation.events import ChoiceGiven, WordsNoted
from desktop.consultation.state import ConsultationState
from desktop.library.blocks.plan import Plan
from desktop.library.text import plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.choices import CheckRow
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


class PlanView(BlockView):
    """A box for what is agreed, and one button that says that it is not agreed yet."""

    block_type = Plan

    def __init__(self, block: Plan, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        column = self.column
        if not context.surface:
            box = Panel(self.look, surface="tint", padding=16, spacing=4)
            column.addWidget(box)
            column = box.column
        column.setSpacing(self.look.px(4))
        column.addWidget(TextLabel(block.title, self.look, "h3"))
        column.addWidget(TextLabel(block.prompt, self.look, "body"))
        self.edit = NotedEdit(self.look, f"{block.title}. {plain(block.prompt)}")
        self.edit.noted.connect(self._noted)
        self.things[block.id] = self.edit
        context.store.flush_requested.connect(self.edit.note_now)
        column.addWidget(self.edit)
        self.not_agreed = CheckRow(block.not_agreed.label, self.look, height=48)
        self.not_agreed.clicked.connect(self._pressed)
        column.addWidget(self.not_agreed)

    def show_state(self, state: ConsultationState) -> None:
        self.edit.show_words(state.words.get(self.block.id, ""))
        self.not_agreed.setChecked(self.block.not_agreed.id in state.choices.get(self.block.id, ()))

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.plan import PlansWritten

        given = step.given_as(PlansWritten)
        self.edit.setPlainText(given.plans.get(self.block.id, ""))
        self.edit.note_now()
        if given.plans_open.get(self.block.id):
            self.not_agreed.click()

    def _noted(self, words: str) -> None:
        self.context.store.record(WordsNoted, box=self.block.id, words=words)

    def _pressed(self, on: bool) -> None:
        chosen = (self.block.not_agreed.id,) if on else ()
        self.context.store.record(ChoiceGiven, choice=self.block.id, chosen=chosen)
