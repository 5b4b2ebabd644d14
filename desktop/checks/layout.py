"""A page that is split has something in its side panel, however it comes out."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.checks._variants import variants
from desktop.library.model import SPLIT, Module
from desktop.problems import Problem

NAME = "a split page has a side panel"


def check(module: Module) -> Iterator[Problem]:
    """Split pages without a side panel, and pages without anything at all."""
    for variant in variants(module):
        page, file = variant.page, variant.written.file
        if variant.problems:
            continue
        if not page.blocks:
            yield Problem(file, variant.written.line, "", "the page is empty", "write something on it")
        if page.layout in SPLIT and not page.side:
            wrong, right = f"is '{page.layout}', but there is no '::: side'", "write one, or 'layout: single'"
            yield problem_at(module, file.partition("/")[2], ("layout",), "layout", wrong, right)
