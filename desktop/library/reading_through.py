"""A guide as plain lines, page by page, for who reads all of it before it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from desktop.library.blocks.base import Block
from desktop.library.blocks.compare import Compare
from desktop.library.blocks.signs import Signs
from desktop.library.blocks.statements import Statements
from desktop.library.blocks.words import BulletList, Heading
from desktop.library.fact_words import found_words, range_words, who_words
from desktop.library.facts import Fact
from desktop.library.model import Context, Module, Page
from desktop.library.options import ComparedOption
from desktop.library.rendering import render_pages
from desktop.library.spoken import own_texts
from desktop.library.text import plain


class GuideLine(msgspec.Struct, frozen=True):
    """A line of a guide: the title of a page, a heading on it, words, or an item of a list."""

    kind: Literal["page", "heading", "words", "item"]
    words: str


def guide_lines(module: Module, context: Context) -> tuple[GuideLine, ...]:
    """Every page of the first visit in order, what is behind buttons included.

    Raises `ProblemsFound` when a page is wrong.
    """
    pages = render_pages(module, context, module.first_visit.pages)
    return tuple(line for page in pages for line in _page(module, page) if line.words)


def _page(module: Module, page: Page) -> Iterator[GuideLine]:
    yield GuideLine("page", page.title)
    yield from _blocks(module, page.blocks + page.side)


def _blocks(module: Module, blocks: Iterable[Block]) -> Iterator[GuideLine]:
    for block in blocks:
        yield from _block(module, block)
        yield from _blocks(module, block.children())


def _block(module: Module, block: Block) -> Iterator[GuideLine]:
    if isinstance(block, Heading):
        yield GuideLine("heading", plain(block.text))
        return
    kind: Literal["words", "item"] = "item" if isinstance(block, BulletList) else "words"
    title = getattr(block, "title", ())
    head = plain(title) if isinstance(title, tuple) else title
    for _, words in own_texts(block):
        yield GuideLine("heading" if words == head else kind, words)
    if isinstance(block, Statements):
        yield from (GuideLine("item", one.text) for one in module.statements)
    elif isinstance(block, Signs):
        for tier in block.tiers:
            yield GuideLine("heading", tier.title)
            yield from (GuideLine("item", " ".join(filter(None, (one.text, one.why)))) for one in tier.signs)
    elif isinstance(block, Compare):
        for option in block.options:
            yield from _option(block, option)
    elif isinstance(fact := getattr(block, "fact", None), Fact):
        yield from _fact(fact)


def _option(grid: Compare, option: ComparedOption) -> Iterator[GuideLine]:
    yield GuideLine("heading", option.title)
    for row, cell in option.cells():
        said = " ".join(filter(None, (cell.words, cell.more)))
        yield GuideLine("item", f"{getattr(grid.rows, row)} {said}".strip())
        for name in (*cell.facts, *cell.more_facts):
            yield from _fact(grid.fact(name))


def _fact(fact: Fact) -> Iterator[GuideLine]:
    yield GuideLine("item", " ".join(filter(None, (found_words(fact), range_words(fact), who_words(fact)))))
