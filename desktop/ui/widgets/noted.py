"""Boxes to write in whose words are noted soon after the last key, and at once when it matters."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.scrolling import plain_scroll_bar

NOTE_AFTER_MS = 600  # without a key
NOTE_AT_LATEST_MS = 1_500  # while keys go on: with the time to write it down, on the disk within two seconds


class NotedEdit(QPlainTextEdit):
    """A box to write in. One line high unless told otherwise; Tab moves on.

    Signals:
        noted: the words as they stand: soon after the last key, every 1.5 seconds while one writes without
            a rest, and when focus leaves.
        submitted: Enter was pressed in a box of one line.
    """

    noted = Signal(str)
    submitted = Signal()

    def __init__(
        self, look: Look, name: str, hint: str = "", lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._writing = QElapsedTimer()
        self._timer.timeout.connect(self.note_now)
        self._look = look
        self.setFont(look.font("body"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        edge = look.px(5)
        self.setViewportMargins(edge, edge, edge, edge)
        plain_scroll_bar(self)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(look.px(8))
        self._line = self.fontMetrics().lineSpacing()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()
        self.textChanged.connect(self._note_soon)

    def words(self) -> str:
        """What is written now."""
        return self.toPlainText()

    def show_words(self, words: str) -> None:
        """Show words from the state, unless that is what stands there or someone is writing."""
        if self._timer.isActive() or words == self.words():
            return
        with QSignalBlocker(self):
            self.setPlainText(words)
        self._told = words

    def note_now(self) -> None:
        """Tell the words if they have not been told yet."""
        self._timer.stop()
        if self.words() != self._told:
            self._told = self.words()
            self.noted.emit(self._told)

    def _note_soon(self) -> None:
        if not self._timer.isActive():
            self._writing.start()
        left = NOTE_AT_LATEST_MS - self._writing.elapsed()
        self._timer.start(max(0, min(NOTE_AFTER_MS, left)))

    def _grow(self) -> None:
        """As high as its words, from its own number of lines to four more; then it scrolls."""
        written = max(self._lines, round(self.document().size().height()))
        shown = min(written, self._lines + 4)
        needed = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if written > shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(needed)
        edges = 2 * round(self.document().documentMargin()) + 2 * self._look.px(5) + 4
        self.setFixedHeight(self._line * shown + edges)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:  # the box round the words, as every other box here
            look, width = self._look, self._look.px(2)
            edge = look.colour("primary" if self.hasFocus() else "line")
            painter = QPainter(self)
            paint_box(painter, QRectF(self.rect()), look.colour("surface"), edge, width, look.px(8))
            painter.end()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._lines == 1 and event.text() in ("\r", "\n"):
            self.note_now()
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        self.note_now()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.note_now()
        super().hideEvent(event)
