"""What is laid over a screen: the page is dimmed behind it, and it follows the size of the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.cover import Cover

_VEIL = QColor(10, 16, 20, 128)


class LaidOver(Cover):
    """Covers its parent, with a veil over all that is not its own.

    Signals:
        closed: it is gone.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._over = look, parent
        self._first: QWidget = self
        parent.installEventFilter(self)

    def open(self, first: QWidget | None = None) -> None:
        """Show it and give the keyboard to its first control, now or as soon as its parent shows."""
        self._first = first or self
        self.setGeometry(self._over.rect())
        self.cover(self._first)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # as when its parent came into the window with it
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss(self) -> None:
        """Close, and give the keyboard back to where it was."""
        self._over.removeEventFilter(self)
        super().dismiss()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), _VEIL)
