"""Boxes to write in whose words are noted soon after the last key, and at once when it matters."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.language import tr
from desktop.ui.accessible.telling import tell_one_line
from desktop.ui.look import Look
from desktop.ui.widgets.fitting import Fitting
from desktop.ui.widgets.panel import EDGE_TO_PRESS, paint_box
from desktop.ui.widgets.scrolling import plain_scroll_bar
from desktop.ui.widgets.text import TextLabel

HEIGHT, BESIDE, MARGIN = 52, 14, 8  # of a box of one line; beside the words; as Qt lays them out
COMPACT, BESIDE_COMPACT, MARGIN_COMPACT = 48, 10, 4  # where a box stands in a row of a table
RADIUS, EDGE_IN_USE = 10, 2
NOTE_AFTER_MS = 600  # without a key
NOTE_AT_LATEST_MS = 1_500  # while keys go on: with the time to write it down, on the disk within two seconds


class NotedEdit(QPlainTextEdit):
    """A box to write in. One line high unless told otherwise, smaller where it is `compact`; Tab moves on.

    It takes as much as a paper can hold, and says below when words are such that no paper can show them as
    they are, with `unprintable` or in general words; neither for what is not `printed`.

    Signals:
        noted: the words as they stand: soon after the last key, every 1.5 seconds while one writes without
            a rest, and when focus leaves.
        submitted: Enter was pressed in a box of one line.
    """

    noted = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        hint: str = "",
        lines: int = 1,
        parent: QWidget | None = None,
        printed: bool = True,
        unprintable: str = "",
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._lines, self._wrong = lines, ""
        self._told = self._said_of_codes = ""
        self._look, self._timer, self._writing = look, QTimer(self), QElapsedTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.note_now)
        self._compact = compact
        self._beside, self._least = (BESIDE_COMPACT, COMPACT) if compact else (BESIDE, HEIGHT)
        self.setFont(look.font("cell" if compact else "body"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        in_codes = tr("Some of these letters or signs are printed as codes.")
        self._unprintable = (unprintable or in_codes) if printed else ""
        plain_scroll_bar(self)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        if lines == 1:
            tell_one_line(self)
        self.document().setDocumentMargin(look.px(MARGIN_COMPACT if compact else MARGIN))
        self._line = self.fontMetrics().lineSpacing()
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()
        self._empty = True
        self.textChanged.connect(self._hint_came_or_went)
        if printed:
            Fitting(self)
        self.textChanged.connect(self._note_soon)
        self.textChanged.connect(self._tell_codes)

    @property
    def one_line(self) -> bool:
        """Whether Enter tells `submitted`, and begins no new line."""
        return self._lines == 1

    @cached_property
    def codes(self) -> TextLabel:
        """What says below the words that some of them are printed as codes; made for the first such words."""
        return TextLabel("", self._look, "caption", "ink2", parent=self)

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
        self._hint_came_or_went()
        self._tell_codes()

    def show_wrong(self, fault: str) -> None:
        """Show by its edge that something is wrong, and tell it; what is wrong also stands beside it."""
        self._wrong = fault
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(" ".join(filter(None, (self._wrong, self._said_of_codes))))

    def note_now(self) -> None:
        """Tell the words if they have not been told yet."""
        self._timer.stop()
        if self.words() != self._told:
            self._told = self.words()
            self.noted.emit(self._told)

    def _tell_codes(self) -> None:
        """Say below the words that some of them are printed as codes, before anyone relies on them."""
        written, words = self.words(), ""
        if not written.isascii():
            from desktop.papers.printable import printable_words  # the first window is there sooner without

            words = self._unprintable if printable_words(written)[1] else ""
        if words != self._said_of_codes:
            self._said_of_codes = words
            self.codes.set_words(words)
            self.codes.setVisible(bool(words))
            self._describe()
            self._grow()

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
        look, margin = self._look, round(self.document().documentMargin())
        high = self._line * (shown if self._compact else 1)
        beside, above = look.px(self._beside), max(look.px(MARGIN), (look.tall(self._least) - high) // 2)
        across = self.width() - 2 * beside
        told = self.codes.heightForWidth(across) if self._said_of_codes else 0
        foot = told + margin if told else 0
        left, right = beside - margin, beside - margin + self._before_hint()
        self.setViewportMargins(left, above - margin, right, above - margin + foot)
        self.setFixedHeight(max(look.tall(self._least), self._line * shown + 2 * above) + foot)
        if told:
            self.codes.setGeometry(beside, self.height() - (above - margin) - foot, across, told)

    def _before_hint(self) -> int:
        """Qt keeps a hint from the left edge only, also where its words begin at the right."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return round(self.document().documentMargin()) if mirrored and self.document().isEmpty() else 0

    def _hint_came_or_went(self) -> None:
        if self.document().isEmpty() != self._empty:
            self._empty = self.document().isEmpty()
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # the words are broken in other places
            self._grow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:  # the box round the words, as every other box here
            look, edge = self._look, "stop" if self._wrong else "primary" if self.hasFocus() else "line"
            width = look.scale * (EDGE_IN_USE if edge != "line" else EDGE_TO_PRESS)
            painter = QPainter(self)
            box = QRectF(self.rect())
            paint_box(painter, box, look.colour("surface"), look.colour(edge), width, look.px(RADIUS))
            painter.end()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.one_line and event.text() in ("\r", "\n"):
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
