"""The statements to acknowledge, one card at a time."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class Statements(Block, frozen=True, kw_only=True):
    """The cards of the module's statements; `intro` may be empty."""

    kind: ClassVar[str] = "statements"

    intro: tuple[Text, ...] = ()

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
