"""The options are put side by side somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.checks._variants import variants
from desktop.library.blocks.base import walk
from desktop.library.blocks.compare import Compare
from desktop.library.blocks.options import Options
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "a page puts the options side by side"
WHOLE = True


def check(module: Module) -> Iterator[Problem]:
    """A module in which no page does."""
    pages = (variant.page for variant in variants(module))
    blocks = (block for page in pages for block in walk(page.blocks + page.side))
    if not any(isinstance(block, Compare | Options) for block in blocks):
        wrong, right = "no page puts the options side by side", "write a page with '::: compare'"
        yield problem_at(module, "module.yaml", ("decision",), "decision", wrong, right)
