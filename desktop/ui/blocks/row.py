"""Blocks side by side, on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.drawings import DrawingFigure
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.row import Row
from desktop.ui.blocks.base import BlockView, view_of
from desktop.ui.context import ViewContext
from desktop.ui.widgets.layouts import BETWEEN

_BESIDE_DRAWING = 14


class RowView(BlockView):
    """Columns of equal width and height; a drawing takes no more than its own width, whatever the room."""

    block_type = Row

    def __init__(self, block: Row, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        drawn = [_drawing_width(inner) for inner in block.blocks]
        narrow = context.shape == "narrow" and not any(drawn)
        line: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        line.setSpacing(self.look.px(_BESIDE_DRAWING if any(drawn) else BETWEEN))
        for inner, wide in zip(block.blocks, drawn, strict=True):
            view = view_of(inner, context)
            self.inner.append(view)
            if wide:
                view.setFixedWidth(self.look.px(wide))
            middle = Qt.AlignmentFlag.AlignVCenter if any(drawn) else Qt.AlignmentFlag(0)
            line.addWidget(view, 0 if narrow or wide else 1, middle)
        self.column.addLayout(line)


def _drawing_width(block: Block) -> int:
    """How wide a drawing in a row is, at 100 %; 0 for anything else."""
    if not isinstance(block, Figure) or block.name != DrawingFigure.NAME:
        return 0
    return DrawingFigure().state_of(block).width
