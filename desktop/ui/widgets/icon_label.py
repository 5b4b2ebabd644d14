"""An icon beside words: as high as their first line, so that it stands level with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.ui.accessible.telling import say_nothing
from desktop.ui.icons import icon_pixmap
from desktop.ui.look import Look

_LOWER = 2  # words stand a little below the middle of their line


class IconLabel(QLabel):
    """An icon `size` wide, level with a line of a type role; put it at the top of its row."""

    def __init__(
        self, name: str, look: Look, colour: str = "ink", size: int = 24, beside: str = "h3"
    ) -> None:
        super().__init__()
        say_nothing(self)
        wide = look.px(size)
        self.setPixmap(icon_pixmap(name, look.colours[colour], wide, self.devicePixelRatioF()))
        self.setFixedSize(wide, max(wide, look.line_height(beside)) + look.px(_LOWER))
        self.setContentsMargins(0, look.px(_LOWER), 0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
