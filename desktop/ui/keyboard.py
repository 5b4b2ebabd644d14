"""What has the keyboard, found again when a screen is built anew."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.widgets.noted import NotedEdit


class Place(msgspec.Struct, frozen=True):
    """A control told by its kind, its words, and which of several alike it is; where one writes in it."""

    kind: type[QWidget]
    words: str
    number: int
    cursor: int = 0


def place_of_focus(root: QWidget) -> Place | None:
    """Where the keyboard is in a part of the window; None when it is elsewhere."""
    focus = root.window().focusWidget()
    if focus is None or not root.isAncestorOf(focus):
        return None
    number = _alike(root, type(focus), _words(focus)).index(focus)
    cursor = focus.textCursor().position() if isinstance(focus, NotedEdit) else 0
    return Place(type(focus), _words(focus), number, cursor)


def give_focus(root: QWidget, place: Place | None) -> bool:
    """Give the keyboard to the control at a place; False when there is none."""
    alike = _alike(root, place.kind, place.words) if place is not None else []
    if place is None or place.number >= len(alike):
        return False
    there = alike[place.number]
    there.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(there, NotedEdit):
        cursor = there.textCursor()
        cursor.setPosition(min(place.cursor, len(there.words())))
        there.setTextCursor(cursor)
    return True


def _words(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _alike(root: QWidget, kind: type[QWidget], words: str) -> list[Any]:
    return [one for one in root.findChildren(kind) if _words(one) == words]
