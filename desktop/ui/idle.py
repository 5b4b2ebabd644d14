"""Notices when nobody uses the window, so that nothing of a patient stays on a screen that was left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

MINUTE_MS = 60_000

_HANDS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class Idle(QObject):
    """Waits for so many minutes without a key, a touch or a move; 0 waits for ever.

    Source: WCAG 2.2, 2.2.1: a warning comes a minute ahead, and any key gives the whole time again.

    Signals:
        nearly: nobody was there for so long that the time is nearly over.
        back: somebody is there again after that warning.
        over: the time is over.
    """

    nearly = Signal()
    back = Signal()
    over = Signal()

    def __init__(self, minutes: int, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        whole = minutes * MINUTE_MS
        warning = min(MINUTE_MS, whole // 2)
        self._quiet, self._last = QTimer(self), QTimer(self)
        for timer, length in ((self._quiet, whole - warning), (self._last, warning)):
            timer.setSingleShot(True)
            timer.setInterval(length)
        self._quiet.timeout.connect(self._warn)
        self._last.timeout.connect(self.over)
        self._on = minutes > 0
        handle = window.windowHandle()
        if self._on and handle is not None:
            handle.installEventFilter(
                self
            )  # the window's own, not the application's: it sees far fewer events

    @property
    def waiting(self) -> bool:
        """Whether the time runs."""
        return self._quiet.isActive() or self._last.isActive()

    def start(self) -> None:
        """Somebody is there: the whole time begins again."""
        warned = self._last.isActive()
        self.stop()
        if self._on:
            self._quiet.start()
        if warned:
            self.back.emit()

    def stop(self) -> None:
        """Wait for nothing until the next `start`."""
        self._quiet.stop()
        self._last.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS and self.waiting:
            self.start()
        return False

    def _warn(self) -> None:
        self._last.start()
        self.nearly.emit()
