"""Every page of a module in every way it can come out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Literal, get_args, get_origin

import msgspec

from desktop.library.blocks.base import block_kinds
from desktop.library.model import Context, Module, Page, PageFile
from desktop.library.rendering import pages_taken_from, read_page
from desktop.library.templates import check_template
from desktop.problems import Problem, Problems
from desktop.settings import ClinicWords

MOST_LETTERS = 6_000_000  # of all pages in all their ways

_BLOCK = re.compile(r"^:+ *([a-z][a-z-]*)", re.MULTILINE)
_LETTERS_A_PAGE = 1000  # as long as it takes to render an empty one

# Values that no rule looks for.
_TEXT, _LINES, _NUMBER = "some words", ("One line.",), 14


@dataclass(frozen=True)
class Variant:
    """A page or paper as it comes out for one context, how it is written, and what was wrong with it.

    `looked_at` is what the page can tell apart.
    """

    context: Context
    written: PageFile
    page: Page
    problems: tuple[Problem, ...]
    looked_at: frozenset[str] = frozenset()


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
    looks = {page.id: _looks_at(module, page) for page in module.pages.values()}
    rendered = Rendered(module, looks)
    for page in (*module.pages.values(), *module.papers.values()):
        # Each page that a paper takes from in its own ways, not all of them together in all of theirs.
        together = [_looks_at(module, page), *(looks[one.id] for one in pages_taken_from(module, page))]
        contexts = list({repr(it): it for one in together for it in _contexts(module, one)}.values())
        looked_at = frozenset[str]().union(*together)
        letters += len(contexts) * (len(page.body) + _LETTERS_A_PAGE)
        if letters > MOST_LETTERS:
            wrong = (
                f"with this page all pages come out in more ways than can be checked ({len(contexts)} here)"
            )
            right = "look at fewer settings on it, or make it shorter"
            problem = Problem(page.file, page.line, "", wrong, right)
            blank = read_page(module, msgspec.structs.replace(page, body=""), contexts[0], Problems())
            made.append(Variant(contexts[0], page, blank, (problem,)))
            break
        made += _of_page(module, page, contexts, looked_at, rendered)
    return tuple(made)


class Rendered:
    """Pages that papers take parts of, each rendered once for all that it looks at."""

    def __init__(self, module: Module, looks: Mapping[str, frozenset[str]] | None = None) -> None:
        self._module = module
        self._looks = looks or {page.id: _looks_at(module, page) for page in module.pages.values()}
        self._pages: dict[tuple[str, tuple[str, ...]], Page] = {}

    def page(self, context: Context, name: str) -> Page:
        """A page for a context."""
        seen = seen_of(context, self._looks[name])
        if (name, seen) not in self._pages:
            page = read_page(self._module, self._module.pages[name], context, Problems())
            self._pages[name, seen] = page
        return self._pages[name, seen]


def seen_of(context: Context, looked_at: frozenset[str]) -> tuple[str, ...]:
    """What a page sees of a context, by what it looks at: where that is the same, it comes out the same."""
    return tuple(repr(_value(context, one)) for one in sorted(looked_at))


def _value(context: Context, name: str) -> Any:
    """What a context has by a name such as `clinic.phone`; None where it has nothing of that name."""
    value: Any = context
    for part in name.split("."):
        value = getattr(value, part, None)
    return value


def _looks_at(module: Module, page: PageFile) -> frozenset[str]:
    """What of a context a page looks at, in its template and by its blocks."""
    return check_template(module, page, Problems()) | _looked_at_by_blocks(page)


def _looked_at_by_blocks(page: PageFile) -> frozenset[str]:
    """What the blocks of a page look at themselves."""
    kinds = block_kinds()
    named = (kinds.get(kind) for kind in _BLOCK.findall(page.body))
    return frozenset().union(*(kind.looks_at for kind in named if kind is not None))


def _of_page(
    module: Module,
    page: PageFile,
    contexts: Iterable[Context],
    looked_at: frozenset[str],
    rendered: Rendered,
) -> Iterator[Variant]:
    seen: set[tuple[Page, tuple[Problem, ...]]] = set()
    for context in contexts:
        problems = Problems()
        made = read_page(module, page, context, problems, partial(rendered.page, context))
        outcome = (made, tuple(problems.found))
        if outcome not in seen:
            seen.add(outcome)
            yield Variant(context, page, made, tuple(problems.found), looked_at)


def _contexts(module: Module, looked_at: frozenset[str]) -> Iterator[Context]:
    """Every combination of what a page looks at: a clinic's settings all set, none set, and each alone."""
    indications = [one.id for one in module.indications]
    routes = list(dict.fromkeys(route.id for visit in module.visits for route in visit.routes))
    groups = {
        field.name: _different(_alone(field.type), field.name, looked_at)
        for field in msgspec.structs.fields(ClinicWords)
    }
    for indication, route in itertools.product(
        indications if "indication" in looked_at else indications[:1], routes
    ):
        for chosen in itertools.product(*groups.values()):
            said = dict(zip(groups, chosen, strict=True))
            yield Context(indication=indication, language=module.language, route=route, **said)


def _different(groups: list[Any], name: str, looked_at: frozenset[str]) -> list[Any]:
    """Those of a group of settings that a page can tell apart, by what it looks at; one when at nothing."""
    fields = [field for field in groups[0].__struct_fields__ if f"{name}.{field}" in looked_at]
    return list({tuple(getattr(group, field) for field in fields): group for group in groups}.values())


def _alone(shape: type[Any]) -> list[Any]:
    """None set, all set, and each set alone; a setting that is one of a few words as each of them."""
    fields = {field.name: _values(field) for field in msgspec.structs.fields(shape)}
    whole = [dict(zip(fields, values, strict=True)) for values in itertools.product(*fields.values())]
    alone = [{name: value} for name, values in fields.items() for value in values]
    return [shape(**values) for values in ({}, *whole, *alone)]


def _values(field: msgspec.structs.FieldInfo) -> tuple[Any, ...]:
    """What a setting can be when it is set."""
    if get_origin(field.type) is Literal:
        return tuple(word for word in get_args(field.type) if word)
    if isinstance(field.default, int):
        return (_NUMBER,)
    return (_LINES if isinstance(field.default, tuple) else _TEXT,)
