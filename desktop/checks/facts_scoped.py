"""A fact that may be drawn says what it counts and what it does not."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.library.facts import FEWEST
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "facts that may be drawn have a scope"


def check(module: Module) -> Iterator[Problem]:
    """Facts of enough people to be drawn, without a scope."""
    for fact in module.facts.values():
        if fact.events is not None and fact.n >= FEWEST and not fact.scope.strip():
            right = "write what the number counts, and what not"
            yield problem_at(
                module, "facts.yaml", (fact.id, "scope"), f"{fact.id}.scope", "is missing", right
            )
