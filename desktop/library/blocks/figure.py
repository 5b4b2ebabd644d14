"""A picture from the figures package."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import checked_ids, paragraphs
from desktop.library.blocks.words import BulletList, Item
from desktop.library.guide_words import GuideWords
from desktop.library.text import Text, cites


class Figure(Block, frozen=True, kw_only=True):
    """A picture by name, with its state, a caption (which may be empty) and the words of its parts by id.

    `guide` is what the guide calls things.
    """

    kind: ClassVar[str] = "figure"
    seconds: ClassVar[float] = 10

    name: str
    state: tuple[tuple[str, str], ...] = ()
    caption: Text = ()
    parts: tuple[Item, ...] = ()
    guide: GuideWords | None = None

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: figure NAME key=value`: perhaps a caption, and a list with the words of its parts."""
        if not container.words or "=" in container.words[0]:
            raise BadBlock("has no name", "write '::: figure NAME'")
        name, *settings = container.words
        state = [tuple(word.partition("=")[::2]) for word in settings]
        for word, (key, value) in zip(settings, state, strict=True):
            if not key or not value:
                raise BadBlock(f"'{word}' sets nothing", "write key=value")
        parts = [block for block in container.body if isinstance(block, BulletList)]
        if len(parts) > 1:
            raise BadBlock(
                "holds two lists", "write one list, with an id at the end of each line", parts[1].line
            )
        for part in parts:
            checked_ids(part.items)
        words = [block for block in container.body if not isinstance(block, BulletList)]
        caption = paragraphs(words, most=1, what="one caption, and at most one list")
        return cls(
            name=name,
            state=tuple((key, value) for key, value in state),
            caption=caption[0] if caption else (),
            parts=parts[0].items if parts else (),
            guide=container.module.words,
            line=container.line,
        )

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the caption and the parts."""
        texts = (self.caption, *(part.text for part in self.parts))
        return tuple(dict.fromkeys(source for text in texts for source in cites(text)))
