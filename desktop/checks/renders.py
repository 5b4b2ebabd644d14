"""Every page renders for every indication, route and state of a clinic's settings."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._variants import variants
from desktop.library.model import Module
from desktop.library.templates import check_template
from desktop.problems import Problem, Problems

NAME = "every page renders in every combination"


def check(module: Module) -> Iterator[Problem]:
    """Faults of templates in all their branches, and of every way a page can come out."""
    problems = Problems()
    for page in (*module.pages.values(), *module.papers.values()):
        check_template(module, page, problems)
    yield from problems.found
    for variant in variants(module):
        yield from variant.problems
