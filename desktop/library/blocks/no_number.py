"""The designed state of not knowing."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class NoNumber(Block, frozen=True, kw_only=True):
    """There is no reliable number: what we know, what we do not, and the nearest number."""

    kind: ClassVar[str] = "no-number"

    title: Text
    lines: tuple[Text, ...]

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the lines."""
        return tuple(dict.fromkeys(source for line in self.lines for source in cites(line)))
