"""Topics one below the other, of which one at a time is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.accessible.telling import tell_open
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.more_below import clear_of_edge
from desktop.ui.widgets.scrolling import bring_into_view
from desktop.ui.widgets.wrapped import WRAP, words_height

ROW = 60


class TopicRow(QPushButton):
    """The row that opens and closes a topic; its words wrap.

    Not checkable: a screen reader would call it a check box that is not checked.

    Signals:
        turned: whether it is open now.
    """

    turned = Signal(bool)

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self.setText(words)
        self._look, self._open = look, False
        self.clicked.connect(self._turn)
        self._describe()
        self.setFont(look.font("h3"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(tall_as_wide())

    @property
    def is_open(self) -> bool:
        """Whether its topic shows."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Open or close; tells only what is new."""
        if is_open != self._open:
            self._open = is_open
            self._describe()
            self.update()
            self.turned.emit(is_open)

    def _turn(self) -> None:
        self.set_open(not self._open)

    def _describe(self) -> None:
        tell_open(self, self._open)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = words_height(self.text(), self.font(), width - self._look.px(36))
        return max(self._look.tall(ROW), words + self._look.px(20))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self.heightForWidth(self._look.px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.tall(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.fillRect(0, 0, self.width(), look.px(1), look.colour("hair2"))
        ink = look.colour("ink" if self._open or self.underMouse() else "primary")
        size = look.px(24)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mark = QRectF(0 if mirrored else self.width() - size, (self.height() - size) / 2, size, size)
        icon = "chevron-down" if self._open else "chevron-right"
        draw_icon(painter, icon, ink, mark, mirrored=mirrored)
        painter.setPen(ink)
        left, flags = look.px(36) if mirrored else 0, WRAP | int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(left, 0, self.width() - look.px(36), self.height()), flags, self.text())


class Topics(QWidget):
    """What a topic holds is made when it is first opened.

    Attributes:
        rows: the rows, in order.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: list[TopicRow] = []
        self._made: dict[TopicRow, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def add(self, title: str, make: Callable[[], QWidget]) -> TopicRow:
        """Add a topic; `make` makes what it holds."""
        row = TopicRow(title, self._look)
        row.turned.connect(partial(self._turned, row, make))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _turned(self, row: TopicRow, make: Callable[[], QWidget], opened: bool) -> None:
        if opened and row not in self._made:
            self._made[row] = self._hold(make())
            self._column.insertWidget(self._column.indexOf(row) + 1, self._made[row])
        if row in self._made:
            self._made[row].setVisible(opened)
        if opened:
            for other in self.rows:
                if other is not row:
                    other.set_open(False)
            QTimer.singleShot(0, row, partial(self._bring_into_view, row))

    def _hold(self, content: QWidget) -> QWidget:
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, self._look.px(8), 0, self._look.px(20))
        inside.addWidget(content)
        return holder

    def _bring_into_view(self, row: TopicRow) -> None:
        """What was opened may lie below the edge: its row comes up as far as its words need."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and row in self._made:
            edge = clear_of_edge(self._look)
            bring_into_view(above, self._made[row], edge)
            bring_into_view(above, row, edge)
