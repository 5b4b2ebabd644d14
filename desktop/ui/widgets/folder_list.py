"""Folders to go into, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.ui.look import Look
from desktop.ui.widgets.scrolling import plain_scroll_bar

# Shape only; colours come from the palette.
_SHAPE = """
QListView {{ border: {edge}px solid palette(mid); border-radius: {edge}px; }}
QListView::item {{ padding: 0 {side}px; }}
QListView::item:selected {{ background: palette(highlight); color: palette(highlighted-text); }}
"""
ROWS = 4  # in sight at once; always as many, so that nothing moves under a hand


def readable(name: str) -> str:
    """A name as it can be shown, also where it is not written in UTF-8 on the disk."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class FolderList(QListWidget):
    """Names of folders: one press or Enter goes in, the Backspace key goes up.

    Signals:
        entered: the name of a folder.
        left: up, to the folder around.
    """

    entered = Signal(object)  # Qt would lose what it cannot show
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._row = look.tall(48)
        edge = look.px(2)
        self.setFont(look.font("body"))
        self.setStyleSheet(_SHAPE.format(edge=edge, side=look.px(12)))
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(ROWS * self._row + 2 * edge)
        plain_scroll_bar(self)
        self._names: Sequence[str] = ()
        self.clicked.connect(self._enter)

    def show_names(self, names: Sequence[str]) -> None:
        """Show these, the first of them ready to go into."""
        self._names = names
        self.clear()
        for name in names:
            QListWidgetItem(readable(name), self).setSizeHint(QSize(0, self._row))
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and self.currentIndex().isValid():
                self._enter(self.currentIndex())
        elif event.key() == Qt.Key.Key_Backspace:
            if not event.isAutoRepeat():
                self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # for the sheet
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second of two presses falls on what the first one brought, so it does nothing."""
        event.accept()

    def _enter(self, index: QModelIndex) -> None:
        self.entered.emit(self._names[index.row()])
