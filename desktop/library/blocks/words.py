"""Headings, paragraphs and lists: plain Markdown."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class Heading(Block, frozen=True, kw_only=True):
    """A heading inside a page, level 2 or 3; `id` and `classes` come from a trailing {#id .class}."""

    kind: ClassVar[str] = "heading"

    level: int
    text: Text
    id: str = ""
    classes: tuple[str, ...] = ()

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the heading."""
        return cites(self.text)


class Paragraph(Block, frozen=True, kw_only=True):
    """A paragraph."""

    kind: ClassVar[str] = "paragraph"

    text: Text

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the paragraph."""
        return cites(self.text)


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a list; `id` and `classes` come from a trailing {#id .class}."""

    text: Text
    id: str = ""
    classes: tuple[str, ...] = ()
    line: int = 1


class BulletList(Block, frozen=True, kw_only=True):
    """A list, with bullets or numbered."""

    kind: ClassVar[str] = "list"

    items: tuple[Item, ...]
    ordered: bool = False

    def cites(self) -> tuple[str, ...]:
        """The sources cited in any item."""
        return tuple(dict.fromkeys(source for item in self.items for source in cites(item.text)))
