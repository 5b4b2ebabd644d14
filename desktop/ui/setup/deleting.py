"""Deleting a talk with time to change one's mind."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.ui.services import Services
from desktop.ui.widgets.toast import STAYS_MS


class Deleting(QObject):
    """Hides a talk at once and deletes it when the offer to undo has passed."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.finish)

    def begin(self, consultation: str) -> None:
        """Hide a talk; one that was hidden before is deleted now."""
        self.finish()
        self._services.hidden.add(consultation)
        self._timer.start()

    @property
    def seconds_left(self) -> int:
        """How long one can still change one's mind; 0 when nothing waits to be deleted."""
        return max(self._timer.remainingTime(), 0) // 1000 if self._timer.isActive() else 0

    def undo(self) -> None:
        """Show again what was hidden."""
        self._timer.stop()
        self._services.hidden.clear()

    def finish(self) -> None:
        """Delete what is hidden."""
        self._timer.stop()
        for consultation in tuple(self._services.hidden):
            self._services.delete(consultation)
        self._services.hidden.clear()
