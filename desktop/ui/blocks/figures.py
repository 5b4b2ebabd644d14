"""Blocks that are drawn."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.figures.base import figures
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.no_number import NoNumber
from desktop.library.blocks.risk import Risk
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.text import TextLabel


class RiskView(BlockView):
    """The gist in words, then the number as 100 people with both frames."""

    block_type = Risk

    def __init__(self, block: Risk, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        figure = figures()["icon-array"]
        if block.gist:
            self.column.addWidget(TextLabel(block.gist, self.look, "h3", numbers=context.numbers))
        self.frame = FigureFrame(
            self.look,
            size=lambda canvas: figure.size(block.fact, canvas),
            draw=lambda canvas: figure.svg(block.fact, canvas),
            title=figure.title(block.fact),
            alt=figure.alt(block.fact),
            table=figure.table(block.fact),
            numbers=context.numbers,
            height=445,
        )
        self.column.addWidget(self.frame)


class NoNumberView(BlockView):
    """There is no reliable number, said as clearly as a number would be."""

    block_type = NoNumber

    def __init__(self, block: NoNumber, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        figure = figures()["no-number"]
        self.frame = FigureFrame(
            self.look,
            size=lambda canvas: figure.size(block, canvas),
            draw=lambda canvas: figure.svg(block, canvas),
            title=figure.title(block),
            alt=figure.alt(block),
            numbers=context.numbers,
            framed=False,
        )
        self.column.addWidget(self.frame)


class FigureView(BlockView):
    """A picture by name, with its caption."""

    block_type = Figure

    def __init__(self, block: Figure, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        figure, state = figures()[block.name], dict(block.state)
        self.frame = FigureFrame(
            self.look,
            size=lambda canvas: figure.size(state, canvas),
            draw=lambda canvas: figure.svg(state, canvas),
            title=figure.title(state),
            alt=figure.alt(state),
            table=figure.table(state),
            numbers=context.numbers,
        )
        self.column.addWidget(self.frame)
        if block.caption:
            self.column.addWidget(TextLabel(block.caption, self.look, "caption", "ink2", context.numbers))
