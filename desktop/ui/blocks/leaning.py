"""Where the patient is now, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from desktop.consultation.events import LeaningGiven
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.leaning import Leaning
from desktop.library.text import plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.choice_tile import RING, ChoiceTile
from desktop.ui.widgets.choices import show_checked
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


HIGH = {"wide": 96, "middle": 72, "narrow": 64}  # a tile in each shape of window


class LeaningView(BlockView):
    """Where the patient is now: equal tiles, nothing set before."""

    block_type = Leaning

    def __init__(self, block: Leaning, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        self.column.setSpacing(look.px(16))
        self.column.addWidget(TextLabel(block.prompt, look, "h2"))
        group = QWidget()
        group.setAccessibleName(plain(block.prompt))
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(16))
        across = 1 if context.shape == "narrow" else 2
        self.buttons: dict[str, QAbstractButton] = {}
        for place, option in enumerate(block.options):
            button = ChoiceTile(option.label, look, height=HIGH[context.shape], icon=RING, role="h2")
            button.clicked.connect(partial(self._chosen, option.id))
            self.buttons[option.id] = button
            grid.addWidget(button, place // across, place % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)
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
