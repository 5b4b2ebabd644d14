"""How long a page takes: what stands on it is read aloud, then people look and answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from desktop.library.blocks.base import Block, walk
from desktop.library.blocks.compare import Compare
from desktop.library.blocks.first_look import FirstLook
from desktop.library.blocks.signs import Signs
from desktop.library.blocks.statements import Statements
from desktop.library.facts import Fact
from desktop.library.model import Context, Module, Page, Route
from desktop.library.options import ComparedOption
from desktop.library.rendering import render_pages
from desktop.library.text import Span, plain

WORDS_A_MINUTE = 130  # of somebody who reads aloud to somebody who listens

_WORDS = ("label", "title")  # text fields of blocks that are read; the others are ids and kinds


def minutes_of(module: Module, page: Page) -> float:
    """How many minutes a page takes; what is behind a button is read only when somebody asks for it."""
    blocks = tuple(_open(page.blocks + page.side))
    said = [page.title, *(words for block in blocks for _, words in own_texts(block))]
    if any(isinstance(block, Statements) for block in blocks):
        said += [statement.text for statement in module.statements]
    for choices in (block for block in blocks if isinstance(block, Compare | FirstLook)):
        said += choices.read_aloud()
    for signs in (block for block in blocks if isinstance(block, Signs)):
        said += [f"{sign.text} {sign.why}" for tier in signs.tiers for sign in tier.signs]
    words = sum(len(text.split()) for text in said)
    return words / WORDS_A_MINUTE + sum(block.seconds for block in blocks) / 60


def minutes_of_route(module: Module, route: Route, context: Context) -> float:
    """How many minutes a route takes for somebody. Raises `ProblemsFound` when a page of it is wrong."""
    pages = render_pages(module, msgspec.structs.replace(context, route=route.id), route.pages)
    return sum(minutes_of(module, page) for page in pages)


def texts(blocks: tuple[Block, ...]) -> Iterator[tuple[int, str]]:
    """Every text of blocks of any kind, with its line; a fact's own words are left out."""
    for block in walk(blocks):
        yield from own_texts(block)


def own_texts(block: Block) -> Iterator[tuple[int, str]]:
    """Every text of a block itself, with its line, and none of the blocks inside it."""
    yield from _inside(block, block.line)


def _open(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block that shows without a press."""
    for block in blocks:
        if not block.closed:
            yield block
            yield from _open(block.children())


def _inside(value: Any, line: int) -> Iterator[tuple[int, str]]:
    if isinstance(value, Fact | ComparedOption):  # these are told with their own place
        return
    if isinstance(value, tuple):
        if value and all(isinstance(part, Span) for part in value):
            yield line, plain(value)
            return
        for part in value:
            if not isinstance(part, Block):
                yield from _inside(part, line)
    elif isinstance(value, msgspec.Struct):
        line = getattr(value, "line", line)
        for name in value.__struct_fields__:
            part = getattr(value, name)
            if isinstance(part, str) and name in _WORDS:
                yield line, part
            else:
                yield from _inside(part, line)
