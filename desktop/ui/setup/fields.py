"""A box to write in with its name above it, and below it what is wrong with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.setup.faults import FaultLabel
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.text import TextLabel


def marked(label: str) -> str:
    """A label as it stands above what has to be filled in."""
    return f"{label} *"


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
        name = tr("{label} (needed)").format(label=label) if needed else label
        self.edit = NotedEdit(look, name, hint)
        self._fault = FaultLabel(look)
        column.addWidget(TextLabel(marked(label) if needed else label, look, "label"))
        column.addWidget(self.edit)
        column.addWidget(self._fault)
        column.addStretch(1)

    def show_fault(self, words: str) -> None:
        """Say below it what is wrong; nothing with empty words."""
        self._fault.show_fault(words)
        self.edit.show_wrong(words)
