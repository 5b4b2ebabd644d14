"""A step of a page, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.step import PageStep
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.layouts import BETWEEN


class PageStepView(BlockView):
    """What shows together; the page's own Next leads to the step after it."""

    block_type = PageStep
    one_at_a_time = True

    def __init__(self, block: PageStep, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.column.setSpacing(self.look.px(BETWEEN))
        self.add_blocks(block.blocks, self.column)
