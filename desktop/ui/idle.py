"""Notices when nobody uses the window, so that nothing of a patient stays on a screen that was left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

MINUTE_MS = 60_000
BEAT_MS = 1_000  # a screen that wakes is covered after so long at the latest
ASLEEP = dt.timedelta(minutes=1)  # no beat for so long: longer than a busy program stands still

_HANDS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
_PAINTS = {QEvent.Type.Expose, QEvent.Type.UpdateRequest}


class Idle(QObject):
    """Waits for so many minutes without a key, a touch or a move; 0 waits for ever.

    Timers stand still while a computer sleeps, so that is told by the clock; then the time is over at once,
    before the window is painted or takes a key, and however long it may wait.
    Source: WCAG 2.2, 2.2.1: a warning comes a minute ahead, and any key gives the whole time again.

    Signals:
        nearly: nobody was there for so long that the time is nearly over.
        back: somebody is there again after that warning.
        over: the time is over.
    """

    nearly = Signal()
    back = Signal()
    over = Signal()

    def __init__(
        self, minutes: int, window: QWidget, clock: Callable[[], dt.datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock, self._seen = clock, clock()
        self._slept_from: dt.datetime | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._look_at_clock)
        whole = minutes * MINUTE_MS
        warning = min(MINUTE_MS, whole // 2)
        self._quiet, self._last = QTimer(self), QTimer(self)
        for timer, length in ((self._quiet, whole - warning), (self._last, warning)):
            timer.setSingleShot(True)
            timer.setInterval(length)
        self._quiet.timeout.connect(self._warn)
        self._last.timeout.connect(self.over)
        self._on = minutes > 0
        for watched in (window, window.windowHandle()):  # not the application, which sees far more events
            if watched is not None:
                watched.installEventFilter(self)

    @property
    def waiting(self) -> bool:
        """Whether the time runs."""
        return self._quiet.isActive() or self._last.isActive()

    def moment(self) -> dt.datetime:
        """Now; after a sleep, when that began, until the talk goes on: nothing was said since."""
        self._look_at_clock()
        return self._slept_from or self._clock()

    def start(self) -> None:
        """Somebody is there: the whole time begins again."""
        if self._slept_from is not None:
            return
        warned = self._last.isActive()
        self.stop()
        self._seen = self._clock()
        self._beat.start()
        if self._on:
            self._quiet.start()
        if warned:
            self.back.emit()

    def stop(self) -> None:
        """Wait for nothing until the next `start`."""
        for timer in (self._beat, self._quiet, self._last):
            timer.stop()
        self._slept_from = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        by_hand = event.type() in _HANDS
        if by_hand or event.type() in _PAINTS:
            self._look_at_clock()
            if self._slept_from is not None:
                self._wake()
                return by_hand  # it was meant for what is covered now
            if by_hand and self.waiting:
                self.start()
        return False

    def _look_at_clock(self) -> None:
        if not self._beat.isActive() or self._slept_from is not None:
            return
        now = self._clock()
        if now - self._seen > ASLEEP:
            self._slept_from = self._seen
            QTimer.singleShot(0, self, self._wake)
        self._seen = now

    def _wake(self) -> None:
        if self._slept_from is not None:
            self.over.emit()

    def _warn(self) -> None:
        self._last.start()
        self.nearly.emit()
