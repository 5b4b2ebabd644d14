"""The list of sources, with the numbers used everywhere else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.library.blocks.sources import Sources
from desktop.library.citations import payer_and_ties, reference, source_numbers
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.text import TextLabel


class SourcesView(BlockView):
    """Numbered sources, one a row."""

    block_type = Sources

    def __init__(self, block: Sources, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        for text in block.intro:
            self.column.addWidget(TextLabel(text, self.look))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(self.look.px(10))
        for row, (source, number) in enumerate(source_numbers(context.pages).items()):
            sign = TextLabel(f"[{number}]", self.look, "caption", "ink2", wrap=False)
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            known = context.module.sources[source]
            said = " ".join(filter(None, (reference(known), payer_and_ties(known))))
            grid.addWidget(TextLabel(said, self.look, "caption"), row, 1)
        self.column.addLayout(grid)
