"""What scrolls: plain and wide bars, styled only where they show, and ways to what is not in sight."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

# Shape only; colours come from the palette. A style sheet for the whole application would slow every start.
_SHAPE = """
QScrollBar:vertical { width: 16px; border: none; background: transparent; margin: 0; }
QScrollBar::handle:vertical { background: palette(mid); border-radius: 6px; min-height: 48px; margin: 2px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: none; }
"""


def plain_scroll_bar(area: QAbstractScrollArea) -> None:
    """Give an area our own scroll bar from the moment that there is something to scroll."""
    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(partial(_style, bar))


def hold(area: QScrollArea, content: QWidget) -> None:
    """Let an area show content on what lies below: no frame, no stop for the keyboard, and no fill.

    What is filled Qt would paint twice whenever it comes: by itself, and with all that is on it.
    """
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plain_scroll_bar(area)
    area.setWidget(content)
    for filled in (content, area.viewport()):
        filled.setAutoFillBackground(False)


def bring_into_view(area: QScrollArea, widget: QWidget, edge: int) -> None:
    """Scroll until a widget shows with room above and below it; its top wins where it is too tall.

    `QScrollArea.ensureWidgetVisible` leaves what lies inside the edge where it is.
    """
    inside = area.widget()
    if inside is None or not inside.isAncestorOf(widget):
        return
    top = widget.mapTo(inside, QPoint(0, 0))
    for y in (top.y() + widget.height(), top.y()):
        area.ensureVisible(top.x(), y, 0, edge)


def _style(bar: QScrollBar, _least: int, most: int) -> None:
    if most > 0 and not bar.styleSheet():
        bar.setStyleSheet(_SHAPE)
