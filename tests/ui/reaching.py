"""To draw with the mouse, and to come to a control with the keyboard, as people do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from tests.ui.room import LEFT, Room, described


def drag(room: Room, pad: QWidget, points: Iterable[tuple[int, int]]) -> None:
    """Draw on a widget with the mouse, in parts of a hundred of its size."""
    spots = [QPoint(pad.width() * x // 100, pad.height() * y // 100) for x, y in points]
    room.qtbot.mousePress(pad, LEFT, pos=spots[0])
    for spot in spots[1:]:
        room.qtbot.mouseMove(pad, spot)
    room.qtbot.mouseRelease(pad, LEFT, pos=spots[-1])


def reach(room: Room, widget: QWidget, *, at_most: int = 90) -> None:
    """Bring the keyboard to a control by Tab, and by arrows where it is one of several to choose from."""
    for _ in range(at_most):
        focus = room.window.focusWidget()
        if focus is widget:
            return
        beside = focus is not None and focus.parentWidget() is widget.parentWidget()
        if beside and isinstance(focus, QRadioButton) and isinstance(widget, QRadioButton):
            room.key(_arrow(focus, widget))
        else:
            room.key(Qt.Key.Key_Tab)
    raise AssertionError(f"the keyboard does not reach {described(widget)}")


def _arrow(one: QWidget, other: QWidget) -> Qt.Key:
    """The arrow that leads from one control to another beside it."""
    if other.y() != one.y():
        return Qt.Key.Key_Down if other.y() > one.y() else Qt.Key.Key_Up
    return Qt.Key.Key_Right if other.x() > one.x() else Qt.Key.Key_Left
