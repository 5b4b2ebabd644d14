"""A question with a few answers, as chips."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.ui.accessible.telling import group
from desktop.ui.look import Look
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.flow import FlowLayout, TileLayout
from desktop.ui.widgets.needed import FaultLabel, marked, spoken
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
        *,
        needed: bool = False,
        filled: bool = False,
    ) -> None:
        """`needed` marks the question as one to answer; `filled` lets the answers fill the width."""
        super().__init__(parent)
        self.value = value
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        asked = TextLabel(marked(label, needed=needed), look, "label")
        column.addWidget(asked)
        self._fault = FaultLabel(look)
        holder = self._holder = QWidget()
        group(holder, spoken(label, needed=needed), shown_by=asked)
        chips = (TileLayout if filled else FlowLayout)(look.px(8), holder)
        self.buttons: dict[str, QAbstractButton] = {}
        for key, words in answers:
            button = RadioRow("", look, height=52, compact=True, tight=True)
            button.clicked.connect(partial(self._choose, key))
            self.buttons[key] = button
            self.word(key, words)
            chips.addWidget(button)
        column.addWidget(holder)
        column.addWidget(self._fault)
        column.addStretch(1)
        show_checked(self.buttons, {value})

    def show_fault(self, words: str) -> None:
        """Say below the answers what is wrong; nothing with empty words."""
        self._fault.show_fault(words)
        self._holder.setAccessibleDescription(words)

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
