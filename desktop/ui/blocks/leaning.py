"""Where the patient is now, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.consultation.events import LeaningGiven
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.leaning import Leaning
from desktop.library.text import plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


class LeaningView(BlockView):
    """Where the patient is now: equal answers, nothing set before."""

    block_type = Leaning

    def __init__(self, block: Leaning, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.column.addWidget(TextLabel(block.prompt, self.look, "h3", numbers=context.numbers))
        group = QWidget()
        group.setAccessibleName(plain(block.prompt))
        chips = FlowLayout(self.look.px(8), group)
        self.buttons: dict[str, QAbstractButton] = {}
        for option in block.options:
            button = RadioRow(option.label, self.look, height=48, compact=True)
            button.clicked.connect(partial(self._chosen, option.id))
            self.buttons[option.id] = button
            chips.addWidget(button)
        self.column.addWidget(group)

    def show_state(self, state: ConsultationState) -> None:
        show_checked(self.buttons, {state.leaning} if state.leaning else set())

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.leaning import LeaningWritten

        if leaning := step.given_as(LeaningWritten).leaning:
            self.buttons[leaning].click()

    def _chosen(self, position: str) -> None:
        if act := self.context.store.record(LeaningGiven, position=position):
            label = next(option.label for option in self.block.options if option.id == position)
            self.context.tell(tr("Noted: {answer}").format(answer=label), act)
