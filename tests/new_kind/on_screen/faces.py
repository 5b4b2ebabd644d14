"""How bad something is, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop.library.blocks.faces import FACES, Faces  # type: ignore[import-untyped]
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.consultation.events import ChoiceGiven
from desktop.consultation.state import ConsultationState
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


class FacesView(BlockView):
    """Three buttons."""

    block_type = Faces

    def __init__(self, block: Any, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.column.addWidget(TextLabel(block.prompt, self.look, "h3"))
        self.buttons: dict[str, QAbstractButton] = {
            face: RadioRow(face, self.look, height=48) for face in FACES
        }
        for face, button in self.buttons.items():
            button.clicked.connect(partial(self._chosen, face))
            self.column.addWidget(button)

    def show_state(self, state: ConsultationState) -> None:
        show_checked(self.buttons, set(state.choices.get(self.block.id, ())))

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        if face := step.given.faces.get(self.block.id):  # type: ignore[attr-defined]
            self.buttons[face].click()

    def _chosen(self, face: str) -> None:
        self.context.store.record(ChoiceGiven, choice=self.block.id, chosen=(face,))
