"""A picture from the figures package."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class Figure(Block, frozen=True, kw_only=True):
    """A picture by name, with the state it starts in and a caption (which may be empty)."""

    kind: ClassVar[str] = "figure"

    name: str
    state: tuple[tuple[str, str], ...] = ()
    caption: Text = ()

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the caption."""
        return cites(self.caption)
