"""Small helpers for layouts."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLayout

BETWEEN = 24  # between panels that stand beside or below each other, in pixels at 100 %


def clear(layout: QLayout) -> None:
    """Take out and destroy every widget of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class EqualRow(QHBoxLayout):
    """Things side by side that are equally wide to the pixel: what does not divide stays free at the end."""

    def setGeometry(self, rect: QRect) -> None:
        count = max(1, self.count())
        left_over = (rect.width() - (count - 1) * self.spacing()) % count
        super().setGeometry(rect.adjusted(0, 0, -left_over, 0))
