"""The least a PySide6 window with our font can be: what the app is measured against."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QWidget

WORDS = "Before the talk"


def bare_window(fonts: list[str]) -> tuple[QApplication, QWidget]:
    """An application and a window that says one thing in the font of the app."""
    application = QApplication([])
    application.setStyle("Fusion")
    for font in fonts:
        QFontDatabase.addApplicationFont(font)
    window = QLabel(WORDS)
    letters = QFont("Source Sans 3")
    letters.setPixelSize(20)
    window.setFont(letters)
    window.resize(1280, 800)
    return application, window


class FirstPaint(QObject):
    """Calls back when a window has been painted, and again when nothing waits any more."""

    def __init__(
        self, window: QWidget, painted: Callable[[], object], idle: Callable[[], object] | None = None
    ) -> None:
        super().__init__(window)
        self._painted, self._idle, self._done = painted, idle or painted, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint and not self._done:
            self._done = True
            QTimer.singleShot(0, self, self._after)
        return False

    def _after(self) -> None:
        self._painted()
        QTimer.singleShot(1, self, self._idle)
