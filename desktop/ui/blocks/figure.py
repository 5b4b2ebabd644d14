"""A picture from the figures package, on the screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.figures.base import BadStateError, figure_of
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.text import Text
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.panel import SURFACES
from desktop.ui.widgets.text import TextLabel

LEAST = 360


def frame_of(block: Block, context: ViewContext, **how: Any) -> FigureFrame | None:
    """The picture of a block in its box; None when the page asks for one that cannot be."""
    figure = figure_of(block)
    if figure is None:
        return None
    try:
        state = figure.state_of(block)
    except BadStateError:
        return None
    if figure.STANDS == "card":
        how |= {"framed": False, "surface": context.surface or "card", "margin": 0}
    elif figure.STANDS == "bare" or context.surface:
        ground = SURFACES.get(context.surface, "bg")
        how |= {"framed": False, "ground": ground, "margin": 0 if figure.STANDS == "bare" else 2}
    return FigureFrame(context.look, figure, state, **how)


class FigureView(BlockView):
    """A picture by name, with its caption; the words alone when there is no such picture."""

    block_type = Figure

    def __init__(self, block: Figure, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        figure = figure_of(block)
        self.fills = figure is None or (figure.FILLS and figure.STANDS != "bare")
        if figure is not None and figure.STANDS == "card" and context.shape == "narrow":
            self.fills = False  # the page scrolls, and the picture is as large as it can be
        how = {"height": LEAST, "fills": True} if self.fills else {}
        self.frame = frame_of(block, context, **how)
        if self.frame is not None:
            self.column.addWidget(self.frame, 1)
        else:
            self._say_instead()
        if block.caption:
            self.column.addWidget(TextLabel(block.caption, self.look, "caption", "ink2"))

    def _say_instead(self) -> None:
        words: list[str | Text] = [tr("The picture cannot be shown.")]
        words += [part.text for part in self.block.parts]
        for text in words:
            self.column.addWidget(TextLabel(text, self.look))
