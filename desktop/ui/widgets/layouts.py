"""Small helpers for layouts."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout

BETWEEN = 24  # between panels that stand beside or below each other, in pixels at 100 %


def clear(layout: QLayout) -> None:
    """Take out and destroy every widget of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
