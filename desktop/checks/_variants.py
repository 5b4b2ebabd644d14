"""Every page of a module in every way it can come out."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import msgspec

from desktop.library.model import Clinic, Context, Module, Page, PageFile, Trial, WhenToCall
from desktop.library.rendering import pages_taken_from, read_page
from desktop.library.templates import check_template
from desktop.problems import Problem, Problems

_Group = TypeVar("_Group", Clinic, Trial, WhenToCall)

MOST_LETTERS = 3_000_000  # of all pages in all their ways; what ships has about a million

_LETTERS_A_PAGE = 1000  # as long as it takes to render an empty one

# Values that no rule looks for.
_CLINIC = Clinic("The clinic", "01234 567890", "Monday to Friday")
_TRIALS = (Trial(), Trial("temporary", "some weeks"), Trial("staged", "some weeks"))
_CALL = WhenToCall(("One line.",), ("One line.",), ("One line.",))


@dataclass(frozen=True)
class Variant:
    """A page or paper as it comes out for one context, how it is written, and what was wrong with it."""

    context: Context
    written: PageFile
    page: Page
    problems: tuple[Problem, ...]


class _Same:
    """A module as a key that stands for this very object."""

    def __init__(self, module: Module) -> None:
        self.module = module

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.module is self.module

    def __hash__(self) -> int:
        return id(self.module)


def variants(module: Module) -> tuple[Variant, ...]:
    """Every page and paper in every different way it can come out; made once for all rules."""
    return _variants(_Same(module))


@lru_cache(maxsize=2)
def _variants(key: _Same) -> tuple[Variant, ...]:
    module, letters = key.module, 0
    made: list[Variant] = []
    for page in (*module.pages.values(), *module.papers.values()):
        whole = [page, *pages_taken_from(module, page)]
        looked_at = frozenset().union(*(check_template(module, part, Problems()) for part in whole))
        contexts = list(_contexts(module, looked_at))
        letters += len(contexts) * sum(len(part.body) + _LETTERS_A_PAGE for part in whole)
        if letters > MOST_LETTERS:
            wrong = (
                f"with this page all pages come out in more ways than can be checked ({len(contexts)} here)"
            )
            right = "look at fewer settings on it, or make it shorter"
            problem = Problem(page.file, page.line, "", wrong, right)
            blank = read_page(module, msgspec.structs.replace(page, body=""), contexts[0], Problems())
            made.append(Variant(contexts[0], page, blank, (problem,)))
            break
        made += _of_page(module, page, contexts)
    return tuple(made)


def _of_page(module: Module, page: PageFile, contexts: Iterable[Context]) -> Iterator[Variant]:
    seen: set[tuple[Page, tuple[Problem, ...]]] = set()
    for context in contexts:
        problems = Problems()
        made = read_page(module, page, context, problems)
        outcome = (made, tuple(problems.found))
        if outcome not in seen:
            seen.add(outcome)
            yield Variant(context, page, made, tuple(problems.found))


def _contexts(module: Module, looked_at: frozenset[str]) -> Iterator[Context]:
    """Every combination of what a page looks at: a clinic's settings all set, none set, and each alone."""
    indications = [one.id for one in module.indications]
    routes = list(dict.fromkeys(route.id for visit in module.visits for route in visit.routes))
    clinics = _different(_alone(Clinic(), _CLINIC), "clinic", looked_at)
    trials = _different([*_TRIALS, Trial(length="some weeks"), Trial("staged")], "trial", looked_at)
    calls = _different(_alone(WhenToCall(), _CALL), "when_to_call", looked_at)
    for indication, route in itertools.product(
        indications if "indication" in looked_at else indications[:1], routes
    ):
        for clinic, trial, call in itertools.product(clinics, trials, calls):
            yield Context(
                indication=indication,
                language=module.language,
                route=route,
                clinic=clinic,
                trial=trial,
                when_to_call=call,
            )


def _different(groups: list[_Group], name: str, looked_at: frozenset[str]) -> list[_Group]:
    """Those of a group of settings that a page can tell apart, by what it looks at; one when at nothing."""
    fields = [field for field in groups[0].__struct_fields__ if f"{name}.{field}" in looked_at]
    return list({tuple(getattr(group, field) for field in fields): group for group in groups}.values())


def _alone(empty: _Group, full: _Group) -> list[_Group]:
    """None set, all set, and each field set alone."""
    made = [empty, full]
    for name in full.__struct_fields__:
        made.append(msgspec.structs.replace(empty, **{name: getattr(full, name)}))  # noqa: PERF401
    return made
