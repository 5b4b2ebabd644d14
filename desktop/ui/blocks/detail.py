"""More detail, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.detail import Detail
from desktop.library.text import plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.disclosure import Disclosure
from desktop.ui.widgets.panel import Panel


class DetailBox(BlockView):
    """What more detail holds."""

    def __init__(self, block: Detail, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        box = Panel(self.look, fill="surface", edge="hair", padding=16, spacing=10)
        self.add_blocks(block.blocks, box.column)
        self.column.addWidget(box)


class DetailView(BlockView):
    """More detail, closed until someone presses its title."""

    block_type = Detail

    def __init__(self, block: Detail, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        box = DetailBox(block, context)
        self.inner.append(box)
        self.disclosure = Disclosure(plain(block.title), box, self.look)
        self.column.addWidget(self.disclosure)
