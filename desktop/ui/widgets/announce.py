"""Words for a screen reader that nothing on the screen has to be in focus for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something, after what it is saying now. Does nothing where there is none."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to load: not at the start

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
