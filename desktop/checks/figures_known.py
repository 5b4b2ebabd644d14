"""A page shows only figures that there are, asked for in a way that they can be, and that can be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._variants import variants
from desktop.decoding import nearest
from desktop.figures.base import (
    BadStateError,
    Canvas,
    FigureBrokenError,
    FigureRefusedError,
    figure_of,
    figures,
)
from desktop.figures.themes import theme
from desktop.library.blocks.base import Block, walk
from desktop.library.blocks.figure import Figure
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "every figure is known and can be drawn"

_WIDTH = 624.0  # the main column at 100 %


def check(module: Module) -> Iterator[Problem]:
    """Figures that are not there, settings and parts that they do not have, and what cannot be drawn."""
    drawn: set[tuple[str, object]] = set()
    for variant in variants(module):
        file = variant.written.file
        for block in walk(variant.page.blocks + variant.page.side):
            yield from _faults(block, file, drawn)


def _faults(block: Block, file: str, drawn: set[tuple[str, object]]) -> Iterator[Problem]:
    """What is wrong with a figure; each that could be drawn once is not drawn again."""
    figure = figure_of(block)
    if figure is None:
        if isinstance(block, Figure):
            wrong = f"there is no figure '{block.name}'"
            yield Problem(file, block.line, "figure", wrong, nearest(block.name, figures()))
        return
    try:
        state = figure.state_of(block)
        if (figure.NAME, state) not in drawn:
            figure.svg(state, Canvas(theme("light"), _WIDTH))
            drawn.add((figure.NAME, state))
    except BadStateError as fault:
        yield Problem(file, fault.line or block.line, fault.key, fault.wrong, fault.right)
    except FigureRefusedError as refused:
        yield Problem(file, block.line, block.kind, f"must not be drawn: {refused}", "say it in words")
    except FigureBrokenError as broken:
        yield Problem(broken.file, broken.line, broken.key, broken.wrong, "correct the template")
