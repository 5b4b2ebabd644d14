"""Keys pressed as the window system does, and where the keyboard then is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.blocks.statements import StatementsView
from tests.ui.room import Room, settle

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
PLACE_1, PLACE_2, PLACE_3, PLACE_0 = 10, 11, 12, 19  # of the keys of the top row on X11


def press(room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the window system does: the window finds who gets it."""
    QTest.keyClick(room.window.windowHandle(), key, modifier)
    settle()


def press_place(
    room: Room, place: int, key: int, text: str, modifier: Qt.KeyboardModifier = NONE, native: int = 0
) -> None:
    """Press the key at a place of the board, which writes this here."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, place, 0, native, text)
    QApplication.sendEvent(room.window.windowHandle(), event)
    settle()


def focus(room: Room) -> QWidget | None:
    return room.window.focusWidget()


def within(room: Room, part: QWidget) -> bool:
    """Whether something on a part of the window has the keyboard."""
    now = focus(room)
    return now is not None and now is not part and part.isAncestorOf(now)


def at_statements(room: Room) -> StatementsView:
    room.begin()
    room.go_to("your-statements")
    return room.view(StatementsView)


def answers(room: Room) -> dict[str, str]:
    return {name: given.answer for name, given in room.state.statements.items() if given.answer}
