"""The bar above the page and the bar below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.text import TextLabel


class _Bar(QWidget):
    """A strip in the surface colour with a line on one side."""

    def __init__(self, look: Look, height: int, *, line_above: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._above = look, line_above
        self.setMinimumHeight(look.px(height))
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(look.px(24), look.px(4), look.px(24), look.px(4))
        self.line.setSpacing(look.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("surface"))
        y = 0 if self._above else self.height() - 1
        painter.fillRect(0, y, self.width(), 1, self.look.colour("line"))


class TopBar(_Bar):
    """The topic (never a name), and what is always at hand.

    Signals:
        size_pressed, pause_pressed, notes_pressed, help_pressed: as they say.
    """

    size_pressed = Signal()
    pause_pressed = Signal()
    notes_pressed = Signal()
    help_pressed = Signal()

    def __init__(
        self, topic: str, look: Look, *, instead: QWidget | None = None, tight: bool = False
    ) -> None:
        super().__init__(look, 56, line_above=False)
        self.title = TextLabel(topic, look, "label")
        self.line.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        if instead is not None:  # where we are matters more than the topic
            self.title.hide()
            edge = look.px(12)
            self.line.setContentsMargins(edge, look.px(4), edge, look.px(4))
            self.line.setSpacing(look.px(6))
            self.line.addWidget(instead)
            self.line.addStretch(1)
        self.text_size = Button(tr("Text size"), look, icon="" if tight else "a-large-small", height=48)
        self.pause = Button(tr("Pause"), look, icon="" if tight else "pause", height=48)
        self.notes = Button(tr("Notes"), look, icon="" if tight else "notebook-pen", height=48)
        self.help = Button(tr("Keys"), look, icon="" if tight else "keyboard", height=48)
        self.pause.clicked.connect(self.pause_pressed)
        self.notes.clicked.connect(self.notes_pressed)
        self.help.clicked.connect(self.help_pressed)
        self.text_size.clicked.connect(self.size_pressed)
        for button in (self.text_size, self.help, self.notes, self.pause):
            self.line.addWidget(button)

    def free_room(self) -> QRect:
        """Where the topic stands, in the parent's coordinates; what was done matters more."""
        room = self.title.geometry().adjusted(0, 0, -self.look.px(8), 0)
        room.setTop(self.look.px(3))
        room.setBottom(self.height() - self.look.px(4))
        return QRect() if self.title.isHidden() else room.translated(self.pos())


class ActionBar(_Bar):
    """Back, park a question, skip, next: always in the same place.

    Signals:
        back_pressed, park_pressed, skip_pressed, next_pressed: as they say.
    """

    back_pressed = Signal()
    park_pressed = Signal()
    skip_pressed = Signal()
    next_pressed = Signal()

    def __init__(self, look: Look, *, narrow: bool = False, cramped: bool = False) -> None:
        super().__init__(look, 72 if narrow else 80, line_above=True)
        self._cramped = cramped
        icons = ("", "", "", "") if cramped else ("arrow-left", "circle-help", "skip-forward", "arrow-right")
        self.back = Button(tr("Back"), look, icon=icons[0], height=56)
        self.park = Button("", look, "park", icons[1], height=56)
        self.skip = Button(tr("Skip…"), look, icon=icons[2], height=56)
        self.next = Button(tr("Next"), look, "primary", icons[3], height=56)
        if narrow:
            edge = look.px(12)
            self.line.setContentsMargins(edge, look.px(4), edge, look.px(4))
            self.line.setSpacing(look.px(6))
        else:
            self.back.setMinimumWidth(look.px(120))
            self.park.setMinimumWidth(look.px(260))
            self.next.setMinimumWidth(look.px(200))
        self.back.clicked.connect(self.back_pressed)
        self.park.clicked.connect(self.park_pressed)
        self.skip.clicked.connect(self.skip_pressed)
        self.next.clicked.connect(self.next_pressed)
        self.line.addWidget(self.back)
        self.line.addStretch(1)
        self.line.addWidget(self.park)
        self.line.addStretch(1)
        self.line.addWidget(self.skip)
        self.line.addWidget(self.next)

    def show_state(self, state: ConsultationState, inner: InnerSteps | None = None) -> None:
        """Show how many questions wait, and which ways are open: within the page first."""
        count = len(state.open_questions)
        words = tr("Park a question ({n})").format(n=count)
        self.park.setText(tr("Park ({n})").format(n=count) if self._cramped else words)
        self.park.setAccessibleName(words)
        first, last = state.pages[:1] == (state.page,), state.pages[-1:] == (state.page,)
        onward = inner.onward if inner is not None else ""
        self.next.setText(onward or tr("Next"))
        self.back.setEnabled(not first or (inner is not None and inner.current > 0))
        self.next.setEnabled(bool(onward) or not last)
        self.skip.setEnabled(not last)
