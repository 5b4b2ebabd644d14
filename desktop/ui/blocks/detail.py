"""More detail, on the screen: it shows in the sheet *More about this*, and not on the page itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.detail import Detail
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext


class DetailView(BlockView):
    """What more detail holds, below the row that says its title."""

    block_type = Detail

    def __init__(self, block: Detail, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.column.setSpacing(self.look.px(12))
        self.add_blocks(block.blocks, self.column)
