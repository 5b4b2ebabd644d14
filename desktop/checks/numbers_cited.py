"""A number of people in 100 has a source beside it."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._language import per_100
from desktop.checks._places import problem_at
from desktop.checks._variants import variants
from desktop.library.blocks.base import Block, walk
from desktop.library.model import Module
from desktop.library.spoken import texts
from desktop.problems import Problem

NAME = "every number has a source"


def check(module: Module) -> Iterator[Problem]:
    """Numbers with no citation in their own block or in those that stand with it, and in statements."""
    for variant in variants(module):
        page = variant.page
        for group in _groups(page.blocks, page.side):
            if not any(block.cites() for block in group):
                yield from _uncited(group, variant.written.file, module.language)
    number = per_100(module.language)
    for i, statement in enumerate(module.statements):
        if number.search(statement.text) and not statement.sources:
            wrong, right = "states a number without a source", "name it under 'sources'"
            yield problem_at(module, "statements.yaml", (i, "text"), statement.id, wrong, right)


def _groups(*columns: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Blocks that stand together: a column, or the inside of a container."""
    for column in columns:
        yield column
        yield from (block.children() for block in walk(column) if block.children())


def _uncited(group: tuple[Block, ...], file: str, language: str) -> Iterator[Problem]:
    for block in group:
        if block.children():
            continue
        for line, words in texts((block,)):
            if found := per_100(language).search(words):
                yield Problem(file, line, "", f"'{found[0]}' has no source", "cite it, as [@source]")
