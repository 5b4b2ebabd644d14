"""The designed state of not knowing, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.no_number import NoNumber
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.figure import frame_of
from desktop.ui.context import ViewContext


class NoNumberView(BlockView):
    """There is no reliable number, said as clearly as a number would be."""

    block_type = NoNumber

    def __init__(self, block: NoNumber, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.frame = frame_of(block, context, framed=False)
        if self.frame is not None:
            self.column.addWidget(self.frame)
