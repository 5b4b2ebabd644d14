"""A hand on the real window, below all its controls, and the clock by which its presses follow each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.hands import monotonic_ms
from tests.ui.room import LEFT, Room, described, scroll_to, settle

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Hand:
    """Presses where a finger would, as many milliseconds after each other as it is told."""

    def __init__(self, room: Room) -> None:
        self.room, self.now = room, monotonic_ms()
        room.window.hands.clock = lambda: self.now
        self.rest()

    @property
    def handle(self) -> QWindow:
        """The window of the system, where real presses arrive."""
        handle = self.room.window.windowHandle()
        assert handle is not None
        return handle

    def rest(self) -> None:
        """Let time go by, longer than any gesture."""
        settle()
        self.room.window.hands.look()
        self.now += 5_000

    def spot(self, control: QWidget) -> QPoint:
        """The middle of a control, which can be seen and which nothing covers."""
        scroll_to(control)
        middle = control.mapTo(self.room.window, control.rect().center())
        there = self.room.at(middle)
        assert there is control or control.isAncestorOf(there), (
            f"{described(there)} covers {described(control)}"
        )
        return middle

    def press(self, at: QWidget | QPoint, *, after: int = 0) -> None:
        """Press with the mouse, so many milliseconds after what came before."""
        self.now += after
        spot = at if isinstance(at, QPoint) else self.spot(at)
        QTest.mouseClick(self.handle, LEFT, NONE, spot)
        settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, after: int = 0) -> None:
        """Press a key, so many milliseconds after what came before."""
        self.now += after
        QTest.keyClick(self.handle, key, modifier)
        settle()

    def type(self, words: str) -> None:
        """Type as fast as can be."""
        for letter in words:
            QTest.keyClick(self.handle, letter)  # type: ignore[call-overload]  # letters are missing there
        settle()

    def hold(self, key: Qt.Key, words: str = "", *, flagged: bool) -> None:
        """Send a key once more while it is held, 40 ms after the last; Qt asks for shortcuts first."""
        self.now += 40
        if not flagged:
            QTest.keyPress(self.handle, key)
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) if flagged else ():
            QApplication.sendEvent(self.handle, QKeyEvent(kind, key, NONE, words, True))
        settle()

    def wheel(self, over: QWidget) -> None:
        """Turn the wheel one notch towards oneself."""
        spot = QPointF(over.mapTo(self.room.window, over.rect().center()))
        there = QPointF(self.room.window.mapToGlobal(spot.toPoint()))
        phase, down = Qt.ScrollPhase.NoScrollPhase, QPoint(0, -120)
        turned = QWheelEvent(spot, there, QPoint(), down, Qt.MouseButton.NoButton, NONE, phase, False)
        QApplication.sendEvent(self.handle, turned)
        settle()
