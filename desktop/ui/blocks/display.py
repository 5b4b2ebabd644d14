"""Text size and colours within reach: equal buttons, each with its effect at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.library.blocks.display import Display
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import TileLayout
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel


class DisplayView(BlockView):
    """Asks whether all can read with ease, and lets anyone change it."""

    block_type = Display

    def __init__(self, block: Display, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        box = Panel(self.look, padding=16, spacing=14)
        for text in block.intro:
            box.column.addWidget(TextLabel(text, self.look, "lead", numbers=context.numbers))
        holder = QWidget()
        line = TileLayout(self.look.px(12), holder)
        self.buttons: dict[str, Button] = {}
        for change, words, icon in (
            ("larger", tr("Larger text"), "plus"),
            ("smaller", tr("Smaller text"), "minus"),
            ("dark", tr("Dark colours"), "moon"),
            ("light", tr("Light colours"), "sun"),
            ("contrast", tr("High contrast"), "contrast"),
        ):
            in_use = change == self.look.theme
            button = Button(words, self.look, icon="check" if in_use else icon, height=56)
            if in_use:
                button.setAccessibleName(tr("{colours}, in use").format(colours=words))
            button.clicked.connect(partial(context.requests.display_changed.emit, change))
            self.buttons[change] = button
            line.addWidget(button)
        box.column.addWidget(holder)
        self.column.addWidget(box)
