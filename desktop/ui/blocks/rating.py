"""How much each thing matters, and what was said, in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.consultation.events import RatingGiven
from desktop.consultation.state import ConsultationState, OwnConcern
from desktop.language import tr
from desktop.library.blocks.rating import Rating
from desktop.library.guide_words import in_full
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.layouts import BETWEEN, MAIN, SIDE, clear
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.rating_row import RatingRow, heads
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


class RatingView(BlockView):
    """Rows of four equal answers; beside them, what matters to the patient, in words and without a score."""

    block_type = Rating
    fills = True

    def __init__(self, block: Rating, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.buttons: dict[str, dict[str, QAbstractButton]] = {}
        self.own: dict[str, NotedEdit] = {}
        self._wide = context.shape == "wide"
        both: QBoxLayout = QHBoxLayout() if self._wide else QVBoxLayout()
        both.setSpacing(self.look.px(BETWEEN))
        both.addWidget(self._rows(), MAIN)
        self.said = Panel(self.look, surface="tint", padding=20, spacing=6)
        self.said_words = QVBoxLayout()
        self.said_words.setSpacing(self.look.px(2))
        self.said.column.addWidget(TextLabel(tr("What you told us"), self.look, "h2"))
        self.said.column.addLayout(self.said_words)
        self.said.column.addStretch(1)
        self.said.column.addWidget(TextLabel(tr("No score. No right answer."), self.look, "cell", "ink2"))
        both.addWidget(self.said, SIDE)
        self.column.addLayout(both, 1)
        self._told: object = None

    def _rows(self) -> Panel:
        card = Panel(self.look, surface="card", padding=0, spacing=0 if self._wide else 12)
        space = 0 if self._wide else self.look.px(20)
        if self._wide and self.look.theme == "contrast":
            space = self.look.px(2)  # a chosen cell leaves the edge of the card whole
        card.column.setContentsMargins(space, self.look.px(8), space, space)
        prompt = TextLabel(self.block.prompt, self.look, "strong")
        if self._wide:
            card.column.addLayout(heads(prompt, [answer.label for answer in self.block.answers], self.look))
        else:
            card.column.addWidget(prompt)
        for item in self.block.items:
            card.column.addWidget(self._row(item.id, item.label, TextLabel(item.label, self.look)), 1)
        for number in range(self.block.own):
            name = tr("Something else that matters to you, {n}").format(n=number + 1)
            item_id = f"own-{number + 1}"
            card.column.addWidget(self._row(item_id, name, self._own(item_id, name)), 1)
        return card

    def _own(self, item: str, name: str) -> QWidget:
        """A box for a concern of one's own, with a pencil before it."""
        edit = NotedEdit(self.look, name, tr("Add your own"), compact=self._wide)
        edit.noted.connect(partial(self._own_noted, item))
        edit.textChanged.connect(partial(self._allow, item))  # at once: Tab goes on to the answers
        self.context.store.flush_requested.connect(edit.note_now)
        self.own[item] = edit
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, self.look.px(2), 0, self.look.px(2))
        line.setSpacing(self.look.px(8))
        line.addWidget(IconLabel("pencil", self.look, "primary"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(edit, 1)
        return holder

    def _row(self, item: str, name: str, thing: QWidget) -> QWidget:
        """What is rated and its answers: cells below the heads, or where they scroll away, words below it."""
        row: QWidget
        if self._wide:
            row = matrix_row = RatingRow(
                name, thing, [answer.label for answer in self.block.answers], self.look
            )
            made: list[QAbstractButton] = [*matrix_row.cells]
        else:
            row, made = self._in_words(name, thing)
        self.buttons[item] = {}
        for answer, button in zip(self.block.answers, made, strict=True):
            button.clicked.connect(partial(self._rated, item, answer.id))
            self.buttons[item][answer.id] = button
        return row

    def _in_words(self, name: str, thing: QWidget) -> tuple[QWidget, list[QAbstractButton]]:
        whole, group = QWidget(), QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(thing)
        column.addWidget(group)
        group.setAccessibleName(name)
        line = FlowLayout(self.look.px(8), group)
        line.setContentsMargins(0, 0, 0, 0)
        made: list[QAbstractButton] = []
        for answer in self.block.answers:
            button = RadioRow(answer.label, self.look, height=48, compact=True)
            line.addWidget(button)
            made.append(button)
        return whole, made

    def show_state(self, state: ConsultationState) -> None:
        rated = state.ratings.get(self.block.id, {})
        own = state.own_concerns.get(self.block.id, {})
        for item, buttons in self.buttons.items():
            answer = own.get(item, OwnConcern("")).answer if item in self.own else rated.get(item, "")
            show_checked(buttons, {answer} if answer else set())
        for item, edit in self.own.items():
            edit.show_words(own.get(item, OwnConcern("")).words)
            self._allow(item)
        self._tell_back(rated, own)

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.rating import RatingsGiven

        given = step.given_as(RatingsGiven)
        for item, answer in given.ratings.get(self.block.id, {}).items():
            self.buttons[item][answer].click()
        for number, concern in enumerate(given.own_concerns.get(self.block.id, ()), start=1):
            self.own[f"own-{number}"].setPlainText(concern.text)
            self.own[f"own-{number}"].note_now()
            if concern.answer:
                self.buttons[f"own-{number}"][concern.answer].click()

    def _allow(self, item: str) -> None:
        """Only what is written can be rated."""
        for button in self.buttons[item].values():
            button.setEnabled(says_something(self.own[item].words()))

    def _tell_back(self, rated: dict[str, str], own: dict[str, OwnConcern]) -> None:
        told = (dict(rated), dict(own))
        if told == self._told:
            return
        self._told = told
        clear(self.said_words)
        guide, answers = in_full(self.context.module.words), {it.id: it.label for it in self.block.answers}
        titles = {"towards": guide.towards, "away": guide.away, "any": guide.any, "ask": tr("Ask about")}
        said = [(it.leans, it.label, rated[it.id]) for it in self.block.items if it.id in rated]
        said += [("ask", it.words, it.answer) for it in own.values() if it.answer and it.words.strip()]
        for leans, title in titles.items():
            lines = [
                f"{label}: {_whole(answers.get(given, given))}"
                for group, label, given in said
                if group == leans
            ]
            if not lines:
                continue
            head = TextLabel(title, self.look, "label")
            head.setContentsMargins(0, self.look.px(8), 0, 0)
            self.said_words.addWidget(head)
            for line in lines:
                self.said_words.addWidget(TextLabel(line, self.look, "cell"))
            if leans == "towards" and (others := self._others(rated)):
                self.said_words.addWidget(TextLabel(others, self.look, "cell", "ink2"))
        if not said:
            words = tr("Choose an answer to see here what you told us.")
            self.said_words.addWidget(TextLabel(words, self.look, "body", "ink2"))

    def _others(self, rated: dict[str, str]) -> str:
        """Which other options go with what goes with the trial: nothing speaks for one choice only."""
        choices, set_up = self.context.module.options, self.context.store.state.set_up
        options = choices.of(set_up.indication) if choices and set_up else ()
        items = {it.id for it in self.block.items if it.leans == "towards"} & rated.keys()
        going = [it.title for it in options if not it.trial and items & set(it.goes_with)]
        return tr("Also: {options}").format(options=", ".join(going)) if going else ""

    def _rated(self, item: str, answer: str) -> None:
        store = self.context.store
        if item in self.own:
            words = self.own[item].words()
            store.record(RatingGiven, rating=self.block.id, item=item, answer=answer, own=words)
            return
        store.record(RatingGiven, rating=self.block.id, item=item, answer=answer)

    def _own_noted(self, item: str, words: str) -> None:
        own = self.context.store.state.own_concerns.get(self.block.id, {})
        answer = own.get(item, OwnConcern("")).answer if says_something(words) else ""
        self.context.store.record(RatingGiven, rating=self.block.id, item=item, answer=answer, own=words)


def _whole(answer: str) -> str:
    """An answer of a few words that stays on one line."""
    return answer.replace(" ", "\u00a0")
