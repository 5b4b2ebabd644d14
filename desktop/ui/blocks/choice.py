"""Buttons to choose from, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.consultation.events import ChoiceGiven, WordsNoted
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.choice import Choice
from desktop.library.text import plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.choices import CheckRow, RadioRow, show_checked
from desktop.ui.widgets.flow import TileLayout
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


class ChoiceView(BlockView):
    """Options as chips; several can be chosen where the page says so. Choosing again takes back."""

    block_type = Choice

    def __init__(self, block: Choice, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        role = "h2" if context.surface else "h3"
        self.column.addWidget(TextLabel(block.prompt, self.look, role, context.ink, numbers=context.numbers))
        self.column.addSpacing(self.look.px(4))
        self.buttons: dict[str, QAbstractButton] = {}
        group = QWidget()
        group.setAccessibleName(plain(block.prompt))
        chips = TileLayout(self.look.px(8), group)
        for option in block.options:
            row_type = CheckRow if block.multiple else RadioRow
            button = row_type(option.label, self.look, height=52, tight=not block.multiple)
            button.setAutoExclusive(not block.multiple)
            button.clicked.connect(partial(self._chosen, option.id))
            self.buttons[option.id] = button
            chips.addWidget(button)
        self.column.addWidget(group)
        self.own: NotedEdit | None = None
        if block.own_words:
            self.own = self._own_words()

    def _own_words(self) -> NotedEdit:
        """A line for what is not among the answers, or says more about one of them."""
        prompt, label = plain(self.block.prompt), plain(self.block.own_label)
        name = tr("In your own words: {question}").format(question=prompt)
        hint, lines = "" if label else tr("Or in your own words"), 2 if self.block.multiple else 1
        edit = NotedEdit(self.look, label or name, hint, lines=lines)
        edit.noted.connect(self._noted)
        self.context.store.flush_requested.connect(edit.note_now)
        if not label:
            self.column.addWidget(edit)
            return edit
        both = QVBoxLayout()
        both.setSpacing(self.look.px(2))
        both.addWidget(TextLabel(self.block.own_label, self.look, "who", self.context.ink))
        both.addWidget(edit)
        self.column.addSpacing(self.look.px(4))
        self.column.addLayout(both)
        return edit

    def show_state(self, state: ConsultationState) -> None:
        show_checked(self.buttons, set(state.choices.get(self.block.id, ())))
        if self.own is not None:
            self.own.show_words(state.words.get(self.block.id, ""))

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.choice import ChoicesWritten

        given = step.given_as(ChoicesWritten)
        for option in given.choices.get(self.block.id, ()):
            self.buttons[option].click()
        if self.own is not None:
            self.own.setPlainText(given.own_words.get(self.block.id, ""))
            self.own.note_now()

    def _chosen(self, option: str) -> None:
        if self.block.multiple:
            chosen = {*self.context.store.state.choices.get(self.block.id, ())} ^ {option}
            given = tuple(one.id for one in self.block.options if one.id in chosen)
        else:
            given = (option,)
        act = self.context.store.record(ChoiceGiven, choice=self.block.id, chosen=given)
        if act and not self.block.multiple:
            label = next(one.label for one in self.block.options if one.id == option)
            self.context.tell(tr("Noted: {answer}").format(answer=label), act)

    def _noted(self, words: str) -> None:
        self.context.store.record(WordsNoted, box=self.block.id, words=words)
