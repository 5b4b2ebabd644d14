"""What was agreed: nothing, for now or for good, and what happens next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.events import DecisionGiven
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.decision import Decision
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.look import Look
from desktop.ui.store import ConsultationStore
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import CheckRow
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


class DecisionView(BlockView):
    """Shows what was agreed, and opens the sheet to write it down."""

    block_type = Decision
    concludes = True

    def __init__(self, block: Decision, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        box = Panel(look, padding=12, spacing=4)
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(TextLabel(tr("What we agreed"), look, "h3"))
        self.nothing = [TextLabel(text, look, numbers=context.numbers) for text in block.intro]
        self.stands = TextLabel("", look)
        for label in (*self.nothing, self.stands):
            words.addWidget(label)
        line.addLayout(words, 1)
        self.write = Button(tr("Write it down"), look, "secondary", "pencil")
        self.write.clicked.connect(self._write)
        line.addWidget(self.write, 0, Qt.AlignmentFlag.AlignVCenter)
        box.column.addLayout(line)
        self.column.addWidget(box)

    def show_state(self, state: ConsultationState) -> None:
        decision = state.decision
        words = ""
        if decision is not None and decision.text:
            status = tr("For now, not final") if decision.provisional else tr("Agreed")
            words = f"{status}: {decision.text}"
        elif decision is not None:
            words = next(filter(None, (decision.actions_us, decision.actions_you, decision.review)), "")
        self.stands.set_words(words)
        self.stands.setVisible(bool(words))
        for label in self.nothing:
            label.setVisible(not words)
        self.write.setText(tr("Change it") if words else tr("Write it down"))
        self.write.updateGeometry()

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        if step.decision is None:
            return
        self.write.click()
        laid = sheet()
        if isinstance(laid, DecisionSheet):
            laid.text.setPlainText(step.decision.text)
            laid.provisional.setChecked(step.decision.provisional)
            laid.us.setPlainText(step.decision.actions_us)
            laid.you.setPlainText(step.decision.actions_you)
            laid.review.setPlainText(step.decision.review)
            laid.keep.click()

    def _write(self) -> None:
        self.context.requests.sheet_requested.emit(self._sheet)

    def _sheet(self, parent: QWidget) -> Sheet:
        return DecisionSheet(self.context.store, self.look, parent)


class DecisionSheet(Sheet):
    """What was agreed in words, whether it is final, and what each will do next."""

    place = "agreement"

    def __init__(self, store: ConsultationStore, look: Look, parent: QWidget) -> None:
        super().__init__(tr("What we agreed"), look, parent)
        self._store = store
        known = store.state.decision
        self.text = self._line(tr("What we agreed"), known.text if known else "", 2)
        self.provisional = CheckRow(tr("This is for now. It is not final."), look)
        self.provisional.setChecked(known.provisional if known else False)
        self.column.addWidget(self.provisional)
        self.us = self._line(tr("What the clinic will do next"), known.actions_us if known else "")
        self.you = self._line(tr("What you will do next"), known.actions_you if known else "")
        self.review = self._line(tr("When we will look at this again"), known.review if known else "")
        self.keep = Button(tr("Keep this"), look, "primary", "check", height=52)
        self.keep.clicked.connect(self.keep_words)
        self.buttons.addWidget(self.keep)

    def open(self, first: QWidget | None = None) -> None:
        """Show, ready to write."""
        super().open(first or self.text)

    def _line(self, label: str, words: str, lines: int = 1) -> NotedEdit:
        self.column.addWidget(TextLabel(label, self.look, "label"))
        edit = NotedEdit(self.look, label, lines=lines)
        edit.show_words(words)
        self.column.addWidget(edit)
        return edit

    def keep_words(self) -> None:
        """Record what is written as agreed."""
        self.kept = True
        self._store.record(
            DecisionGiven,
            text=self.text.words().strip(),
            provisional=self.provisional.isChecked(),
            review=self.review.words().strip(),
            actions_us=self.us.words().strip(),
            actions_you=self.you.words().strip(),
        )
        self.dismiss()
