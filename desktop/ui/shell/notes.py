"""The notes drawer: cues for the clinician that a patient may well read too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.model import Page
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.snug_area import SnugArea
from desktop.ui.widgets.text import Bullet, TextLabel

WIDTH, LEFT_OVER = 388, 560  # the side column of a page and its gap


class NotesDrawer(QWidget):
    """A drawer over the side column of the page. It never holds marks, names or anything private.

    Signals:
        close_pressed: someone wants it closed.
    """

    close_pressed = Signal()

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._over, self._first = look, parent, page.layout == "side-first"
        content = QWidget()
        column = QVBoxLayout(content)
        space = look.px(20)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.addWidget(TextLabel(tr("Notes for the clinician"), look, "h3"), 1, Qt.AlignmentFlag.AlignVCenter)
        self.close_button = Button("", look, "quiet", "x", height=48)
        self.close_button.setAccessibleName(tr("Close the notes"))
        self.close_button.clicked.connect(self.close_pressed)
        head.addWidget(self.close_button)
        column.addLayout(head)
        column.addWidget(TextLabel(tr("The patient can see this."), look, "caption", "ink2"))
        for cue in page.cues or (tr("No notes for this page."),):
            column.addWidget(Bullet(cue, look, "caption"))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 0, 2, 0)
        whole.addWidget(SnugArea(content, look), 1)

    def place(self) -> None:
        """Fill a side of the parent from top to bottom; all of it where only a strip would be left."""
        room = self._over.rect()
        width = self._look.px(WIDTH)
        if room.width() - width < self._look.px(LEFT_OVER):
            width = room.width()
        self.setGeometry(0 if self._at_left else room.width() - width, 0, width, room.height())

    def hidden_place(self) -> QPoint:
        """Where the drawer is when it is wholly out of sight."""
        return QPoint(-self.width() if self._at_left else self._over.width(), 0)

    @property
    def _at_left(self) -> bool:
        return self._first != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.fillRect(
            self.width() - 2 if self._at_left else 0, 0, 2, self.height(), self._look.colour("line")
        )
