"""The options are told in equal detail, carrying on as now among them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._variants import variants
from desktop.library.blocks.base import walk
from desktop.library.blocks.options import Options
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "options are told in equal detail"


def check(module: Module) -> Iterator[Problem]:
    """Options with more points than others."""
    for variant in variants(module):
        for block in walk(variant.page.blocks + variant.page.side):
            if isinstance(block, Options):
                yield from _uneven(block, variant.written.file, variant.context.indication)


def _uneven(block: Options, file: str, indication: str) -> Iterator[Problem]:
    for side in ("good", "bad"):
        counts = [len(getattr(option, side)) for option in block.options]
        if len(set(counts)) > 1:
            told = ", ".join(f"{option.title}: {n}" for option, n in zip(block.options, counts, strict=True))
            wrong = f"for '{indication}' the options have unequal numbers of {side} points ({told})"
            yield Problem(file, block.line, "options", wrong, "give each as many")
