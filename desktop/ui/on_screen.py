"""Keeps the window on its screen, also when it comes to a smaller one, or the screen becomes smaller."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QLayout, QMainWindow

LEAST = QSize(640, 480)


class OnScreen(QObject):
    """Lets a window become as small as its screen asks; what shows in it is then built anew, and fits.

    Without it Qt holds the window as large as what shows needs, which was built for a larger one.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        layout = window.layout()
        if layout is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._screen is None:  # now it has a handle
            handle = self._window.windowHandle()
            handle.screenChanged.connect(self._moved)
            self._watch(handle.screen())
        return False

    def _moved(self, screen: QScreen) -> None:
        self._watch(screen)
        self._fit()

    def _watch(self, screen: QScreen) -> None:
        if self._screen is not None:
            self._screen.availableGeometryChanged.disconnect(self._fit)
        self._screen = screen
        screen.availableGeometryChanged.connect(self._fit)
        self._window.setMinimumSize(LEAST.boundedTo(screen.availableSize()))

    def _fit(self) -> None:
        """No larger than the screen; a maximised window is as large as the system makes it."""
        window = self._window
        if self._screen is None or window.isMaximized() or window.isFullScreen():
            return
        room = self._screen.availableSize() - (window.frameGeometry().size() - window.size())
        window.setMinimumSize(LEAST.boundedTo(room))
        window.resize(window.size().boundedTo(room))
