"""The designed state of not knowing, on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.library.blocks.no_number import NoNumber
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel
from desktop.ui.widgets.unknown_sign import UnknownSign


class NoNumberView(BlockView):
    """There is no reliable number, said as the one sentence of its page."""

    block_type = NoNumber
    fills = True

    def __init__(self, block: NoNumber, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look, wide = self.look, context.shape == "wide"
        panel = Panel(look, surface="hero", padding=24, spacing=10)
        head: QBoxLayout = QVBoxLayout() if wide else QHBoxLayout()
        head.setSpacing(look.px(10 if wide else 20))
        head.addWidget(UnknownSign(look, 54, "on-hero", "on-hero"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        if context.page.title_in == "hero" and not wide:
            words.addWidget(TextLabel(context.page.title, look, "lead", "on-hero2"))
        # Where all stands below each other, the sentence must leave room for what it is about.
        role = "h1" if context.shape == "narrow" else "display"
        words.addWidget(TextLabel(block.title, look, role, "on-hero"))
        head.addLayout(words, 1)
        panel.column.addLayout(head)
        panel.column.addSpacing(look.px(2))
        *known, nearest = block.lines
        for line in known:
            panel.column.addWidget(TextLabel(line, look, "body", "on-hero"))
        panel.column.addStretch(1)
        panel.column.addWidget(TextLabel(nearest, look, "who", "on-hero2"))
        self.column.addWidget(panel, 1)
