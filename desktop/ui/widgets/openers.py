"""More detail behind several buttons in one row; what is opened shows below the row, one at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.disclosure import Opener
from desktop.ui.widgets.more_below import clear_of_edge
from desktop.ui.widgets.scrolling import bring_into_view

_NARROWEST = 185


class Openers(QWidget):
    """A row of openers of equal width; more rows where the width is used up."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._made: list[tuple[Opener, QWidget]] = []
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(8))
        column.addLayout(self._grid)
        self._below = column

    @property
    def openers(self) -> list[Opener]:
        """The buttons, in order."""
        return [opener for opener, _ in self._made]

    def add(self, title: str, content: QWidget) -> Opener:
        """Add a button that shows content."""
        opener = Opener(title, self._look, self)
        content.hide()
        self._below.addWidget(content)
        self._made.append((opener, content))
        opener.turned.connect(partial(self._toggled, opener))
        self._arrange()
        return opener

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        fitting = max(1, self.width() // self._look.px(_NARROWEST))
        rows = -(-len(self._made) // fitting)
        columns = -(-len(self._made) // max(rows, 1))
        if columns == self._columns and self._grid.count() == len(self._made):
            return
        self._columns = columns
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for index, (opener, _) in enumerate(self._made):
            self._grid.addWidget(opener, index // columns, index % columns)
            self._grid.setColumnStretch(index % columns, 1)

    def _toggled(self, pressed: Opener, opened: bool) -> None:
        for opener, content in self._made:
            if opener is pressed:
                content.setVisible(opened)
                if opened:
                    QTimer.singleShot(0, content, partial(self._bring_into_view, content))
            elif opened:
                opener.set_open(False)

    def _bring_into_view(self, content: QWidget) -> None:
        """What was opened may lie below the screen's edge."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            bring_into_view(above, content, clear_of_edge(self._look))
