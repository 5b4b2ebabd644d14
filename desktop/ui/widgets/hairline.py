"""A thin line between things that are read one after the other: decoration."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame

from desktop.ui.accessible.telling import say_nothing
from desktop.ui.look import Look


class Hairline(QFrame):
    """One pixel high at 100 %."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(look.px(1))
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("hair2"))
        self.setPalette(palette)
        say_nothing(self)
