"""A sheet from the bottom edge: the page stays in sight above it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.accessible.telling import speak_as
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.cover import Cover
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.snug_area import SnugArea
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something


class Sheet(Cover):
    """Covers its parent: a light veil over the page, and the sheet itself below.

    Attributes:
        column: the layout to add content to.
        buttons: the row at the foot; the way out is already there.

    Signals:
        closed: the sheet is gone.
        noted: something else is written in it; told as a `NotedEdit` does.
    """

    closed = Signal()
    noted = Signal()
    place = ""  # what half-written words stand under until a button of the sheet keeps them, where one does

    def __init__(
        self, title: str, look: Look, parent: QWidget, *, way_out: str = "", width: int = 880
    ) -> None:
        super().__init__(parent)
        self.look, self._over = look, parent
        self._at_first: list[str] = []
        self._first: QWidget = self
        self.kept = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(look.px(16), look.px(24), look.px(16), 0)
        outer.addStretch(1)
        line = QHBoxLayout()
        self._body = _Body(look, self)
        self._body.setMaximumWidth(look.px(width))
        line.addStretch(1)
        line.addWidget(self._body, 1000)
        line.addStretch(1)
        outer.addLayout(line)
        space = look.px(24)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(space, space, space, space)
        inside.setSpacing(look.px(12))
        inside.addWidget(TextLabel(title, look, "h2"))
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(10))
        inside.addWidget(SnugArea(content, look))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(look.px(12))
        self.buttons.addStretch(1)
        cancel = Button(way_out or tr("Cancel"), look, "secondary", height=52)
        cancel.clicked.connect(self.dismiss)
        self.buttons.addWidget(cancel)
        inside.addLayout(self.buttons)
        speak_as(self, "dialog", title)
        parent.installEventFilter(self)

    @property
    def unkept(self) -> bool:
        """Whether words were written that its button would keep, and has not."""
        return bool(self.place) and not self.kept and self.holds_words and self.written() != self._at_first

    def written(self) -> list[str]:
        """The words in each of its fields, then those of each box that is ticked."""
        ticked = [box.text() if box.isChecked() else "" for box in self.findChildren(QCheckBox)]
        return [*(edit.words() for edit in self.findChildren(NotedEdit)), *ticked]

    def write(self, written: list[str]) -> None:
        """Fill it in as it was `written`, ready to write on."""
        edits = self.findChildren(NotedEdit)
        for edit, said in zip(edits, written, strict=False):
            edit.show_words(said)
            edit.moveCursor(QTextCursor.MoveOperation.End)
        for box, ticked in zip(self.findChildren(QCheckBox), written[len(edits) :], strict=False):
            box.setChecked(bool(ticked))

    def note_now(self) -> None:
        """Tell of words that nobody has been told of yet."""
        for edit in self.findChildren(NotedEdit):
            edit.note_now()

    def keep_words(self) -> None:
        """Keep what is written, as the button of the sheet does."""

    @property
    def holds_words(self) -> bool:
        """Whether words stand in it that nobody has noted yet."""
        return any(says_something(words) for words in self.written())

    def open(self, first: QWidget | None = None) -> None:
        """Show the sheet and give the keyboard to its first control, now or as soon as its parent shows."""
        self._first = first or self
        self._at_first = self.written()
        for edit in self.findChildren(NotedEdit):
            edit.noted.connect(self.noted)
        for box in self.findChildren(QCheckBox):
            box.toggled.connect(self.noted)
        self.setGeometry(self._over.rect())
        self.cover(self._first)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # as when its parent came into the window with it
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss(self) -> None:
        """Close, and give the keyboard back to where it was."""
        self._over.removeEventFilter(self)
        super().dismiss()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(self.look.colour("ink") if self.look.theme == "light" else QColor("#000000"))
        veil.setAlphaF(0.35)
        painter.fillRect(self.rect(), veil)


class _Body(QWidget):
    """The sheet's own surface."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = self._look.px(14)
        rect = QRectF(self.rect()).adjusted(0, 0, 0, radius)
        paint_box(
            painter, rect, self._look.colour("bg"), self._look.colour("line"), self._look.px(1.5), radius
        )
