"""The notes drawer: cues for the clinician that a patient may well read too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.model import Page
from desktop.ui.look import Look
from desktop.ui.widgets.snug_area import SnugArea
from desktop.ui.widgets.text import TextLabel


class NotesDrawer(QWidget):
    """A drawer at the end side of the page. It never holds marks, names or anything private."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._over = look, parent
        content = QWidget()
        column = QVBoxLayout(content)
        space = look.px(20)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(look.px(12))
        column.addWidget(TextLabel(tr("Notes for the clinician"), look, "h3"))
        column.addWidget(TextLabel(tr("The patient can see this."), look, "caption", "ink2"))
        for cue in page.cues or (tr("No notes for this page."),):
            column.addWidget(TextLabel(f"• {cue}", look, "caption"))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 0, 2, 0)
        whole.addWidget(SnugArea(content, look), 1)

    def place(self) -> None:
        """Fill the end side of the parent from top to bottom."""
        room = self._over.rect()
        width = min(self._look.px(352), room.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setGeometry(0 if mirrored else room.width() - width, 0, width, room.height())

    def hidden_place(self) -> QPoint:
        """Where the drawer is when it is wholly out of sight."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QPoint(-self.width() if mirrored else self._over.width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(self.width() - 2 if mirrored else 0, 0, 2, self.height(), self._look.colour("line"))
