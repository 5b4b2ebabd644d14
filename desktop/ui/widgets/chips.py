"""A question with a few answers, as chips."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.ui.accessible.telling import group
from desktop.ui.look import Look
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import TextLabel


class ChipGroup(QWidget):
    """A question with a few answers, none of them set unless said so.

    Signals:
        chosen: the id of the answer.
    """

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        answers: Iterable[tuple[str, str]],
        look: Look,
        value: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.value = value
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        asked = TextLabel(label, look, "label")
        column.addWidget(asked)
        holder = QWidget()
        group(holder, label, shown_by=asked)
        chips = FlowLayout(look.px(8), holder)
        self.buttons: dict[str, QAbstractButton] = {}
        for key, words in answers:
            button = RadioRow("", look, height=48, compact=True)
            button.clicked.connect(partial(self._choose, key))
            self.buttons[key] = button
            self.word(key, words)
            chips.addWidget(button)
        column.addWidget(holder)
        column.addStretch(1)
        show_checked(self.buttons, {value})

    def choose(self, key: str) -> None:
        """Show another answer as chosen, telling nobody; an unknown one changes nothing."""
        if key in self.buttons:
            self.value = key
            show_checked(self.buttons, {key})

    def word(self, key: str, words: str) -> None:
        """Give an answer other words."""
        self.buttons[key].setText(words)
        self.buttons[key].updateGeometry()

    def _choose(self, key: str) -> None:
        self.value = key
        self.chosen.emit(key)
