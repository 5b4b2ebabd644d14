"""Words for a screen reader that nothing on the screen has to be in focus for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something, after what it is saying now. Does nothing where there is none.

    Only what shows and can be used speaks: not a page that is made ahead, and nothing under the curtain.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to load: not at the start

    if words and QAccessible.isActive() and widget.isVisible() and widget.isEnabled():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
