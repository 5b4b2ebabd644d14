"""The questions that were parked: answered, taken to the next visit, or withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.consultation.events import QuestionAnswered, QuestionCarried, QuestionWithdrawn
from desktop.consultation.state import ConsultationState, Question
from desktop.language import tr
from desktop.library.blocks.questions import Questions
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.drawing import Drawing
from desktop.ui.widgets.layouts import BETWEEN
from desktop.ui.widgets.more_below import MoreBelow
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.question_row import MOST, QuestionRow
from desktop.ui.widgets.scrolling import bring_into_view, hold
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step

OUTCOMES: dict[str, type[Any]] = {
    "answered": QuestionAnswered,
    "carried": QuestionCarried,
    "withdrawn": QuestionWithdrawn,
}
WITH_NOTE = ("answered", "carried")
OUTCOME_ICONS = {"open": "circle-help", "answered": "check", "carried": "arrow-right", "withdrawn": "minus"}
LIST = 400  # pixels at 100 %


class QuestionCard(Panel):
    """One question, its outcome, and a note with it when it was answered or goes on to the next visit."""

    def __init__(self, question: Question, asked_on: str, context: ViewContext) -> None:
        wide = context.shape == "wide"
        super().__init__(context.look, surface="card", padding=32 if wide else 20, spacing=8)
        look = context.look
        self.context, self.question, self._asked_on = context, question, asked_on
        self.place = TextLabel("", look, "body", "ink2")
        asked = TextLabel(question.text, look, "h1" if wide else "h2")
        self.column.addWidget(self.place)
        self.column.addWidget(asked)
        self.column.addSpacing(look.px(16 if wide else 8))
        words = {
            "answered": tr("We answered it today"),
            "carried": tr("Take it to the next visit"),
            "withdrawn": tr("Not needed now"),
        }
        group = QWidget()
        group.setAccessibleName(asked.plain_words)
        rows = QVBoxLayout(group)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(8))
        self.buttons: dict[str, RadioRow] = {}
        for outcome, label in words.items():
            button = RadioRow(label, look, height=56)
            button.setAccessibleName(f"{label}: {asked.plain_words}")
            button.clicked.connect(partial(self._outcome, outcome))
            self.buttons[outcome] = button
            rows.addWidget(button)
        self.column.addWidget(group)
        self.column.addSpacing(look.px(12))
        self.note_name = TextLabel("", look, "strong")
        name = tr("Note to: {question}").format(question=asked.plain_words)
        self.note = NotedEdit(look, name, lines=3)
        self.note.noted.connect(self._noted)
        context.store.flush_requested.connect(self.note.note_now)
        self.column.addWidget(self.note_name)
        self.column.addWidget(self.note)
        self.column.addStretch(1)

    def show_place(self, number: int, total: int) -> None:
        """Say which of how many questions it is, and where it was asked."""
        words = tr("Question {n} of {total}.").format(n=number, total=total)
        asked = tr("You asked this on “{page}”.").format(page=self._asked_on) if self._asked_on else ""
        self.place.set_words(f"{words} {asked}".strip())

    def show_question(self, question: Question) -> None:
        """Show what became of the question."""
        self.question = question
        show_checked(dict(self.buttons), {question.outcome})
        self.note.show_words(question.note)
        carried = question.outcome == "carried"
        self.note_name.set_words(tr("Who takes it on, by when, and how?") if carried else tr("What was said"))
        for part in (self.note_name, self.note):
            part.setVisible(question.outcome in WITH_NOTE)

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
    """All parked questions in a list, the card of one of them, and a way to ask one more."""

    block_type = Questions
    concludes = True
    fills = True

    def __init__(self, block: Questions, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look, wide = self.look, context.shape == "wide"
        self.cards: dict[str, QuestionCard] = {}
        self.rows: dict[str, QuestionRow] = {}
        self.steps = InnerSteps(tr("Next question"), len(context.store.state.questions), context)
        self.steps.changed.connect(self._turned)
        self.empty = self._nothing()
        self.column.addWidget(self.empty, 1)
        self.full = QWidget()
        both: QBoxLayout = QHBoxLayout(self.full) if wide else QVBoxLayout(self.full)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(look.px(BETWEEN))
        holder = QWidget()
        self.list = QVBoxLayout(holder)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(look.px(8))
        self.more = Button(tr("Ask another question"), look, "quiet", "plus")
        self.more.clicked.connect(partial(context.requests.park_requested.emit, ""))
        self.list.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.list.addStretch(1)
        self.stack = QStackedWidget()
        area = self.area = self._scrolling(holder) if wide else holder
        for part, share in ((area, 0), (self.stack, 1)) if wide else ((self.stack, 1), (area, 0)):
            both.addWidget(part, share)
        if wide:
            area.setFixedWidth(look.px(LIST))
        self.column.addWidget(self.full, 1)

    def _nothing(self) -> QWidget:
        """What shows while nobody has asked anything: people who talk, and the question."""
        look = self.look
        box = Panel(look, surface="card", padding=32, spacing=20)
        box.column.addStretch(1)
        if self.context.shape == "wide":
            box.column.addWidget(Drawing("talk-bubbles", look, 380), 0, Qt.AlignmentFlag.AlignHCenter)
        for text in self.block.intro:
            words = TextLabel(text, look, "lead")
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.column.addWidget(words)
        self.first = Button(tr("Ask a question"), look, "park", "circle-help", height=56)
        self.first.clicked.connect(partial(self.context.requests.park_requested.emit, ""))
        box.column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        box.column.addStretch(1)
        return box

    def bring(self, thing: str) -> bool:
        """Show a question's card and give the keyboard to its answers."""
        if thing not in self.cards:
            return False
        self.show_card(thing)
        next(iter(self.cards[thing].buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_card(self, question: str) -> None:
        """Show the card of a question."""
        self.steps.show(list(self.cards).index(question))

    def _scrolling(self, holder: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hold(area, holder)
        MoreBelow(area, self.look)
        return area

    def _add(self, question: Question) -> None:
        titles = {page.id: page.rail for page in self.context.pages}
        card = QuestionCard(question, titles.get(question.page, ""), self.context)
        row = QuestionRow(question.text, self.look)
        row.setMaximumHeight(max(self.look.px(MOST), row.heightForWidth(self.look.px(LIST - 8))))
        row.clicked.connect(partial(self.show_card, question.id))
        self.cards[question.id], self.rows[question.id] = card, row
        self.stack.addWidget(card)
        self.list.insertWidget(self.list.count() - 2, row, 1)

    def _remove(self, question: str) -> None:
        """Let go of a question that was undone."""
        for part in (self.cards.pop(question), self.rows.pop(question)):
            part.hide()
            part.setParent(None)
            part.deleteLater()

    def show_state(self, state: ConsultationState) -> None:
        for gone in self.cards.keys() - {question.id for question in state.questions}:
            self._remove(gone)
        for question in state.questions:
            if question.id not in self.cards:
                self._add(question)
            self.cards[question.id].show_question(question)
        self.empty.setVisible(not state.questions)
        self.full.setVisible(bool(state.questions))
        count = len(state.questions)
        asked_here = count > self.steps.count and self.isVisible()  # and so is looked at next
        self.steps.recount(count, count - 1 if asked_here else None)
        self._turned()

    def _turned(self) -> None:
        self.stack.setCurrentIndex(self.steps.current)
        words = {"answered": tr("Answered"), "carried": tr("Next visit"), "withdrawn": tr("Not needed now")}
        for place, (id_, card) in enumerate(self.cards.items()):
            card.show_place(place + 1, len(self.cards))
            outcome = card.question.outcome
            current = place == self.steps.current
            self.rows[id_].show_row(OUTCOME_ICONS[outcome], words.get(outcome, ""), current)
            if current and isinstance(self.area, QScrollArea):
                bring_into_view(self.area, self.rows[id_], self.look.px(8))

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.questions import QuestionsGiven

        for given in step.given_as(QuestionsGiven).outcomes:
            for card in self.cards.values():
                if card.question.text == given.question:
                    card.buttons[given.outcome].click()
                    card.note.setPlainText(given.note)
                    card.note.note_now()
