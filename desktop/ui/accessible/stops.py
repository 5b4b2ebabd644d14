"""Texts and pictures are stops of the Tab key while a screen reader runs, and are passed over without one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.ui.accessible.order import order_stops
from desktop.ui.accessible.telling import PART, WHOLE, says_itself

_STOPS, _PASSED = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
_THERE = "heard-stops"


def refresh_stops(window: QWidget) -> None:
    """Set the stops for what shows now, or take them away. Without a reader this costs nothing."""
    from PySide6.QtGui import QAccessible  # slow to load: not at the start

    listening = QAccessible.isActive()
    if not listening and not window.property(_THERE):
        return
    window.setProperty(_THERE, listening)
    for part in reading_parts(window):
        wanted = _STOPS if listening and stops(part) and not names_what_is_beside(part) else _PASSED
        if part.focusPolicy() != wanted:
            part.setFocusPolicy(wanted)
    for page in (one for one in window.findChildren(QWidget) if one.property(PART) == "document"):
        if listening and page.isVisible():
            order_stops(page)


def reading_parts(root: QWidget) -> list[QWidget]:
    """What is there to be read: texts, pictures, and parts that are told whole."""
    return [one for one in root.findChildren(QWidget) if is_reading_part(one)]


def is_reading_part(widget: QWidget) -> bool:
    """Whether a widget is there to be read, and for nothing else."""
    return bool(widget.property(WHOLE) or (isinstance(widget, QLabel) and widget.property(PART)))


def stops(part: QWidget) -> bool:
    """Whether a reader stops here: it says something, and nothing round it says it already."""
    if not part.isVisible() or not says_itself(part) or not part.accessibleName().strip():
        return False
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        if around.property(WHOLE) or (isinstance(around, QAbstractButton) and not around.property(PART)):
            return False
        around = around.parentWidget()
    return True


def names_what_is_beside(part: QWidget) -> bool:
    """Whether a group or a control beside a text has its words for a name, and so tells them already."""
    words, beside = part.accessibleName(), part.parentWidget()
    if beside is None or part.property(WHOLE):
        return False
    named = (
        one for one in beside.findChildren(QWidget) if one is not part and one.isVisible() and one.isEnabled()
    )
    return any(one.accessibleName() == words and not is_reading_part(one) for one in named)
