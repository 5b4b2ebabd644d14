"""What the numbers in a picture stand for."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words
from desktop.library.blocks.words import BulletList, Item
from desktop.library.text import Span, Text, cites


class LegendEntry(msgspec.Struct, frozen=True):
    """One line: a name, and what it is."""

    name: Text
    words: Text


class Legend(Block, frozen=True, kw_only=True):
    """A numbered list: each item begins with its name in strong words, and then says what it is."""

    kind: ClassVar[str] = "legend"

    entries: tuple[LegendEntry, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: legend`: one numbered list, each line `**Name:** what it is`."""
        no_words(container)
        if len(container.body) != 1 or not isinstance(container.body[0], BulletList):
            raise BadBlock("is not one list", "write a numbered list alone")
        listed = container.body[0]
        if not listed.ordered:
            raise BadBlock("has no numbers", "begin each line with 1.", listed.line)
        return cls(entries=tuple(_entry(item) for item in listed.items), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the items."""
        return tuple(dict.fromkeys(source for entry in self.entries for source in cites(entry.words)))


def _entry(item: Item) -> LegendEntry:
    """A line taken apart; the colon between its two parts goes."""
    first, *rest = item.text or (Span(""),)
    if not first.strong or not rest:
        raise BadBlock("a line names nothing", "begin it with **Name:** and go on", item.line)
    words = (replace(rest[0], words=rest[0].words.lstrip(": ")), *rest[1:])
    return LegendEntry((replace(first, words=first.words.rstrip(": ")),), words)
