"""The papers to take home, and the end of the talk."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class Papers(Block, frozen=True, kw_only=True):
    """Make, save and print the papers, then close and clear."""

    kind: ClassVar[str] = "papers"

    intro: tuple[Text, ...] = ()

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
