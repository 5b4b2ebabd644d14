"""A page shows only figures that there are."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._variants import variants
from desktop.decoding import nearest
from desktop.figures.base import figures
from desktop.library.blocks.base import walk
from desktop.library.blocks.figure import Figure
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "every figure is known"


def check(module: Module) -> Iterator[Problem]:
    """Figures by a name that no file of the figures package has."""
    for variant in variants(module):
        for block in walk(variant.page.blocks + variant.page.side):
            if isinstance(block, Figure) and block.name not in figures():
                file = module.pages[variant.page.id].file
                wrong = f"there is no figure '{block.name}'"
                yield Problem(file, block.line, "figure", wrong, nearest(block.name, figures()))
