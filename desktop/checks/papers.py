"""A paper holds what can be printed, and nothing that is asked or pressed."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._variants import variants
from desktop.library.blocks.base import walk
from desktop.library.model import Module
from desktop.papers.kinds.base import printable_kinds
from desktop.problems import Problem

NAME = "a paper holds what can be printed"


def check(module: Module) -> Iterator[Problem]:
    """Blocks of papers that cannot be printed."""
    printed = printable_kinds()
    for variant in variants(module):
        if variant.written is not module.papers.get(variant.written.id):
            continue
        for block in walk(variant.page.blocks + variant.page.side):
            if block.kind not in printed:
                wrong = f"'::: {block.kind}' cannot be printed"
                yield Problem(
                    variant.written.file, block.line, block.kind, wrong, f"use one of {', '.join(printed)}"
                )
