"""A box takes as much as a paper can hold, and says so when it is full."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from desktop.consultation.limits import LONGEST_TEXT, MOST_LINES, shortened
from desktop.language import tr
from desktop.ui.widgets.announce import announce


class Fitting(QObject):
    """Keeps what is put into a box from growing beyond a paper; what stood in it before stays whole."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._put_in = (0, 0)  # where characters were last put in, and how many
        edit.document().contentsChange.connect(self._remember)
        edit.textChanged.connect(self._fit)

    def _remember(self, at: int, _taken: int, put_in: int) -> None:
        self._put_in = (at, put_in)

    def _fit(self) -> None:
        """Take out again what is too much of what was just put in, and only of that."""
        at, count = self._put_in
        words = self._edit.toPlainText()
        if not count or words == shortened(words):
            return
        from PySide6.QtGui import QTextCursor  # the first window is there sooner without

        cursor = self._edit.textCursor()
        cursor.setPosition(at)
        end = self._edit.document().characterCount() - 1
        cursor.setPosition(min(at + count, end), QTextCursor.MoveMode.KeepAnchor)
        new = cursor.selection().toPlainText()
        room, lines = LONGEST_TEXT - len(words) + len(new), MOST_LINES - words.count("\n") + new.count("\n")
        cursor.joinPreviousEditBlock()
        cursor.insertText(shortened(new, room, lines))
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self._tell()

    def _tell(self) -> None:
        from PySide6.QtWidgets import QToolTip

        words = tr("This box is full. It holds {n} characters, in {lines} lines.")
        told = words.format(n=LONGEST_TEXT, lines=MOST_LINES)
        QToolTip.showText(self._edit.mapToGlobal(self._edit.cursorRect().bottomLeft()), told, self._edit)
        announce(self._edit, told)
