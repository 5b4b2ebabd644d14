"""Ctrl-C in a terminal, and the other signals by which a system asks a program to end."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal

ASKING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class EndRequests(QObject):
    """Tells in the interface thread that the program is asked to end; the second time, the system ends it.

    Sources: Python's `signal.set_wakeup_fd`, and Qt's "Calling Qt Functions From Unix Signal Handlers".

    Signals:
        came: the number of the signal.
    """

    came = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told, self._tells = socket.socketpair()
        for end in (self._told, self._tells):
            end.setblocking(False)
        signal.set_wakeup_fd(self._tells.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._told.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        for number in ASKING:
            if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                signal.signal(number, _heard)

    def stop(self) -> None:
        """Listen no more; the system does again what it does by itself."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in ASKING:
            if signal.getsignal(number) is _heard:
                signal.signal(number, signal.SIG_DFL)
        self._told.close()
        self._tells.close()

    def _read(self) -> None:
        with suppress(BlockingIOError):
            for number in self._told.recv(64):
                if number in ASKING:
                    signal.signal(number, signal.SIG_DFL)
                    self.came.emit(number)


def _heard(_number: int, _frame: object) -> None:
    """What is to be done is done by `EndRequests`."""
