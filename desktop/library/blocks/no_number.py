"""The designed state of not knowing."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import headed, no_words
from desktop.library.blocks.words import BulletList
from desktop.library.text import Text, cites


class NoNumber(Block, frozen=True, kw_only=True):
    """There is no reliable number: what we know, what we do not, and the nearest number."""

    kind: ClassVar[str] = "no-number"

    title: Text
    lines: tuple[Text, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: no-number`: `### Title`, then what we know, what we do not, and the nearest number."""
        no_words(container)
        title, body = headed(container, needed=True)
        if len(body) != 1 or not isinstance(body[0], BulletList):
            raise BadBlock("is not a title and one list", "write '### Title', then three list items")
        items = body[0].items
        if len(items) != 3 or not all(item.text and item.text[0].strong for item in items):
            right = (
                "write '- **What we know:** ', '- **What we do not know:** ' and '- **The nearest number:** '"
            )
            raise BadBlock("does not say the three things it must", right, body[0].line)
        return cls(title=title, lines=tuple(item.text for item in items), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the title and the lines."""
        return tuple(dict.fromkeys(source for text in (self.title, *self.lines) for source in cites(text)))
