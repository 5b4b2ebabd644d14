"""Scroll bars that are plain and wide, styled only where something scrolls."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

# Shape only; colours come from the palette. A style sheet for the whole application would slow every start.
_SHAPE = """
QScrollBar:vertical { width: 16px; border: none; background: palette(window); margin: 0; }
QScrollBar::handle:vertical { background: palette(mid); border-radius: 6px; min-height: 48px; margin: 2px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: none; }
"""


def plain_scroll_bar(area: QAbstractScrollArea) -> None:
    """Give an area our own scroll bar from the moment that there is something to scroll."""
    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(partial(_style, bar))


def _style(bar: QScrollBar, _least: int, most: int) -> None:
    if most > 0 and not bar.styleSheet():
        bar.setStyleSheet(_SHAPE)
