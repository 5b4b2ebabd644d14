"""The options as equal tiles, before anything is said of one of them."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.library.blocks.first_look import FirstLook
from desktop.library.options import ComparedOption
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.option_tile import OptionTile


class FirstLookView(BlockView):
    """Equal tiles, a line each; none is louder than another."""

    block_type = FirstLook

    def __init__(self, block: FirstLook, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        grid = QGridLayout()
        grid.setSpacing(self.look.px(12))
        across = {"wide": len(block.options), "middle": 2, "narrow": 1}[context.shape]
        drawn = all(option.glyph for option in block.options)
        for at, option in enumerate(block.options):
            grid.setColumnStretch(at % across, 1)
            grid.addWidget(self._tile(option, drawn=drawn), at // across, at % across)
        self.column.addLayout(grid)

    def _tile(self, option: ComparedOption, *, drawn: bool) -> OptionTile:
        glyph = f"glyph-{option.glyph}" if drawn else ""
        return OptionTile(option.title, option.gist, glyph, self.look, upright=self.context.shape == "wide")
