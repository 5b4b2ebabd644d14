"""The list of what was asked for is honest: what is said is where it says, what is not has a reason."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.checks._variants import variants
from desktop.library.blocks.base import walk
from desktop.library.model import Coverage, Module
from desktop.problems import Problem

NAME = "coverage is complete and honest"
WHOLE = True


def check(module: Module) -> Iterator[Problem]:
    """Lines whose place or layer does not hold, or that claim support without a source."""
    detailed = {
        variant.page.id
        for variant in variants(module)
        if any(block.closed for block in walk(variant.page.blocks + variant.page.side))
    }
    for i, line in enumerate(module.coverage):
        for wrong, right in _faults(line, module, detailed):
            yield problem_at(module, "coverage.yaml", (i,), line.id, wrong, right)


def _faults(line: Coverage, module: Module, detailed: set[str]) -> Iterator[tuple[str, str]]:
    if line.layer == "none" and line.said_on:
        yield "is said on a page, but its layer is 'none'", "write page, detail or cue"
    if line.layer != "none" and not line.said_on:
        yield f"is said nowhere, but its layer is '{line.layer}'", "name the pages, or write 'layer: none'"
    if line.layer == "detail" and line.said_on and not detailed & set(line.said_on):
        yield "no page it is said on has more detail", "correct 'said_on' or 'layer'"
    if line.layer == "cue" and line.said_on and not any(module.pages[page].cues for page in line.said_on):
        yield "no page it is said on has a cue", "correct 'said_on' or 'layer'"
    if line.verdict in ("supported", "partly") and not line.sources:
        yield f"is '{line.verdict}' by no source", "name the sources, or correct the verdict"
