"""A fact drawn as an icon array, with both frames."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.facts import Fact
from desktop.library.text import Text, cites


class Risk(Block, frozen=True, kw_only=True):
    """A number of people in 100 who had something, and who did not. `gist` is one sentence without a number."""

    kind: ClassVar[str] = "risk"

    fact: Fact
    gist: Text

    def cites(self) -> tuple[str, ...]:
        """The fact's source, and what the gist cites."""
        return tuple(dict.fromkeys((self.fact.source, *cites(self.gist))))
