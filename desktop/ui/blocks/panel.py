"""A filled panel, on the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.panel import FilledPanel
from desktop.library.blocks.words import Heading
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.panel import Panel

_CLOSE, _APART = 4, 12


class FilledPanelView(BlockView):
    """Blocks on a fill; a fill has no edge, since it is not for pressing."""

    block_type = FilledPanel
    on_fill = True

    def __init__(self, block: FilledPanel, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, replace(context, surface=block.fill), parent)
        box = Panel(self.look, surface=block.fill, padding=24, spacing=4 if block.slim else _CLOSE)
        if block.slim:
            across, down = self.look.px(20), self.look.px(12)
            box.column.setContentsMargins(across, down, across, down)
        for before, inner in zip((None, *block.blocks), block.blocks, strict=False):
            # Words stand close to their heading.
            if before is not None and not isinstance(before, Heading) and not block.slim:
                box.column.addSpacing(self.look.px(_APART - _CLOSE))
            self.add_blocks((inner,), box.column)
        box.column.addStretch(1)
        self.column.addWidget(box)
