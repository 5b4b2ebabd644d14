"""Text size, offered on a page: two buttons, each with its effect at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.display import Display
from desktop.ui.appearance import ZOOMS
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.text import TextLabel


class DisplayView(BlockView):
    """Asks whether all can read with ease, and lets anyone change it."""

    block_type = Display

    def __init__(self, block: Display, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        narrow = context.shape == "narrow"
        line: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        line.setSpacing(self.look.px(12))
        asked = QVBoxLayout()
        asked.addStretch(1)
        for text in block.intro:
            asked.addWidget(TextLabel(text, self.look, "lead", context.ink))
        asked.addStretch(1)
        line.addLayout(asked, 1)
        changes = [
            name for name, end in (("smaller", ZOOMS[0]), ("larger", ZOOMS[-1])) if self.look.zoom != end
        ]
        self.buttons: dict[str, Button] = {}
        both = QHBoxLayout()
        both.setSpacing(self.look.px(12))
        for change, words, name, icon in (
            ("smaller", tr("Smaller"), tr("Smaller text"), "minus"),
            ("larger", tr("Larger"), tr("Larger text"), "plus"),
        ):
            button = Button(words, self.look, icon=icon)
            button.setEnabled(change in changes)
            button.setAccessibleName(name)
            button.clicked.connect(partial(context.requests.display_changed.emit, change))
            self.buttons[change] = button
            both.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(both)
        self.column.addLayout(line)
