"""More detail, closed until pressed."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import headed, words_of
from desktop.library.text import Text, cites


class Detail(Block, frozen=True, kw_only=True):
    """More detail behind a button that says `title`."""

    kind: ClassVar[str] = "detail"
    closed: ClassVar[bool] = True

    id: str
    title: Text
    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: detail an-id`: `### What it says on the button`, then blocks."""
        words = words_of(container)
        title, blocks = headed(container, needed=True)
        if cites(title):
            raise BadBlock("a citation cannot stand on a button or title", "cite in a paragraph")
        if not blocks:
            raise BadBlock("says nothing", "write a paragraph or a list in it")
        return cls(id=words.id, title=title, blocks=blocks, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The blocks inside."""
        return self.blocks
