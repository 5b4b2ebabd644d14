"""Signing, or choosing not to."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class Signature(Block, frozen=True, kw_only=True):
    """What signing means, and the ways to do it."""

    kind: ClassVar[str] = "signature"

    intro: tuple[Text, ...] = ()

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
