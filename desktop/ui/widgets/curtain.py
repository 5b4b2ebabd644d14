"""The curtain over a paused talk: nothing of the patient shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.text import TextLabel


class Curtain(QWidget):
    """Covers the whole window until someone goes on.

    Signals:
        lifted: the talk goes on.
        ended_for_now: leave the talk paused and go to the first screen.
    """

    lifted = Signal()
    ended_for_now = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setSpacing(look.px(24))
        column.addStretch(1)
        for words, role in ((tr("Paused"), "h1"), (tr("We will be right back."), "large")):
            label = TextLabel(words, look, role)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.go_on = Button(tr("Go on"), look, "primary", "play", height=56)
        self.go_on.clicked.connect(self.lifted)
        self.later = Button(tr("Stop here and finish later"), look, "secondary", height=56)
        self.later.clicked.connect(self.ended_for_now)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.later, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setGeometry(parent.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("bg"))
