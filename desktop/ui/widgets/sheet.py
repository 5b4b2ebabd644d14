"""A sheet at the end of the screen, as high as that is: the page stays in sight beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.accessible.speech import opening_words
from desktop.ui.accessible.telling import speak_as
from desktop.ui.look import Look
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.laid_over import LaidOver
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.snug_area import SnugArea
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something

WIDTH, LEFT_OVER = 520, 240  # where less than that would be left of the page, it covers all


class Sheet(LaidOver):
    """The one kind of overlay: its title and its way out on top, what it says below, its buttons at the foot.

    Attributes:
        column: the layout to add content to.
        buttons: the column at the foot, empty at first.
        way_out: closes it, and keeps nothing.
        at_first: what was written in it when it opened.

    Signals:
        noted: something else is written in it; told as a `NotedEdit` does.
    """

    noted = Signal()
    place = ""  # what half-written words stand under until a button of the sheet keeps them, where one does

    def __init__(self, title: str, look: Look, parent: QWidget, *, way_out: str = "") -> None:
        super().__init__(look, parent)
        self.at_first: list[str] = []
        self.kept = False
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addStretch(1)
        self._body = _Body(look, self)
        outer.addWidget(self._body)
        edge = look.px(32)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(edge, look.px(12), look.px(12), look.px(20))
        inside.setSpacing(look.px(12))
        inside.addLayout(self._head(title, way_out or tr("Close")))
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, look.px(20), 0)
        top = QWidget()
        self.column = QVBoxLayout(top)
        self.column.setContentsMargins(0, look.px(10), 0, look.px(10))
        self.column.setSpacing(look.px(12))
        whole.addWidget(top)
        whole.addStretch(1)
        inside.addWidget(SnugArea(content, look, ground="surface"), 1)
        self.buttons = QVBoxLayout()
        self.buttons.setContentsMargins(0, 0, look.px(20), 0)
        self.buttons.setSpacing(look.gap(12))
        inside.addLayout(self.buttons)
        speak_as(self, "dialog", title)

    def _head(self, title: str, way_out: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, self.look.px(12), 0)
        head.setSpacing(self.look.px(12))
        head.addWidget(TextLabel(title, self.look, "h2"), 1, Qt.AlignmentFlag.AlignVCenter)
        self.way_out = Button(way_out, self.look, "secondary", "x", height=48)
        self.way_out.clicked.connect(self.dismiss)
        head.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignTop)
        return head

    @property
    def unkept(self) -> bool:
        """Whether words were written that its button would keep, and has not."""
        return bool(self.place) and not self.kept and self.holds_words and self.written() != self.at_first

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
        self.at_first = self.written()
        for edit in self.findChildren(NotedEdit):
            edit.noted.connect(self.noted)
        for box in self.findChildren(QCheckBox):
            box.toggled.connect(self.noted)
        self._fit(self._over.width())
        super().open(first)
        announce(self, opening_words(self, self.way_out))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, room: int) -> None:
        width = self.look.px(WIDTH)
        self._body.setFixedWidth(width if room - width >= self.look.px(LEFT_OVER) else room)


class _Body(QWidget):
    """The sheet's own surface."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colour("surface"))
        if look.theme == "contrast":
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            edge = look.px(2)
            painter.fillRect(
                self.width() - edge if mirrored else 0, 0, edge, self.height(), look.colour("line")
            )
