"""An area that takes no more height than it needs, and scrolls where there is less."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.more_below import MoreBelow
from desktop.ui.widgets.scrolling import hold


class SnugArea(QScrollArea):
    """As high as what it holds, as far as there is room; scrolls beyond that, and says that there is more.

    `ground` is the colour that it stands on.
    """

    def __init__(self, content: QWidget, look: Look, ground: str = "bg") -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(tall_as_wide())
        self._content, self._least = content, look.px(96)
        hold(self, content)
        self.more = MoreBelow(self, look, ground)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds became higher or lower, so it asks for another height itself."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._content.heightForWidth(width), self._content.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._least)
