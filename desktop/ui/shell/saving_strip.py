"""A strip that stays while answers cannot be saved, and says so plainly."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.store import ConsultationStore
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.text import TextLabel

TRY_EVERY_MS = 5_000


class SavingStrip(QWidget):
    """Hidden while all is saved. Tries again by itself, and when asked."""

    def __init__(self, store: ConsultationStore, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._look = store, look
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(24), look.px(6), look.px(24), look.px(6))
        line.setSpacing(look.px(12))
        line.addWidget(IconLabel("octagon-alert", look, "stop", beside="strong"))
        self.words = TextLabel("", look, "strong", "stop")
        self.again = Button(tr("Try again"), look, icon="rotate-ccw", height=48)
        self.again.clicked.connect(store.retry)
        line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.again)
        self._timer = QTimer(self)
        self._timer.setInterval(TRY_EVERY_MS)
        self._timer.timeout.connect(store.retry)
        store.saving_changed.connect(self.show_unsaved)
        self.show_unsaved(store.unsaved)

    def show_unsaved(self, count: int) -> None:
        """Say that this many events wait to be saved."""
        came = count > 0 and self.isHidden()
        self.setVisible(count > 0)
        if came:
            announce(self, tr("Not saving."))
        if count:
            self.words.set_words(
                tr("Not saving. {why} Your answers are still here.").format(why=self._store.trouble)
            )
            self._timer.start()
        else:
            self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("stop-fill"))
        if self._look.theme == "contrast":
            painter.fillRect(0, self.height() - 2, self.width(), 2, self._look.colour("stop"))
