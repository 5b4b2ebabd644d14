"""The questions that were parked: answered, taken to the next visit, or withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.consultation.events import QuestionAnswered, QuestionCarried, QuestionWithdrawn
from desktop.consultation.state import ConsultationState, Question
from desktop.language import tr
from desktop.library.blocks.questions import Questions
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.more_below import MoreBelow
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.scrolling import hold
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


OUTCOMES: dict[str, type[Any]] = {
    "answered": QuestionAnswered,
    "carried": QuestionCarried,
    "withdrawn": QuestionWithdrawn,
}
WITH_NOTE = ("answered", "carried")


LEAST = 170  # of the list: one question with its answers, above the edge that says there is more


class QuestionCard(Panel):
    """One question, its outcome, and a note with it when it was answered or goes on to the next visit."""

    def __init__(self, question: Question, context: ViewContext) -> None:
        super().__init__(context.look, bar="park", padding=12, spacing=8)
        look = context.look
        self.context, self.question = context, question
        asked = TextLabel(question.text, look, "strong")
        self.column.addWidget(asked)
        words = {
            "answered": tr("Answered"),
            "carried": tr("Take to next visit"),
            "withdrawn": tr("Not needed now"),
        }
        group = QWidget()
        group.setAccessibleName(asked.plain_words)
        chips = FlowLayout(look.px(8), group)
        self.buttons = {}
        for outcome, label in words.items():
            button = RadioRow(label, look, height=48, compact=True)
            button.setAccessibleName(f"{label}: {asked.plain_words}")
            button.clicked.connect(partial(self._outcome, outcome))
            self.buttons[outcome] = button
            chips.addWidget(button)
        self.column.addWidget(group)
        name = tr("Note to: {question}").format(question=asked.plain_words)
        self.note = NotedEdit(look, name, tr("A note, such as what we answered (if you like)"))
        self.note.noted.connect(self._noted)
        context.store.flush_requested.connect(self.note.note_now)
        self.column.addWidget(self.note)

    def show_question(self, question: Question) -> None:
        """Show what became of the question."""
        self.question = question
        show_checked(dict(self.buttons), {question.outcome})
        self.note.show_words(question.note)
        self.note.setVisible(question.outcome in WITH_NOTE)

    def _outcome(self, outcome: str) -> None:
        store, before = self.context.store, self.question
        if outcome == before.outcome:  # pressed again: what was written down with it stands
            return
        note = {"note": before.note} if before.note and outcome in WITH_NOTE else {}
        if act := store.record(OUTCOMES[outcome], question=before.id, **note):
            words = tr("Noted: {answer}").format(answer=self.buttons[outcome].text())
            self.context.tell(words, act)

    def _noted(self, words: str) -> None:
        if self.question.outcome in WITH_NOTE:
            self.context.store.record(OUTCOMES[self.question.outcome], question=self.question.id, note=words)


class QuestionsView(BlockView):
    """All parked questions, and a way to ask one more."""

    block_type = Questions
    concludes = True
    fills = True

    def __init__(self, block: Questions, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        self.cards: dict[str, QuestionCard] = {}
        self.empty = QWidget()
        empty = QVBoxLayout(self.empty)
        empty.setContentsMargins(0, 0, 0, 0)
        for text in block.intro:
            empty.addWidget(TextLabel(text, look, numbers=context.numbers))
        self.column.addWidget(self.empty)
        holder = QWidget()
        self.list = QVBoxLayout(holder)
        self.list.setContentsMargins(0, 0, look.px(6), 0)
        self.list.setSpacing(look.px(10))
        self.list.addStretch(1)
        if context.shape != "wide":  # the page itself scrolls
            self.column.addWidget(holder)
        else:
            self.column.addWidget(self._scrolling(holder), 1)
        self.more = Button(tr("Ask a question"), look, "park", "circle-help")
        self.more.clicked.connect(partial(context.requests.park_requested.emit, ""))
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch(1)
        self.column.addLayout(line)

    def bring(self, thing: str) -> bool:
        """Give the keyboard to the answers of a question."""
        card = self.cards.get(thing)
        if card is not None:
            next(iter(card.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        return card is not None

    def _scrolling(self, holder: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hold(area, holder)
        area.setMinimumHeight(self.look.px(LEAST))
        MoreBelow(area, self.look)
        return area

    def show_state(self, state: ConsultationState) -> None:
        for question in state.questions:
            if question.id not in self.cards:
                card = QuestionCard(question, self.context)
                self.cards[question.id] = card
                self.list.insertWidget(self.list.count() - 1, card)
            self.cards[question.id].show_question(question)
        self.empty.setVisible(not state.questions)

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.questions import QuestionsGiven

        for given in step.given_as(QuestionsGiven).outcomes:
            for card in self.cards.values():
                if card.question.text == given.question:
                    card.buttons[given.outcome].click()
                    card.note.setPlainText(given.note)
                    card.note.note_now()
