"""The order in which one reads a part of the window: that of its layouts, whenever each of it was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QWidget

_ORDERED = "heard-in-order"


def in_reading_order(part: QWidget) -> Iterator[QWidget]:
    """Every widget in a part of the window: what a layout places in its order, then what lies over that."""
    laid_out: set[QWidget] = set()
    layout = part.layout()
    if layout is not None:
        for widget in _placed(layout):
            laid_out.add(widget)
            yield widget
            yield from in_reading_order(widget)
    for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child not in laid_out:
            yield child
            yield from in_reading_order(child)


def order_stops(part: QWidget) -> None:
    """Let Tab go through a part of the window as one reads it."""
    stops = [one for one in in_reading_order(part) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    now = [str(id(one)) for one in stops]
    if part.property(_ORDERED) != now:
        part.setProperty(_ORDERED, now)
        for one, after in pairwise(stops):
            QWidget.setTabOrder(one, after)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    items = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    if not isinstance(layout, QGridLayout):
        return items
    places: list[Any] = [layout.getItemPosition(at) for at in range(len(items))]
    return [item for _, item in sorted(zip(places, items, strict=True), key=lambda both: both[0][:2])]
