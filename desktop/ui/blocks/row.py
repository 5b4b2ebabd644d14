"""Blocks side by side, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.library.blocks.row import Row
from desktop.ui.blocks.base import BlockView, view_of
from desktop.ui.context import ViewContext
from desktop.ui.widgets.layouts import BETWEEN


class RowView(BlockView):
    """Columns of equal width and height."""

    block_type = Row

    def __init__(self, block: Row, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        narrow = context.shape == "narrow"
        line: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        line.setSpacing(self.look.px(BETWEEN))
        for inner in block.blocks:
            view = view_of(inner, context)
            self.inner.append(view)
            line.addWidget(view, 0 if narrow else 1)
        self.column.addLayout(line)
