"""The first words of a page, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.lead import Lead
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.text import TextLabel


class LeadView(BlockView):
    """Paragraphs in larger type."""

    block_type = Lead

    def __init__(self, block: Lead, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        for text in block.intro:
            self.column.addWidget(TextLabel(text, self.look, "lead", context.ink))
