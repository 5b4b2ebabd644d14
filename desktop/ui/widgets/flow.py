"""Layouts that set widgets in lines: like words, or as tiles of one width."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items in reading direction, wrapped to the next line when the width is used up."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at an index, or None."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Kept for each width: the layouts around it ask for the same few again and again."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it may have another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """All items on one line."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The largest single item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        mirrored = self._mirrored()
        x, y, line = 0, 0, 0
        for item in self._items:
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            height = self._height(item, width)
            if x and x + width > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if place:
                left = rect.right() + 1 - x - width if mirrored else rect.left() + x
                item.setGeometry(QRect(QPoint(left, rect.top() + y), QSize(width, height)))
            x += width + self.spacing()
            line = max(line, height)
        return y + line


class TileLayout(FlowLayout):
    """Tiles that fill the width: equally wide; or else each as its words need, where all fit on one line.

    Where neither fits, as many of equal width as do stand on each line; those of one line are equally high.
    """

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        if not self._items:
            return 0
        gap, hints = self.spacing(), [item.sizeHint().width() for item in self._items]
        fitting = max(1, (rect.width() + gap) // (max(hints) + gap))
        spare = rect.width() - sum(hints) - gap * (len(hints) - 1)
        if fitting < len(hints) and spare >= 0:
            share, rest = divmod(spare, len(hints))
            return self._line(
                rect, 0, 0, [hint + share + (at < rest) for at, hint in enumerate(hints)], place
            )
        lines = -(-len(hints) // fitting)
        columns = -(-len(hints) // lines)
        width = (rect.width() - gap * (columns - 1)) // columns
        y = 0
        for line in range(lines):
            wide = [width] * len(self._items[line * columns : (line + 1) * columns])
            y += self._line(rect, y, line * columns, wide, place) + (gap if line + 1 < lines else 0)
        return y

    def _line(self, rect: QRect, y: int, first: int, wide: list[int], place: bool) -> int:
        """Set as many items beside each other as there are widths; returns how high they are."""
        items = self._items[first : first + len(wide)]
        height = max(self._height(item, width) for item, width in zip(items, wide, strict=True))
        x = 0
        for item, width in zip(items, wide, strict=True):
            if place:
                left = rect.right() + 1 - x - width if self._mirrored() else rect.left() + x
                item.setGeometry(QRect(left, rect.top() + y, width, height))
            x += width + self.spacing()
        return height
