"""A module's pages rendered for one context: template, Markdown, blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import cast

from desktop.decoding import nearest
from desktop.library.blocks.base import Block, walk
from desktop.library.blocks.excerpt import Excerpt, moved
from desktop.library.markdown import read_blocks
from desktop.library.model import SPLIT, Context, Module, Page, PageFile
from desktop.library.templates import fill
from desktop.problems import Problems

_FROM = re.compile(r"^:+ *from +(\S+)", re.MULTILINE)


def render_page(module: Module, page_id: str, context: Context) -> Page:
    """One page for a context. `minutes` are those of the context's route, 0 where the route leaves it out.

    Raises `ProblemsFound` with everything wrong on the page, and `KeyError` for a page the module has not.
    """
    problems = Problems()
    page = read_page(module, module.pages[page_id], context, problems)
    problems.raise_if_any()
    return page


def render_pages(module: Module, context: Context, page_ids: Iterable[str]) -> tuple[Page, ...]:
    """Several pages for a context, in the order asked for.

    Raises `ProblemsFound` with everything wrong on any of them, ids of answers that stand twice included.
    """
    problems = Problems()
    pages = tuple(read_page(module, module.pages[name], context, problems) for name in page_ids)
    check_ids(module, pages, problems)
    problems.raise_if_any()
    return pages


def render_paper(module: Module, paper: str, context: Context) -> Page:
    """The words of a paper for a context, as a page.

    Raises `ProblemsFound` with everything wrong in them, and `KeyError` for a paper that has no words here.
    """
    problems = Problems()
    page = read_page(module, module.papers[paper], context, problems)
    problems.raise_if_any()
    return page


def read_page(
    module: Module,
    page: PageFile,
    context: Context,
    problems: Problems,
    taken_from: Callable[[str], Page] | None = None,
) -> Page:
    """A page as far as it can be rendered; what is wrong is noted.

    `taken_from` gives a page by its id to a paper that takes a part of it, where it was rendered before.
    """

    @cache
    def rendered(name: str) -> Page:
        return read_page(module, module.pages[name], context, Problems())  # its own faults are told there

    filled = fill(module, page, context, problems)
    on_paper = page is module.papers.get(page.id)
    main: tuple[Block, ...] = ()
    side: tuple[Block, ...] = ()
    if filled is not None:
        blocks = read_blocks(filled, module, context, page.file, problems, on_paper=on_paper)
        main, side = blocks.main, blocks.side
    if side and page.layout not in SPLIT:
        wrong = f"there is a side panel, but the layout is '{page.layout}'"
        problems.add(page.file, side[0].line, "layout", wrong, "write 'layout: split', or take the panel out")
    return Page(
        id=page.id,
        title=page.title,
        title_in=page.title_in,
        rail=page.rail,
        layout=page.layout,
        minutes=page.minutes.get(context.route, 0.0),
        core=page.core,
        cues=page.cues,
        prompts=page.prompts,
        blocks=_with_taken(module, page, main, context, problems, taken_from or rendered),
        side=side,
    )


def pages_taken_from(module: Module, page: PageFile) -> list[PageFile]:
    """The pages that a paper takes parts of, in whatever context."""
    named = _FROM.findall(page.body) if page is module.papers.get(page.id) else []
    return [module.pages[name] for name in dict.fromkeys(named) if name in module.pages]


def _with_taken(
    module: Module,
    written: PageFile,
    blocks: tuple[Block, ...],
    context: Context,
    problems: Problems,
    pages: Callable[[str], Page],
) -> tuple[Block, ...]:
    """The blocks of a paper, with what it takes from pages in its place."""
    made: list[Block] = []
    for block in blocks:
        made += (
            _taken(module, written, block, context, problems, pages)
            if isinstance(block, Excerpt)
            else [block]
        )
    for block in walk(tuple(made)):
        if isinstance(block, Excerpt):
            wrong, right = "stands inside of something", "write it at the left edge of a paper's words"
            problems.add(written.file, block.line, block.kind, wrong, right)
    return tuple(made)


def _taken(
    module: Module,
    written: PageFile,
    taken: Excerpt,
    context: Context,
    problems: Problems,
    pages: Callable[[str], Page],
) -> list[Block]:
    def note(wrong: str, right: str) -> list[Block]:
        problems.add(written.file, taken.line, taken.kind, wrong, right)
        return []

    if written is not module.papers.get(written.id):
        return note("is for papers", "write the words here, and take them from here in a paper")
    if taken.page not in module.pages:
        return note(f"there is no page '{taken.page}'", nearest(taken.page, module.pages))
    page = pages(taken.page)
    found = [*taken.found_in(page.blocks), *taken.found_in(page.side)]  # a section ends with its column
    called = " ".join(taken.part)
    if len(found) != 1:
        many = f"has {len(found)} parts" if found else "has no part"
        right = "write the words after ':::' there, or the id of a heading with {#id}"
        return note(f"for '{context.indication}' the page '{page.id}' {many} '{called}'", right)
    return [cast("Block", moved(block.short(), taken.line)) for block in found[0]]


def check_ids(module: Module, pages: Iterable[Page], problems: Problems) -> None:
    """Note every id of an answer that stands twice: the second answer would take the place of the first."""
    first: dict[str, str] = {}
    for page in pages:
        written = module.pages.get(page.id) or module.papers[page.id]
        for block in page.walk():
            for name in block.ids():
                if name in first:
                    wrong = f"the id '{name}' stands twice, first on the page '{first[name]}'"
                    problems.add(
                        written.file, block.line, block.kind, wrong, "give each question an id of its own"
                    )
                first.setdefault(name, page.id)
