"""One sentence that tells what was just done, and lets it be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.text import TextLabel

STAYS_MS = 10_000


class Toast(QWidget):
    """Stays ten seconds, or until it is dismissed or something newer is told.

    It sits in `free`, a part of its parent where nothing else needs to stand, or else at the foot of what
    scrolls, which leaves it the room: nothing lies below it.
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        area: Callable[[], QScrollArea],
        free: Callable[[], QRect] | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._area, self._free = look, area, free
        self._in: QScrollArea | None = None
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(14), 0, look.px(6), 0)
        self._words = TextLabel("", look, "body")
        self._back = Button(tr("Undo"), look, "quiet", "undo-2", height=48)
        self._back.clicked.connect(self._take_back)
        dismiss = Button("", look, "quiet", "x", height=48)
        dismiss.setAccessibleName(tr("Dismiss"))
        dismiss.clicked.connect(self.hide)
        line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._back)
        line.addWidget(dismiss)
        self.hide()

    @property
    def words(self) -> str:
        """What it tells now."""
        return self._words.plain_words

    def tell(self, sentence: str, undo: Callable[[], object] | None, *, stays_ms: int = STAYS_MS) -> None:
        """Show and announce a sentence."""
        self._undo = undo
        self._words.set_words(sentence)
        self._back.setVisible(undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(stays_ms)
        announce(self, sentence)

    def place(self) -> None:
        """Sit in the free part of the parent, or at the foot of what scrolls where that is too small."""
        self._make_room(0)
        free = self._free() if self._free else QRect()
        if free.width() >= self._look.px(360) and self._height(free.width()) <= free.height():
            self.setGeometry(free)
            return
        self._in = self._area()
        room = QRect(self._in.mapTo(cast("QWidget", self.parentWidget()), QPoint(0, 0)), self._in.size())
        width = min(room.width() - self._look.px(32), self._look.px(640))
        height, edge = self._height(width), self._look.px(8)
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, room.bottom() - height - edge, width, height)
        if self.isVisible():
            self._make_room(height + 2 * edge)

    def _make_room(self, height: int) -> None:
        if self._in is not None:
            self._in.setViewportMargins(0, 0, 0, height)

    def _height(self, width: int) -> int:
        return self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._make_room(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.rect().toRectF()
        paint_box(
            painter,
            rect,
            self._look.colour("surface"),
            self._look.colour("ink"),
            self._look.px(2),
            self._look.px(10),
        )

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
