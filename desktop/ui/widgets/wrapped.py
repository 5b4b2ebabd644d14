"""Words that a control paints itself, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton

WRAP = int(Qt.AlignmentFlag.AlignLeading) | int(Qt.TextFlag.TextWordWrap)


def words_height(words: str, font: QFont, room: int) -> int:
    """How high words are where there is so much room across; 0 for none."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, 10_000), WRAP, words).height() if words else 0


class WordsBelow:
    """Goes before one of Qt's own buttons, which has smaller words below its own.

    Attributes:
        below: these words, such as how things stand.
    """

    below = ""

    def say_below(self, words: str) -> None:
        """Set what stands below its own words."""
        if words != self.below and isinstance(self, QAbstractButton):
            self.below = words
            self.setAccessibleDescription(words)
            self.updateGeometry()
            self.update()
