"""Every fact is shown somewhere. One that is not may be waiting for its page, so this only advises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "every fact is shown"
BLOCKS = False
WHOLE = True


def check(module: Module) -> Iterator[Problem]:
    """Facts that no page draws or prints."""
    bodies = "\n".join(page.body for page in module.pages.values())
    told = set[str]()
    if module.options is not None and re.search(r"::: *compare\b", bodies):
        told.update(name for one in module.options.options.values() for name in one.facts())
    for fact in module.facts.keys() - told:
        name = re.escape(fact)
        if not re.search(rf"::: *risk +{name}\s|facts\[ *[\"']{name}[\"'] *\]", bodies):
            right = "show it, or take it out"
            yield problem_at(module, "facts.yaml", (fact,), fact, "is shown on no page", right)
