"""Statements: one card at a time, three equal answers, nothing set before."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.consultation.events import Answer, StatementAnswered
from desktop.consultation.state import ConsultationState
from desktop.figures.drawings import field_of
from desktop.language import tr
from desktop.library.blocks.statements import Statements
from desktop.library.guide_words import in_full
from desktop.library.text import Span
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.look import Look
from desktop.ui.typed import digit_of
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choice_tile import ChoiceTile
from desktop.ui.widgets.choices import show_checked
from desktop.ui.widgets.drawing import Lens
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.layouts import EqualRow
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.statement_tab import StatementTab
from desktop.ui.widgets.text import TextLabel

# answer: (icon, key)
SIGNS: dict[Answer, tuple[str, str]] = {
    "understand": ("check", "1"),
    "talk": ("circle-help", "2"),
    "disagree": ("x", "3"),
}
if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


_NOT_TYPED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class AnswerButton(ChoiceTile):
    """A large answer: icon above words; chosen is told by edge and fill, not by colour alone."""

    arrows_choose = False  # what the patient says is pressed, and some answers open a sheet

    def __init__(self, answer: Answer, words: str, look: Look) -> None:
        super().__init__(words, look, height=96, icon=SIGNS[answer][0], above=True)


# drawing: the middle of its part that a lens shows, and how much of it across, in units of its field
_PARTS = {"body": ((160.0, 262.0), 238.0)}


def _lens(drawing: str, look: Look) -> Lens:
    """What a statement speaks of, in a circle: a part of a drawing, or all of it."""
    wide, high = field_of(drawing)
    at, across = _PARTS.get(drawing, ((wide / 2, high / 2), max(wide, high) * 1.25))
    return Lens(drawing, look, 250, at, across)


class StatementsView(BlockView):
    """A strip of all statements, one card, and where each stands."""

    block_type = Statements
    fills = True

    def __init__(self, block: Statements, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.statements = context.module.statements
        self.said = in_full(context.module.words).answers()
        self.steps = InnerSteps(tr("Next statement"), len(self.statements), context)
        self.steps.changed.connect(self._turned)
        holder = QWidget()
        holder.setAccessibleName(tr("Statements"))
        wide, narrow = context.shape == "wide", context.shape == "narrow"
        strip = FlowLayout(self.look.px(8), holder) if narrow else EqualRow(holder)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(self.look.px(8))
        self.tabs = [StatementTab(number + 1, self.look) for number in range(len(self.statements))]
        for number, tab in enumerate(self.tabs):
            tab.reached.connect(partial(self.show_card, number))
            tab.clicked.connect(partial(self.show_card, number))  # also without the keyboard
            tab.passed.connect(self._pass)
            self.things[self.statements[number].id] = tab
            strip.addWidget(tab)
        first, then = (holder, self._card()) if wide else (self._card(), holder)
        self.column.setSpacing(self.look.px(16))
        self.column.addWidget(first)
        self.column.addWidget(then)
        self.column.setStretchFactor(self.card, 1)

    def _card(self) -> Panel:
        look, narrow, wide = self.look, self.context.shape == "narrow", self.context.shape == "wide"
        self.card = Panel(look, surface="card", padding=32 if wide else 20, spacing=20 if wide else 12)
        line = QHBoxLayout()
        line.setSpacing(look.px(40))
        line.addLayout(self._words(), 1)
        self.lenses = {it.id: _lens(it.drawing, look) for it in self.statements if it.drawing}
        for lens in self.lenses.values() if wide else ():
            line.addWidget(lens)
        self.card.column.addLayout(line, 1)
        answers: QBoxLayout = QVBoxLayout() if narrow else EqualRow()
        answers.setSpacing(look.px(16))
        self.answers: dict[Answer, AnswerButton] = {}
        for answer in SIGNS:
            button = AnswerButton(answer, self.said[answer], look)
            button.clicked.connect(partial(self.answer, answer))
            self.answers[answer] = button
            answers.addWidget(button)
        self.card.column.addLayout(answers)
        if not wide:  # the answers stand as near to the words as they can
            self.card.column.addWidget(self.go_back, 0, Qt.AlignmentFlag.AlignLeading)
        return self.card

    def _words(self) -> QVBoxLayout:
        """Which statement it is, its words, and the way to the page that it is about."""
        look = self.look
        words = QVBoxLayout()
        words.setSpacing(look.px(12))
        self.count = TextLabel("", look, "body", "ink2")
        self.wording = TextLabel("", look, "display" if self.context.shape == "wide" else "h1")
        self.go_back = Button(tr("Go back to that page"), look, "quiet", "undo-2")
        self.go_back.clicked.connect(self._go_back)
        words.addStretch(1)
        words.addWidget(self.count)
        words.addWidget(self.wording)
        if self.context.shape == "wide":
            words.addWidget(self.go_back, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        return words

    def show_state(self, state: ConsultationState) -> None:
        statement = self.statements[self.index]
        total = len(self.statements)
        given = state.statements.get(statement.id)
        place = tr("Statement {n} of {total}.").format(n=self.index + 1, total=total)
        unset = tr("No answer yet.")
        said = place if given else f"{place} {unset}"
        self.count.set_words((Span(said), *(part for it in self.block.intro for part in (Span(" "), *it))))
        self.wording.set_words(statement.text)
        for id_, lens in self.lenses.items():
            lens.setVisible(id_ == statement.id)
        show_checked(dict(self.answers), {given.answer} if given else set())
        for answer, button in self.answers.items():
            button.setAccessibleName(f"{self.said[answer]}. {statement.text}")
        for number, tab in enumerate(self.tabs):
            stands = state.statements.get(self.statements[number].id)
            words = self.said[stands.answer] if stands else tr("No answer yet")
            name = tr("Statement {n}: {answer}").format(n=number + 1, answer=words)
            tab.show_answer(SIGNS[stands.answer][0] if stands else "", number == self.index, name)

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.statements import StatementsGiven

        given = step.given_as(StatementsGiven).statements
        for index, statement in enumerate(self.statements):
            if answer := given.get(statement.id):
                self.show_card(index)
                self.answers[cast("Answer", answer)].click()
                laid = sheet()
                if isinstance(laid, Sheet):
                    laid.dismiss()
        self.show_card(0)

    @property
    def index(self) -> int:
        """Which statement's card shows."""
        return self.steps.current

    def show_card(self, index: int) -> None:
        """Bring one statement's card to the top; where the keyboard is on a tab, it is on the card's own."""
        self.steps.show(index)

    def _turned(self) -> None:
        self.show_state(self.context.store.state)
        if any(tab.hasFocus() for tab in self.tabs):
            self.tabs[self.index].setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, answer: Answer) -> None:
        """Record an answer to the wording on the card."""
        statement = self.statements[self.index]
        store = self.context.store
        fields = {"statement": statement.id, "wording": statement.text}
        if not (act := store.record(StatementAnswered, answer=answer, **fields)):
            return
        words = tr("Noted for statement {n}: {answer}")
        self.context.tell(words.format(n=self.index + 1, answer=self.said[answer]), act)
        if answer in ("talk", "disagree"):
            question = tr("{answer}: {statement}").format(answer=self.said[answer], statement=statement.text)
            self.context.requests.park_requested.emit(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 answer the card that shows."""
        digit = "" if event.modifiers() & _NOT_TYPED else digit_of(event)
        for answer, (_, key) in SIGNS.items():
            if digit == key:
                self.answer(answer)
                return
        super().keyPressEvent(event)

    def _pass(self, step: int) -> None:
        self.show_card(self.index + step)

    def _go_back(self) -> None:
        self.context.requests.page_requested.emit(self.statements[self.index].page)
