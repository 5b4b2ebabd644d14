"""Small helpers for layouts."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QSizePolicy

MAIN, SIDE = 640, 344  # how a page in two parts shares its width
BETWEEN = 24  # between panels that stand beside or below each other, in pixels at 100 %


def tall_as_wide(
    across: QSizePolicy.Policy = QSizePolicy.Policy.Expanding,
    down: QSizePolicy.Policy = QSizePolicy.Policy.Preferred,
) -> QSizePolicy:
    """The policy of what is as high as its words need in the width that it gets."""
    policy = QSizePolicy(across, down)
    policy.setHeightForWidth(True)
    return policy


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
        super().setGeometry(rect)
        items, wide = self._shown(), self._wide(rect.width())
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, item in enumerate(reversed(items) if mirrored else items):
            left = rect.left() + place * (wide + self.spacing())
            item.setGeometry(QRect(left, rect.top(), wide, rect.height()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wide = self._wide(width)
        hints = (
            item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in self._shown()
        )
        return max(hints, default=0)

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(index) for index in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _wide(self, width: int) -> int:
        count = max(1, len(self._shown()))
        return (width - (count - 1) * self.spacing()) // count
