"""Ids of answers are used once in a module, and teach-back prompts point to what there is."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._variants import variants
from desktop.decoding import nearest
from desktop.library.blocks.base import walk
from desktop.library.blocks.teach_back import TeachBack
from desktop.library.model import Module
from desktop.library.rendering import check_ids
from desktop.problems import Problem, Problems

NAME = "answers have ids of their own"


def check(module: Module) -> Iterator[Problem]:
    """Ids on two pages or twice on one, and prompts for a page or route that the module has not."""
    routes = {route.id for visit in module.visits for route in visit.routes}
    first: dict[str, str] = {}
    shown = {page for visit in module.visits for page in visit.pages}
    for variant in variants(module):
        if variant.written.id not in shown or variant.written is not module.pages.get(variant.written.id):
            continue  # no answer is given there
        problems = Problems()
        check_ids(module, [variant.page], problems)
        yield from problems.found
        file = variant.written.file
        for block in walk(variant.page.blocks + variant.page.side):
            for name in block.ids():
                page = first.setdefault(name, variant.page.id)
                if page != variant.page.id:
                    wrong = f"the id '{name}' is used on the page '{page}' as well"
                    yield Problem(file, block.line, block.kind, wrong, "give each question an id of its own")
            if isinstance(block, TeachBack):
                yield from _unknown(block, file, module, routes)


def _unknown(block: TeachBack, file: str, module: Module, routes: set[str]) -> Iterator[Problem]:
    pages = {page for visit in module.visits for page in visit.pages}
    if block.page not in pages:
        wrong = f"there is no page '{block.page}'"
        yield Problem(file, block.line, "page", wrong, nearest(block.page, pages))
    for route in block.routes:
        if route not in routes:
            yield Problem(file, block.line, "routes", f"there is no route '{route}'", nearest(route, routes))
