"""What a screen reader is told of the window, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.accessible.telling import SILENT
from tests.ui.room import Room

Role = QAccessible.Role
_NAME, _MORE = QAccessible.Text.Name, QAccessible.Text.Description


class Told(NamedTuple):
    """One thing: what it is, its name, what is said of it besides, and how deep it lies."""

    role: Role
    name: str
    more: str
    state: QAccessible.State
    level: int


@contextmanager
def listening() -> Iterator[None]:
    """A screen reader runs meanwhile."""
    QAccessible.setActive(True)
    try:
        yield
    finally:
        QAccessible.setActive(False)


def told(root: QWidget) -> list[Told]:
    """All that is told of a part of the window as it shows now."""
    return list(_told(QAccessible.queryAccessibleInterface(root)))


def of_role(root: QWidget, role: Role) -> list[str]:
    """The names of everything of one role."""
    return [one.name for one in told(root) if one.role == role]


def _told(there: QAccessibleInterface) -> Iterator[Told]:
    state = there.state()
    if state.invisible:
        return
    yield Told(there.role(), there.text(_NAME), there.text(_MORE), state, _level(there))
    for index in range(there.childCount()):
        yield from _told(there.child(index))


def _level(there: QAccessibleInterface) -> int:
    if there.role() != Role.Heading:
        return 0
    return int(there.attributesInterface().attributeValue(QAccessible.Attribute.Level))


def stops_of(room: Room, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What has the keyboard after each Tab from the page on, as far as the first that comes again."""
    room.page.setFocus()
    found: list[QWidget] = []
    for _ in range(300):
        room.qtbot.keyClick(room.window.focusWidget() or room.window, key)
        focus = room.window.focusWidget()
        assert focus is not None
        if focus in found:
            return found
        found.append(focus)
    raise AssertionError("the keyboard never comes round")


def texts_shown(root: QWidget) -> list[QLabel]:
    """Every label with words that somebody can see."""
    return [
        label
        for label in root.findChildren(QLabel)
        if label.isVisible() and label.text().strip() and not label.property(SILENT)
    ]
