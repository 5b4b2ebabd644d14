"""Saying of a widget what it is, for who hears the screen: a heading, a list, a named group, open or closed.

Only notes are left on the widget here; `interfaces` reads them, and only once a screen reader asks.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QWidget

Part = Literal["heading", "text", "list", "item", "group", "document", "dialog", "picture"]

PART, LEVEL, WHOLE, OPEN, CHOSEN, SILENT, LINES, LANGUAGE, NAMES = (
    *("heard-as", "heard-level", "heard-whole", "heard-open", "heard-chosen"),
    *("heard-silent", "heard-lines", "heard-language", "heard-names"),
)


def speak_as(widget: QWidget, part: Part, name: str = "", *, level: int = 0, whole: bool = False) -> None:
    """Say what part of a page a widget is.

    Args:
        name: what it is called; where it is empty, what Qt would say.
        level: of a heading, 1 to 6.
        whole: its name says all that stands in it: nothing in it is told once more.
    """
    widget.setProperty(PART, part)
    if name:
        widget.setAccessibleName(name)
    if level:
        widget.setProperty(LEVEL, level)
    if whole:
        widget.setProperty(WHOLE, True)


def group(widget: QWidget, name: str, shown_by: QWidget | None = None) -> None:
    """Make a widget a named group; what shows the name is not told by itself as well."""
    speak_as(widget, "group", name)
    if shown_by is not None:
        shown_by.setProperty(NAMES, True)


def say_nothing(widget: QWidget) -> None:
    """Leave out what only decorates."""
    widget.setProperty(SILENT, True)


def tell_open(widget: QWidget, is_open: bool) -> None:
    """Say that what this opens is open now, or closed."""
    _note(widget, OPEN, is_open, "expanded")


def tell_chosen(widget: QWidget, is_chosen: bool) -> None:
    """Say that this is the one of several that shows now, or is not."""
    _note(widget, CHOSEN, is_chosen, "selected")


def tell_language(widget: QWidget, language: str) -> None:
    """Say in which language the words in a part of the window are."""
    widget.setProperty(LANGUAGE, language)


def tell_one_line(widget: QWidget) -> None:
    """Say of a box to write in that it takes one line."""
    widget.setProperty(LINES, 1)


def says_itself(widget: QWidget) -> bool:
    """Whether a text or a picture is to be told by itself: it is no decoration, and names no group."""
    return not (widget.property(SILENT) or widget.property(NAMES))


def _note(widget: QWidget, what: str, value: bool, state: str) -> None:
    before = widget.property(what)
    if before is value:
        return
    widget.setProperty(what, value)
    if before is None:
        return
    from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent  # slow to load: not at the start

    if QAccessible.isActive():
        changed = QAccessible.State()
        setattr(changed, state, True)
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(widget, changed))
