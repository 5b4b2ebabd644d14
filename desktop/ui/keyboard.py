"""Where the keyboard is in a window: what Enter presses, what takes over, and finding a place again."""

from __future__ import annotations

from typing import cast

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.widgets.cover import covering
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.radio import Radio
from desktop.ui.widgets.successor import find_successor

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Keyboard(QObject):
    """Goes with what has the keyboard in one window.

    Enter presses it, where it can be pressed, as the space bar does on every system. When it hides or
    goes grey, its successor gets the keyboard; Qt would give it to whatever was made next.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._now: QWidget | None = None
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QAbstractButton):
            return self._enter_presses(watched, cast("QKeyEvent", event))
        hides = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if hides and watched is self._now is self._window.focusWidget():  # and has not left it just now
            self._hand_on(self._now)
        return False

    @staticmethod
    def _enter_presses(button: QAbstractButton, key: QKeyEvent) -> bool:
        if key.key() not in _ENTER or key.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not key.isAutoRepeat():
            button.click()
        return True

    def _moved(self, old: QWidget | None, _new: QWidget | None) -> None:
        if not isValid(self._window):  # it lets go of the keyboard while it is destroyed
            return
        now = QApplication.focusWidget()
        if self._now is not None and isValid(self._now):
            self._now.removeEventFilter(self)
        self._now = now if now is not None and self._window.isAncestorOf(now) else None
        if self._now is not None:
            self._now.installEventFilter(self)
        if old is not None and isValid(old) and self._window.isAncestorOf(old) and not old.isEnabled():
            self._hand_on(old)  # Qt tells only afterwards that it went grey

    @staticmethod
    def _hand_on(lost: QWidget) -> None:
        there = find_successor(lost)
        if there is not None:
            there.setFocus(Qt.FocusReason.OtherFocusReason)


class FocusPlace(msgspec.Struct, frozen=True):
    """A control told by its kind, its words, and which of several alike it is; where one writes in it."""

    kind: type[QWidget]
    words: str
    number: int
    cursor: int = 0


def place_of_focus(root: QWidget) -> FocusPlace | None:
    """Where the keyboard is in a part of the window; None when it is elsewhere."""
    return place_of(root, root.window().focusWidget())


def place_of(root: QWidget, focus: QWidget | None) -> FocusPlace | None:
    """Where a control is in a part of the window; None when it is not there.

    Of one that lies over that part: where the keyboard will be once that is dismissed.
    """
    if focus is not None and not isValid(focus):
        return None
    over = covering(focus)
    while over is not None and over is not root and root.isAncestorOf(over):
        focus = over.before if over.before is not None and isValid(over.before) else None
        over = covering(focus)
    if focus is None or not root.isAncestorOf(focus):
        return None
    alike = _alike(root, type(focus), _words(focus))
    if focus not in alike:
        return None
    cursor = focus.textCursor().position() if isinstance(focus, NotedEdit) else 0
    return FocusPlace(type(focus), _words(focus), alike.index(focus), cursor)


def control_at(root: QWidget, place: FocusPlace | None) -> QWidget | None:
    """The control at a place; None when there is none.

    Where an arrow chose, and what it chose built this anew, that is the one that is chosen now.
    """
    alike = _alike(root, place.kind, place.words) if place is not None else []
    there = alike[place.number] if place is not None and place.number < len(alike) else None
    return there.led_to() if isinstance(there, Radio) else there


def give_focus(root: QWidget, place: FocusPlace | None) -> bool:
    """Give the keyboard to the control at a place; False when there is none."""
    there = control_at(root, place)
    if place is None or there is None:
        return False
    there.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(there, NotedEdit):
        cursor = there.textCursor()
        cursor.setPosition(min(place.cursor, len(there.words())))
        there.setTextCursor(cursor)
    return True


def _words(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _alike(root: QWidget, kind: type[QWidget], words: str) -> list[QWidget]:
    """Those that show: pages that were built before stand behind the one on the screen."""
    return [one for one in root.findChildren(kind) if one.isVisibleTo(root) and _words(one) == words]
