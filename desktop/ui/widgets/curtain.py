"""The curtain over a paused talk: nothing of the patient shows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.accessible.telling import speak_as
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.pin import PinEntry, no_pin_known
from desktop.ui.widgets.scrolling import hold
from desktop.ui.widgets.text import TextLabel

WIDTH = 560


class Curtain(QWidget):
    """Covers the whole window until someone goes on, with the clinic's PIN where there is one.

    Where the PIN is not known (None) nobody can go on here; the talk can only be left for later.

    Signals:
        lifted: the talk goes on.
        ended_for_now: leave the talk paused and go to the first screen.
    """

    lifted = Signal()
    ended_for_now = Signal()

    def __init__(self, look: Look, parent: QWidget, pin: str | None = "") -> None:
        super().__init__(parent)
        self._look = look
        content, area = QWidget(), QScrollArea()
        hold(area, content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        middle = QVBoxLayout(content)
        middle.addStretch(1)
        card = Panel(look, surface="card", padding=48, spacing=20)
        card.setMaximumWidth(look.px(WIDTH))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 1000)
        across.addStretch(1)
        middle.addLayout(across)
        middle.addStretch(1)
        column = card.column
        why = tr("We will be right back.") if pin is not None else no_pin_known()
        column.addWidget(TextLabel(tr("Paused"), look, "h1"))
        column.addWidget(TextLabel(why, look, "lead"))
        self.go_on = Button(tr("Go on"), look, "primary", "play", height=72)
        self.entry: PinEntry | None = None
        if pin is None:
            self.go_on.hide()
        elif pin:
            self.entry = PinEntry(pin, look)
            self.entry.given.connect(self.lifted)
            self.go_on.clicked.connect(self.entry.check)
            column.addWidget(self.entry)
        else:
            self.go_on.clicked.connect(self.lifted)
        self.later = Button(tr("Stop here and finish later"), look, "secondary", height=56)
        self.later.clicked.connect(self.ended_for_now)
        column.addSpacing(look.px(8))
        column.addWidget(self.go_on)
        column.addWidget(self.later)
        self.setGeometry(parent.rect())
        speak_as(self, "dialog", tr("Paused"))

    def draw(self) -> None:
        """Cover the window, and take the keyboard."""
        self.show()
        self.raise_()
        first = self.entry.edit if self.entry else self.go_on
        (self.later if first.isHidden() else first).setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("bg"))
