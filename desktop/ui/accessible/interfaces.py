"""What a screen reader asks of a widget, answered by Qt and by the notes of `telling`.

Qt offers no way to give a widget of one's own a role, a level or a language but an interface of one's own.
It stands over the one that Qt makes, so that everything else (text, caret, press, value) stays Qt's.

Qt asks for a widget while it is still being made, and then PySide makes a second Python object for it, and it
destroys its own interfaces without telling PySide. So neither is held here: each is asked for anew.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, cast

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAccessibleWidget,
    QComboBox,
    QMenu,
    QScrollBar,
    QTabBar,
    QWidget,
)
from shiboken6 import Shiboken, VoidPtr

from desktop.language import in_use
from desktop.ui.accessible.outline import level_in_outline
from desktop.ui.accessible.telling import CHOSEN, LANGUAGE, LEVEL, LINES, OPEN, PART, SILENT, WHOLE

_ROLES = {
    "heading": QAccessible.Role.Heading,
    "text": QAccessible.Role.Paragraph,
    "list": QAccessible.Role.List,
    "item": QAccessible.Role.ListItem,
    "group": QAccessible.Role.Grouping,
    "document": QAccessible.Role.Document,
    "dialog": QAccessible.Role.Dialog,
    "picture": QAccessible.Role.Graphic,
    "alert": QAccessible.Role.AlertMessage,
}
_PLAIN = (QAccessible.Role.Client, QAccessible.Role.Border)
# Of these Qt tells parts that are no widgets.
_LEFT_TO_QT = (QAbstractItemView, QComboBox, QMenu, QScrollBar, QTabBar)


class _Attributes(QAccessibleAttributesInterface):
    """The level of a heading, and the language of what is said."""

    def __init__(self, widget: Callable[[], QWidget]) -> None:
        super().__init__()
        self._widget = widget

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        keys = [QAccessible.Attribute.Locale]
        return [QAccessible.Attribute.Level, *keys] if self._widget().property(LEVEL) else keys

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        if key == QAccessible.Attribute.Level:
            return level_in_outline(self._widget())
        return QLocale(language_of(self._widget())) if key == QAccessible.Attribute.Locale else None


class Told(QAccessibleWidget):
    """A widget as a screen reader is told of it."""

    def __init__(self, widget: QWidget, by_qt: QAccessibleInterface) -> None:
        super().__init__(widget, by_qt.role())
        self._place = Shiboken.getCppPointer(by_qt)[0]
        self._attributes = _Attributes(self.widget)

    @property
    def _by_qt(self) -> QAccessibleInterface:
        return cast("QAccessibleInterface", Shiboken.wrapInstance(self._place, QAccessibleInterface))

    def role(self) -> QAccessible.Role:
        """By its note; a plain part of the window that has a name is a group."""
        by_qt = self._by_qt.role()
        if by_qt == QAccessible.Role.LayeredPane:  # a stack of pages: nothing to anybody but its maker
            by_qt = QAccessible.Role.Client
        named = by_qt in _PLAIN and self.widget().accessibleName()
        return _ROLES.get(self.widget().property(PART), QAccessible.Role.Grouping if named else by_qt)

    def text(self, kind: QAccessible.Text) -> str:
        return self._by_qt.text(kind)

    def state(self) -> QAccessible.State:
        state, widget = self._by_qt.state(), self.widget()
        if (is_open := widget.property(OPEN)) is not None:
            state.expandable = True
            state.expanded, state.collapsed = bool(is_open), not is_open
        if (chosen := widget.property(CHOSEN)) is not None:
            state.selectable, state.selected = True, bool(chosen)
        if widget.property(LINES) == 1:
            state.multiLine = False
        if widget.property(PART) == "dialog":
            state.modal = True
        if widget.property(PART) in ("text", "item"):
            state.readOnly = False  # readers would say so after each paragraph
        empty = widget.property(PART) in ("text", "heading") and not widget.accessibleName()
        if empty or widget.property(SILENT):
            state.invisible = True
        return state

    def childCount(self) -> int:
        return 0 if self.widget().property(WHOLE) else super().childCount()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Where Qt has none, a pointer to nothing: PySide cannot give back None here."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return VoidPtr(Shiboken.getCppPointer(self._attributes)[0])
        there = self._by_qt.interface_cast(kind)
        return VoidPtr(0) if there is None else there


class _Making:
    """Makes the interfaces, and keeps them as long as Qt does: it destroys each with its widget."""

    def __init__(self) -> None:
        self._asking_qt = False
        self._made: list[Told] = []
        self._look_through_at = 500

    def __call__(self, _kind: str, asked: QObject) -> QAccessibleInterface | None:
        if self._asking_qt or not isinstance(asked, QWidget) or isinstance(asked, _LEFT_TO_QT):
            return None
        self._asking_qt = True
        try:
            by_qt = QAccessible.queryAccessibleInterface(asked)
        finally:
            self._asking_qt = False
        if by_qt is None:
            return None
        told = Told(asked, by_qt)
        self._keep(told)
        return told

    def _keep(self, told: Told) -> None:
        self._made.append(told)
        if len(self._made) >= self._look_through_at:
            self._made = [one for one in self._made if Shiboken.isValid(one)]
            self._look_through_at = 500 + 2 * len(self._made)


def language_of(widget: QWidget) -> str:
    """The language that a widget's words are in: that of the part it stands in, or of the interface."""
    part: QWidget | None = widget
    while part is not None:
        if language := part.property(LANGUAGE):
            return str(language).replace("-", "_")
        part = part.parentWidget()
    return in_use().replace("-", "_")


@cache
def install() -> None:
    """Answer screen readers in this way from now on."""
    QAccessible.installFactory(_Making())
