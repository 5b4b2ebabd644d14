"""A picture from the figures package."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import paragraphs
from desktop.library.text import Text, cites


class Figure(Block, frozen=True, kw_only=True):
    """A picture by name, with the state it starts in and a caption (which may be empty)."""

    kind: ClassVar[str] = "figure"

    name: str
    state: tuple[tuple[str, str], ...] = ()
    caption: Text = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: figure NAME key=value`: perhaps a caption of one paragraph."""
        if not container.words or "=" in container.words[0]:
            raise BadBlock("has no name", "write '::: figure NAME'")
        name, *settings = container.words
        state = [tuple(word.partition("=")[::2]) for word in settings]
        for word, (key, value) in zip(settings, state, strict=True):
            if not key or not value:
                raise BadBlock(f"'{word}' sets nothing", "write key=value")
        caption = paragraphs(container.body, most=1, what="one caption")
        return cls(
            name=name,
            state=tuple((key, value) for key, value in state),
            caption=caption[0] if caption else (),
            line=container.line,
        )

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the caption."""
        return cites(self.caption)
