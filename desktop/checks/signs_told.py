"""The whole list of warning signs stands on a page of every route, and on the papers that tell them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.checks._variants import Variant, variants
from desktop.library.blocks.base import Block
from desktop.library.blocks.signs import Signs
from desktop.library.model import Module
from desktop.papers.base import papers
from desktop.problems import Problem

NAME = "every page and paper that tells when to call has the whole list of warning signs"
WHOLE = True


def check(module: Module) -> Iterator[Problem]:
    """Papers, and routes, that come out without the list, or with two."""
    if not module.signs:
        return
    telling = {name for name, paper in papers().items() if paper.TELLS_SIGNS}
    without: set[str] = set()
    for variant in variants(module):
        lists = sum(isinstance(block, Signs) for block in _open(variant.page.blocks + variant.page.side))
        paper = variant.written is module.papers.get(variant.written.id)
        if lists > 1:
            yield _wrong(variant, "the list of warning signs stands twice")
        if paper and variant.written.id in telling and not lists:
            yield _wrong(variant, "there are no warning signs")
        if not paper and not lists:
            without.add(variant.page.id)
    for v, visit in enumerate(module.visits[:1]):
        for r, route in enumerate(visit.routes):
            if without.issuperset(route.pages):
                wrong = "no page of the route always has the warning signs"
                right = "write '::: signs' on one, outside of details and of every 'if'"
                yield problem_at(module, "module.yaml", ("visits", v, "routes", r), route.id, wrong, right)


def _open(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks that show without a press."""
    for block in blocks:
        yield block
        if not block.closed:
            yield from _open(block.children())


def _wrong(variant: Variant, wrong: str) -> Problem:
    right = "write '::: signs' once, outside of details, for every indication"
    return Problem(
        variant.written.file,
        variant.written.line,
        "signs",
        f"for '{variant.context.indication}' {wrong}",
        right,
    )
