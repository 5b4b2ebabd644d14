"""A part of a page that a paper takes, so that it is written once."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from desktop.library.blocks.base import BadBlock, Block, Container, walk
from desktop.library.blocks.words import Heading
from desktop.library.facts import Fact


class Excerpt(Block, frozen=True, kw_only=True):
    """Stands in a paper for what it names on a page: a block by its words there, a section by its id."""

    kind: ClassVar[str] = "from"
    shown: ClassVar[bool] = False

    page: str
    part: tuple[str, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """Make it from a container; raises `BadBlock`."""
        if len(container.words) < 2:
            right = (
                "write '::: from', the id of a page, and the words after ':::' there or the id of a heading"
            )
            raise BadBlock("does not say what is taken", right)
        if container.body:
            raise BadBlock("holds words of its own", "write them above it or below it")
        return cls(page=container.words[0], part=container.words[1:], line=container.line)

    def found_in(self, blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
        """Every part of a page that is called so."""
        return [*_blocks(blocks, self.part), *_sections(blocks, self.part)]


def _blocks(blocks: tuple[Block, ...], part: tuple[str, ...]) -> list[tuple[Block, ...]]:
    return [(block,) for block in walk(blocks) if block.kind == part[0] and _called(block) >= set(part[1:])]


def _called(block: Block) -> set[object]:
    """The words after `:::` that tell a block from others of its kind."""
    named = {getattr(block, key, "") for key in ("id", "tone", "name")}
    fact = getattr(block, "fact", None)
    return named | ({fact.id} if isinstance(fact, Fact) else set())


def _sections(blocks: tuple[Block, ...], part: tuple[str, ...]) -> list[tuple[Block, ...]]:
    """What stands below a heading with this id, up to the next heading that is not below it; at any depth."""
    found = [section for block in blocks for section in _sections(block.children(), part)]
    for at, block in enumerate(blocks):
        found += [held for name, held in block.sections() if (name,) == part]
        if isinstance(block, Heading) and (block.id,) == part:
            rest = blocks[at + 1 :]
            ends = (n for n, it in enumerate(rest) if isinstance(it, Heading) and it.level <= block.level)
            found.append((block, *rest[: next(ends, len(rest))]))
    return found


def moved(value: object, line: int) -> object:
    """A block as it stands on another line, with all that it holds."""
    if isinstance(value, tuple):
        return tuple(moved(part, line) for part in value)
    if not isinstance(value, msgspec.Struct) or isinstance(value, Fact):
        return value
    fields = {name: moved(getattr(value, name), line) for name in value.__struct_fields__}
    return type(value)(**fields | ({"line": line} if "line" in fields else {}))
