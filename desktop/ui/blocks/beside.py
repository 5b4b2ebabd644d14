"""Blocks with a drawing beside them, on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.drawings import drawing_names
from desktop.library.blocks.beside import Beside
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.drawing import Drawing

WIDE = 140


class BesideView(BlockView):
    """The drawing stands at the start; a narrow window keeps its width for the words."""

    block_type = Beside

    def __init__(self, block: Beside, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        line, blocks = QHBoxLayout(), QVBoxLayout()
        line.setSpacing(self.look.px(20))
        if context.shape != "narrow" and block.drawing in drawing_names():
            line.addWidget(Drawing(block.drawing, self.look, WIDE), 0, Qt.AlignmentFlag.AlignTop)
        blocks.setSpacing(self.look.px(12))
        self.add_blocks(block.blocks, blocks)
        line.addLayout(blocks, 1)
        self.column.addLayout(line)
