"""What gets the keyboard when what had it hides or goes grey: something near, and never by chance."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.accessible.order import in_reading_order
from desktop.ui.accessible.stops import is_reading_part


@runtime_checkable
class NamesSuccessor(Protocol):
    """A part of the window that says which of its controls takes over from one that goes."""

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """What takes over; None where a part further out must say."""
        ...


def can_take_over(widget: QWidget | None, lost: QWidget) -> bool:
    """Whether a control can have the keyboard in place of another now.

    While a part hides, those of its controls whose turn is yet to come still say that they show.
    """
    if widget is None or widget is lost or not widget.isEnabled():
        return False
    part: QWidget | None = widget
    while part is not None and part.isVisible():
        part = part.parentWidget()
    return part is None


def tab_stops(part: QWidget) -> list[QWidget]:
    """What Tab can reach in a part of the window, in the order in which one reads it."""
    return [one for one in in_reading_order(part) if _stops_tab(one) and one.isEnabled()]


def find_successor(lost: QWidget) -> QWidget | None:
    """What takes over from a control: the innermost part round it that names something that can."""
    part: QWidget | None = lost
    while part is not None:
        if isinstance(part, NamesSuccessor):
            there = part.successor_of(lost)
            if can_take_over(there, lost):
                return there
        part = part.parentWidget()
    return None


def nearest(part: QWidget, lost: QWidget) -> QWidget | None:
    """The control of a part that was made just before the lost one, or else the first after it.

    Not by Qt's focus chain: whoever walks it meets scroll bars, and PySide then lets go of them.
    """
    before: QWidget | None = None
    passed = False
    for one in part.findChildren(QWidget):
        passed = passed or one is lost
        if _takes_keys(one) and can_take_over(one, lost):
            if passed:
                return before or one
            before = one
    return before


def _takes_keys(widget: QWidget) -> bool:
    return _stops_tab(widget) and not is_reading_part(widget)


def _stops_tab(widget: QWidget) -> bool:
    return widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
