"""What is weighed up goes with several options, so that no row speaks for one choice only."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.checks._variants import Variant, variants
from desktop.library.blocks.base import walk
from desktop.library.blocks.rating import Rating
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no row speaks for one choice only"
_FEWEST = 2


def check(module: Module) -> Iterator[Problem]:
    """Things to rate that go with fewer than two options, and names of such things that no page asks."""
    if module.options is None:
        return
    rated: set[str] = set()
    for variant in variants(module):
        for block in walk(variant.page.blocks + variant.page.side):
            if isinstance(block, Rating):
                rated.update(item.id for item in block.items)
                for indication in _indications(module, variant):
                    yield from _one_sided(module, variant, block, indication)
    for name, option in module.options.options.items():
        for i, item in enumerate(option.goes_with):
            if item not in rated:
                path = ("options", name, "goes_with", i)
                wrong, right = f"no page asks how much '{item}' matters", "name what a rating asks"
                yield problem_at(module, "options.yaml", path, f"options.{name}.goes_with[{i}]", wrong, right)


def _indications(module: Module, variant: Variant) -> list[str]:
    """Those that the page comes out so for: all of them where it does not look at the indication."""
    if "indication" in variant.looked_at:
        return [variant.context.indication]
    return [one.id for one in module.indications]


def _one_sided(module: Module, variant: Variant, block: Rating, indication: str) -> Iterator[Problem]:
    options = module.options.of(indication) if module.options else ()
    for item in block.items:
        going = [option.title for option in options if item.id in option.goes_with]
        if item.leans != "ask" and len(going) < _FEWEST:
            wrong = f"for '{indication}' '{item.label}' goes with {going[0] if going else 'no option'} alone"
            right = "name it under 'goes_with' of a second option in options.yaml, or write {.ask}"
            yield Problem(variant.written.file, block.line, "rating", wrong, right)
