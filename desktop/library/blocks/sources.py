"""The list of sources."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class Sources(Block, frozen=True, kw_only=True):
    """The sources cited in the module, numbered."""

    kind: ClassVar[str] = "sources"

    intro: tuple[Text, ...] = ()

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
