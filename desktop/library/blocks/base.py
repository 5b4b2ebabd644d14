"""What every block is, and how a block kind is found: by being a file in this package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Self

import msgspec

from desktop.finding import kinds_in
from desktop.library.facts import Fact

if TYPE_CHECKING:
    from desktop.library.model import Context, Module


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a page. `kind` is the word after `:::` in a page file; `line` is where it stands there."""

    kind: ClassVar[str] = ""
    topic: ClassVar[bool] = True  # False: a page with it is how a talk goes on, not what it is about
    closed: ClassVar[bool] = False  # True: what is inside shows only once it is pressed
    shown: ClassVar[bool] = True  # False: it stands for other blocks, which are shown in its place
    looks_at: ClassVar[frozenset[str]] = frozenset()  # what of a context it says more or less by

    seconds: ClassVar[float] = 0.0  # to look at it or answer, beyond reading it aloud: our guess

    line: int = 1

    @classmethod
    def parse(cls, container: Container) -> Self:
        """Make the block from a container of a page file; raises `BadBlock` telling what would be right."""
        raise BadBlock(f"'{container.kind}' cannot be written as a container", "use plain Markdown")

    def children(self) -> tuple[Block, ...]:
        """The blocks inside this one."""
        return ()

    def sections(self) -> tuple[tuple[str, tuple[Block, ...]], ...]:
        """What a paper can take of it by an id, beyond what stands below headings."""
        return ()

    def short(self) -> Self:
        """The block as a paper takes it: without what only a press would show."""
        return self

    def cites(self) -> tuple[str, ...]:
        """The source ids this block itself cites, without its children's."""
        return ()

    def ids(self) -> tuple[str, ...]:
        """The ids under which answers to this block are kept; each is used once in a module."""
        return ()


class BadBlock(Exception):  # noqa: N818
    """A container that cannot become a block. `line` 0 means the line of the container."""

    def __init__(self, wrong: str, right: str, line: int = 0) -> None:
        super().__init__(wrong)
        self.wrong, self.right, self.line = wrong, right, line


class Container(msgspec.Struct, frozen=True):
    """A container as written: its words, the blocks in its body, and what it is made for.

    `on_paper` says that it stands in the words of a paper.
    """

    kind: str
    words: tuple[str, ...]
    line: int
    body: tuple[Block, ...]
    facts: Mapping[str, Fact]
    statement_ids: tuple[str, ...]
    module: Module
    context: Context
    on_paper: bool = False


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block of a page, outer before inner."""
    for block in blocks:
        yield block
        yield from walk(block.children())


def block_kinds() -> Mapping[str, type[Block]]:
    """Every block kind by its word, one or more from each file of this package."""
    return kinds_in("desktop.library.blocks", Block, "kind")
