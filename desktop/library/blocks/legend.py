"""What the numbers in a picture stand for."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words
from desktop.library.blocks.words import BulletList, Item
from desktop.library.text import cites


class Legend(Block, frozen=True, kw_only=True):
    """A numbered list: each item begins with its name in strong words, and then says what it is."""

    kind: ClassVar[str] = "legend"

    items: tuple[Item, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: legend`: one numbered list, each line `**Name:** what it is`."""
        no_words(container)
        if len(container.body) != 1 or not isinstance(container.body[0], BulletList):
            raise BadBlock("is not one list", "write a numbered list alone")
        listed = container.body[0]
        if not listed.ordered:
            raise BadBlock("has no numbers", "begin each line with 1.", listed.line)
        for item in listed.items:
            if len(item.text) < 2 or not item.text[0].strong:
                raise BadBlock("a line names nothing", "begin it with **Name:** and go on", item.line)
        return cls(items=listed.items, line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the items."""
        return tuple(dict.fromkeys(source for item in self.items for source in cites(item.text)))
