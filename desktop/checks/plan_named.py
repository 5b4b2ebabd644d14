"""Whoever needs a plan before something is turned off is never told to turn it off without it.

Where a talk asks for a plan, every box, line or statement that speaks of turning off names the plan; anywhere
else in the same guide, whatever says that it can be done at any time does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from msgspec.structs import replace

from desktop.checks._language import Wording, wording
from desktop.checks._places import problem_at
from desktop.checks._variants import Rendered, seen_of, variants
from desktop.decoding import KeyPath, key_words
from desktop.library.blocks.base import Block
from desktop.library.blocks.callout import Callout
from desktop.library.blocks.ladder import Ladder
from desktop.library.blocks.plan import Plan
from desktop.library.model import Context, Module, Page, PageFile
from desktop.library.rendering import read_page
from desktop.library.spoken import own_texts, texts
from desktop.library.text import plain
from desktop.problems import Problem, Problems

NAME = "turning off names the plan that it needs"
WORDED = True

Piece = tuple[int, str]


def check(module: Module) -> Iterator[Problem]:
    """Whatever of pages, papers, statements, signs and options speaks of turning off without it."""
    words, plans = wording(module.language), _plans(module)
    if words is None or not plans:
        return
    named = {_name(plan) for _, plan in plans}
    for indication in {indication for indication, _ in plans}:
        for written, page in _pages_for(module, indication):
            yield from _without(written, page, words, named, always=True)
    for variant in variants(module):
        yield from _without(variant.written, variant.page, words, named, always=False)
    for file, path, said, indications in _data(module):
        always = not indications or not indications.isdisjoint(indication for indication, _ in plans)
        if found := _speaks(said, words, named, always=always):
            wrong = f"'{found}' stands without the plan"
            yield problem_at(module, file, path, key_words(path), wrong, _advice(named))


def _data(module: Module) -> Iterator[tuple[str, KeyPath, str, set[str]]]:
    """What is read as one in the module's own files, with the indications it is for; none means all."""
    for i, statement in enumerate(module.statements):
        yield "statements.yaml", (i, "text"), statement.text, set()
    for i, sign in enumerate(module.signs):
        for name in ("text", "short"):
            yield "signs.yaml", (i, name), getattr(sign, name), set(sign.indications)
    for option in module.options.options.values() if module.options else ():
        for row, cell in option.cells():
            said = f"{cell.words} {cell.more}"
            yield "options.yaml", ("options", option.id, row), said, set(option.indications)


def _plans(module: Module) -> list[tuple[str, Plan]]:
    """Every plan that a page asks for, with the indication that it is asked for."""
    asking = {id(it.written) for it in variants(module) if it.page.has(Plan)}
    return [
        (one.id, block)
        for one in module.indications
        for written, page in _pages_for(module, one.id, asking)
        if written is module.pages.get(written.id)
        for block in page.walk()
        if isinstance(block, Plan)
    ]


def _pages_for(
    module: Module, indication: str, only: set[int] | None = None
) -> Iterator[tuple[PageFile, Page]]:
    """Every page and paper in the ways it comes out for one indication."""
    rendered = Rendered(module)
    ways: dict[object, tuple[PageFile, Context]] = {}
    for variant in variants(module):
        if only is None or id(variant.written) in only:
            context = replace(variant.context, indication=indication)
            ways[id(variant.written), seen_of(context, variant.looked_at)] = variant.written, context
    for written, context in ways.values():
        yield written, read_page(module, written, context, Problems(), partial(rendered.page, context))


def _without(
    written: PageFile, page: Page, words: Wording, named: set[str], *, always: bool
) -> Iterator[Problem]:
    for line, said in pieces(page.blocks + page.side):
        if found := _speaks(said, words, named, always=always):
            yield Problem(written.file, line, "", f"'{found}' stands without the plan", _advice(named))


def _speaks(said: str, words: Wording, named: set[str], *, always: bool) -> str:
    """The words on turning off that need the plan and stand without it; empty where all is well."""
    found = words.off.search(said)
    if found is None or not (always or words.any_time.search(said)):
        return ""
    return "" if any(name in said.casefold() for name in named) else found[0]


def _name(plan: Plan) -> str:
    """What a plan is called in a sentence: "Your catheter plan" is a "catheter plan"."""
    first, _, rest = plan.title.casefold().partition(" ")
    return rest or first


def _advice(named: set[str]) -> str:
    return f"say with which plan in the same words, as in 'with your {min(named)}'"


def pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    """What is read as one: a box whole, a step with what belongs to it, else each paragraph or line."""
    for block in blocks:
        if isinstance(block, Ladder):
            yield from _steps(block)
            yield from pieces((*block.details, *block.plans))
        elif isinstance(block, Callout):
            yield block.line, _joined((block,))
        else:
            yield from own_texts(block)
            yield from pieces(block.children())


def _steps(ladder: Ladder) -> Iterator[Piece]:
    for rung in ladder.steps:
        boxed = ladder.cautions if rung is ladder.any_time else ()
        yield ladder.line, " ".join((rung.title, plain(rung.short), _joined((*boxed, *rung.blocks))))


def _joined(blocks: tuple[Block, ...]) -> str:
    return " ".join(words for _, words in texts(blocks))
