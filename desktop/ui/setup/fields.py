"""A box to write in with its name above it, and below it what is wrong with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.needed import FaultLabel, marked, spoken
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.text import TextLabel


class Field(QWidget):
    """A line to write on; what is needed is marked, and said to be needed.

    Attributes:
        edit: where one writes.
    """

    def __init__(self, label: str, look: Look, hint: str = "", *, needed: bool = False) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        self.edit = NotedEdit(look, spoken(label, needed=needed), hint)
        self._fault = FaultLabel(look)
        column.addWidget(TextLabel(marked(label, needed=needed), look, "label"))
        column.addWidget(self.edit)
        column.addWidget(self._fault)
        column.addStretch(1)

    def show_fault(self, words: str) -> None:
        """Say below it what is wrong; nothing with empty words."""
        self._fault.show_fault(words)
        self.edit.show_wrong(words)
