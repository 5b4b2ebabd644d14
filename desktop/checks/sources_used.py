"""Every source is used somewhere. One that is not may be waiting for its page, so this only advises."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.checks._variants import variants
from desktop.library.blocks.base import walk
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "every source is used"
BLOCKS = False
WHOLE = True


def check(module: Module) -> Iterator[Problem]:
    """Sources that nothing in the module names. Unknown ones are told at loading."""
    used = {fact.source for fact in module.facts.values()}
    used.update(source for statement in module.statements for source in statement.sources)
    used.update(source for line in module.coverage for source in line.sources)
    used.update(source for sign in module.signs for source in sign.sources)
    for variant in variants(module):
        for block in walk(variant.page.blocks + variant.page.side):
            used.update(block.cites())
    for source in module.sources.keys() - used:
        right = "cite it, or take it out"
        yield problem_at(module, "sources.yaml", (source,), source, "is used nowhere", right)
