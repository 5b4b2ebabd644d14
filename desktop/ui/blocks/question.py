"""The question that the guide is about, on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.library.blocks.question import DecisionAsked
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel


class DecisionAskedView(BlockView):
    """The one sentence of its page, on the darkest fill."""

    block_type = DecisionAsked

    def __init__(self, block: DecisionAsked, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        box = Panel(look, surface="hero", padding=24, spacing=0)
        edge = look.px(24)
        box.column.setContentsMargins(look.px(28), edge, look.px(28), edge)
        box.column.addWidget(TextLabel(tr("The question"), look, "body", "on-hero2"))
        box.column.addSpacing(look.px(2))
        box.column.addWidget(TextLabel(block.question, look, "prompt", "on-hero"))
        box.column.addSpacing(look.px(10))
        for text in block.answers:
            box.column.addWidget(TextLabel(text, look, "body", "on-hero"))
        self.column.addWidget(box)
