"""What is said of a part of the window when it comes, by what it shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.accessible.order import in_reading_order
from desktop.ui.accessible.stops import is_reading_part, stops
from desktop.ui.accessible.telling import PART

_AT_ONCE = 400  # signs of speech that nobody asked for


def opening_words(part: QWidget, *passing: QWidget) -> str:
    """The texts before its first control, `passing` those of its head; of a long one only the first."""
    said: list[str] = []
    for one in in_reading_order(part):
        if is_reading_part(one):
            if one.property(PART) != "heading" and stops(one):
                said.append(one.accessibleName())
        elif one not in passing and one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            break
    whole = " ".join(said)
    return whole if len(whole) <= _AT_ONCE else said[0]


def main_words(part: QWidget) -> str:
    """The words that a part of the window is about: the largest that show, the first of several."""
    texts = [one for one in in_reading_order(part) if is_reading_part(one) and stops(one)]
    return max(texts, key=lambda one: one.font().pixelSize()).accessibleName() if texts else ""
