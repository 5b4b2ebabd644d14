"""A filled panel, on the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.panel import FilledPanel
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.panel import Panel


class FilledPanelView(BlockView):
    """Blocks on a fill; a fill has no edge, since it is not for pressing."""

    block_type = FilledPanel

    def __init__(self, block: FilledPanel, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, replace(context, surface=block.fill), parent)
        box = Panel(self.look, surface=block.fill, padding=24, spacing=4 if block.slim else 12)
        if block.slim:
            across, down = self.look.px(20), self.look.px(12)
            box.column.setContentsMargins(across, down, across, down)
        self.add_blocks(block.blocks, box.column)
        self.column.addWidget(box)
