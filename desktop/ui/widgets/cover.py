"""What lies over its parent until it is dismissed, and keeps the keyboard until then."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.accessible.stops import refresh_stops
from desktop.ui.widgets.successor import can_take_over, find_successor, nearest, tab_stops


class Cover(QWidget):
    """While it shows, the keyboard is on it: neither Tab nor anything that happens below leads behind it.

    Attributes:
        before: what had the keyboard when it was made, which gets it back.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.before = parent.window().focusWidget()
        self._last: QWidget = self

    def cover(self, first: QWidget) -> None:
        """Show over everything, and give the keyboard to a control."""
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._last = first
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._hold)

    def dismiss(self) -> None:
        """Close, and give the keyboard back to where it was."""
        cast("QApplication", QApplication.instance()).focusChanged.disconnect(self._hold)
        self.hide()
        if self.before is not None and not give_focus_back(self.before):
            give_focus_back(find_successor(self))
        self.deleteLater()

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """Whatever goes on it leaves the keyboard on it."""
        return nearest(self, lost) or self

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays here."""
        refresh_stops(self.window())
        controls = tab_stops(self)
        if not controls:
            return False
        now = self.window().focusWidget()
        index = controls.index(now) if now in controls else -1 if forward else 0
        controls[(index + (1 if forward else -1)) % len(controls)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _hold(self) -> None:
        """Take the keyboard back from what lies below, such as a page that was built anew."""
        if not isValid(self):  # it goes with the window
            return
        now = QApplication.focusWidget()
        if now is not None and (now is self or self.isAncestorOf(now)):
            self._last = now
            return
        below = self.isActiveWindow() if now is None else now.window() is self.window()
        if below and self.isVisible() and self.isEnabled() and covering(now) is None:
            stands = isValid(self._last) and can_take_over(self._last, self)
            (self._last if stands else self).setFocus(Qt.FocusReason.OtherFocusReason)


def covering(widget: QWidget | None) -> Cover | None:
    """What a widget stands on that lies over something else; None when it lies over nothing."""
    while widget is not None and not isinstance(widget, Cover):
        widget = widget.parentWidget()
    return widget


def give_focus_back(widget: QWidget | None) -> bool:
    """Give the keyboard to what had it before, where that still stands and can have it."""
    if widget is None or not isValid(widget) or not (widget.isVisible() and widget.isEnabled()):
        return False
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
