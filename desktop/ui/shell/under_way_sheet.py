"""What asks before a talk is closed whose papers are still on their way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel


class UnderWaySheet(Sheet):
    """Papers are on their way to the printer, or to a folder: say so before the screen is cleared.

    Signals:
        close_chosen: stop that, and clear the screen.
    """

    close_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget, *, printing: bool, unsaved: bool = False) -> None:
        title = tr("Papers are still printing") if printing else tr("Papers are still being saved")
        super().__init__(title, look, parent, way_out=tr("Stay here"))
        if printing:
            lost = tr("If you close now, the papers that are left will not be printed.")
        else:
            lost = tr("If you close now, the papers that are left will not be saved.")
        words = [lost, tr("Once the screen is cleared, this talk cannot be opened again here.")]
        if unsaved:
            words[1] = tr("Answers could not be saved on this computer. Without papers they will be lost.")
        self.column.addWidget(TextLabel(" ".join(words), look))
        stop = tr("Stop printing and close") if printing else tr("Stop saving and close")
        close = Button(stop, look, "secondary", "x", height=52)
        close.clicked.connect(self.dismiss)
        close.clicked.connect(self.close_chosen)
        self.buttons.addWidget(close)

    def stay_above(self) -> None:
        """Lie above what was just told, which must not cover what it says."""
        self.raise_()

    def nothing_left(self) -> None:
        """Go, where it is still there: there is nothing to wait for."""
        if self.isVisible():
            self.dismiss()
