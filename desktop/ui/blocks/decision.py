"""What was agreed: nothing, for now or for good, and what happens next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.events import DecisionGiven
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.decision import Decision
from desktop.library.text import Text
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


class Ruled(TextLabel):
    """Words, or while there are none a rule where they would stand."""

    def __init__(self, look: Look) -> None:
        super().__init__("", look)
        self._rule = look.colour("hair2")
        self.set_words("")

    def set_words(self, words: str | Text) -> None:
        super().set_words(words)
        if not words:
            self.setAccessibleName(tr("Not filled in"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.plain_words:
            painter = QPainter(self)
            painter.setPen(QPen(self._rule, 1))
            painter.drawLine(0, self.height() - 2, self.width(), self.height() - 2)


class DecisionView(BlockView):
    """Shows what was agreed, and opens the sheet to write it down."""

    block_type = Decision
    concludes = True
    fills = True

    def __init__(self, block: Decision, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        box = Panel(look, surface="card", padding=20, spacing=12)
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(TextLabel(tr("What we agreed"), look, "h2"))
        self.nothing = [TextLabel(text, look, colour="ink2") for text in block.intro]
        for label in self.nothing:
            words.addWidget(label)
        line.addLayout(words, 1)
        self.write = Button(tr("Write it down"), look, "secondary", "pencil")
        self.write.clicked.connect(self._write)
        line.addWidget(self.write, 0, Qt.AlignmentFlag.AlignTop)
        box.column.addLayout(line)
        box.column.addLayout(self._rows())
        box.column.addStretch(1)
        self.column.addWidget(box, 1)

    def _rows(self) -> QGridLayout:
        """What was agreed and what follows, each beside its name; a rule to write on where it is empty."""
        look = self.look
        rows = QGridLayout()
        rows.setHorizontalSpacing(look.px(16))
        rows.setVerticalSpacing(look.px(10))
        narrow = self.context.shape == "narrow"
        rows.setColumnStretch(0 if narrow else 1, 1)
        self.names: list[TextLabel] = []
        self.rows: list[Ruled] = []
        for number, name in enumerate((tr("Agreed"), tr("You do"), tr("We do"), tr("We talk again"))):
            label, value = TextLabel(name, look, "body", "ink2", wrap=narrow), Ruled(look)
            rows.addWidget(label, 2 * number if narrow else number, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(value, 2 * number + 1 if narrow else number, 0 if narrow else 1)
            self.names.append(label)
            self.rows.append(value)
        return rows

    @property
    def told(self) -> dict[str, str]:
        """What stands written, by the name beside it."""
        pairs = zip(self.names, self.rows, strict=True)
        return {name.plain_words: row.plain_words for name, row in pairs if row.plain_words}

    def show_state(self, state: ConsultationState) -> None:
        known = state.decision
        given = ("", "", "", "")
        if known is not None:
            given = (known.text, known.actions_you, known.actions_us, known.review)
        for row, words in zip(self.rows, given, strict=True):
            row.set_words(words)
        final = known is None or not known.text or not known.provisional
        self.names[0].set_words(tr("Agreed") if final else tr("For now, not final"))
        for label in self.nothing:
            label.setVisible(not any(given))
        self.write.setText(tr("Change it") if any(given) else tr("Write it down"))
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
