"""A few lines to know before one begins, each with a sign."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.decoding import nearest
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words
from desktop.library.blocks.words import BulletList, Item
from desktop.library.text import cites

SIGNS = ("time", "ask", "sign")


class Points(Block, frozen=True, kw_only=True):
    """Lines with a sign each: the class of an item is one of `SIGNS`."""

    kind: ClassVar[str] = "points"

    items: tuple[Item, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: points`: one list, each item with its sign as `{.time}`."""
        no_words(container)
        if len(container.body) != 1 or not isinstance(container.body[0], BulletList):
            raise BadBlock("is not one list", "write '- About ten minutes. {.time}', and more lines like it")
        items = container.body[0].items
        for item in items:
            sign = item.classes[0] if len(item.classes) == 1 else ""
            if sign not in SIGNS:
                raise BadBlock(f"'{sign}' is no sign", nearest(sign, SIGNS), item.line)
        return cls(items=items, line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in any line."""
        return tuple(dict.fromkeys(source for item in self.items for source in cites(item.text)))
