"""Statements: one card at a time, three equal answers, nothing set before."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.consultation.events import Answer, StatementAnswered
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.statements import Statements
from desktop.library.guide_words import in_full
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.icons import draw_icon
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.look import Look
from desktop.ui.typed import digit_of
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import show_checked
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.layouts import EqualRow
from desktop.ui.widgets.panel import Panel, paint_box
from desktop.ui.widgets.radio import Radio, step_of
from desktop.ui.widgets.sheet import Sheet
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


class AnswerButton(Radio):
    """A large answer: icon above words; chosen is told by edge, fill and a mark, not by colour alone."""

    arrows_choose = False  # what the patient says is pressed, and one answer opens a sheet

    def __init__(self, answer: Answer, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._look, self._icon = look, SIGNS[answer][0]
        self.setFont(look.font("strong"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(260), self._look.px(88))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(180), self._look.px(88))

    def hitButton(self, position: object) -> bool:
        """The whole button counts."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        edge = look.colour("primary" if on or self.underMouse() else "line")
        fill = look.colour("selected" if on else "surface")
        paint_box(painter, rect, fill, edge, look.px(3 if on else 1.5), look.px(10))
        ink = look.colour("on-selected" if on else "ink")
        size = look.px(26)
        draw_icon(painter, self._icon, ink, QRectF((self.width() - size) / 2, look.px(12), size, size))
        painter.setPen(ink)
        painter.setFont(self.font())
        words = rect.adjusted(look.px(8), look.px(40), -look.px(8), -look.px(6))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, flags, self.text())


class StatementTab(QPushButton):
    """One small sign in the strip: its number, and the answer that stands.

    Tab comes to the one whose card shows, and arrows lead from there; the keyboard brings its card along.

    Signals:
        reached: the keyboard came here.
        passed: an arrow leads on (1) or back (-1).
    """

    reached = Signal()
    passed = Signal(int)

    def __init__(self, number: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(str(number), parent)
        self._look, self._icon, self.current = look, "", False
        self.setFont(look.font("label"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(look.px(72), look.px(48))

    def show_answer(self, icon: str, current: bool, name: str) -> None:
        """Show the answer's icon ("" for none) and whether this card is on top."""
        self._icon, self.current = icon, current
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event, self)
        if step:
            self.passed.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        fill = look.colour("selected" if self.current else "surface")
        edge = look.colour("primary" if self.current else "line")
        paint_box(painter, QRectF(self.rect()), fill, edge, look.px(3 if self.current else 1.5), look.px(8))
        ink = look.colour("on-selected" if self.current else "ink")
        painter.setPen(ink)
        painter.setFont(self.font())
        half = self.width() / 2
        painter.drawText(
            QRectF(look.px(6), 0, half - look.px(6), self.height()), Qt.AlignmentFlag.AlignCenter, self.text()
        )
        size = look.px(20)
        top = (self.height() - size) / 2
        draw_icon(painter, self._icon or "circle", ink, QRectF(half, top, size, size))


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
        for text in block.intro:
            self.column.addWidget(TextLabel(text, self.look, numbers=context.numbers))
        holder = QWidget()
        holder.setAccessibleName(tr("Statements"))
        strip = FlowLayout(self.look.px(8), holder)
        self.tabs = [StatementTab(number + 1, self.look) for number in range(len(self.statements))]
        for number, tab in enumerate(self.tabs):
            tab.reached.connect(partial(self.show_card, number))
            tab.clicked.connect(partial(self.show_card, number))  # also without the keyboard
            tab.passed.connect(self._pass)
            self.things[self.statements[number].id] = tab
            strip.addWidget(tab)
        first, then = (self._card(), holder) if context.shape == "narrow" else (holder, self._card())
        self.column.addWidget(first)
        self.column.addSpacing(self.look.px(8))
        self.column.addWidget(then)
        self.column.setStretchFactor(self.card, 1)

    def _card(self) -> Panel:
        look = self.look
        self.card = Panel(look, padding=28, spacing=16)
        self.count = TextLabel("", look, "label", "ink2")
        self.wording = TextLabel("", look, "prompt")
        self.wording.setMinimumHeight(look.line_height("prompt") * 2)
        self.wording.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.card.column.addWidget(self.count)
        self.card.column.addWidget(self.wording, 1)
        narrow = self.context.shape == "narrow"
        answers: QBoxLayout = QVBoxLayout() if narrow else EqualRow()
        answers.setSpacing(look.px(16))
        self.answers: dict[Answer, AnswerButton] = {}
        for answer in SIGNS:
            button = AnswerButton(answer, self.said[answer], look)
            button.clicked.connect(partial(self.answer, answer))
            self.answers[answer] = button
            answers.addWidget(button, 1)
        self.card.column.addLayout(answers)
        below: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        self.go_back = Button(tr("Go back to that page"), look, "quiet", "rotate-ccw")
        self.go_back.clicked.connect(self._go_back)
        below.addWidget(self.go_back)
        below.addStretch(1)
        self.card.column.addLayout(below)
        return self.card

    def show_state(self, state: ConsultationState) -> None:
        statement = self.statements[self.index]
        total = len(self.statements)
        self.count.set_words(tr("Statement {n} of {total}").format(n=self.index + 1, total=total))
        self.wording.set_words(statement.text)
        given = state.statements.get(statement.id)
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
        if answer == "talk":
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
