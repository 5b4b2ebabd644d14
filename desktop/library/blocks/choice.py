"""Buttons to choose from, one or several."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from desktop.library.blocks.base import Block
from desktop.library.text import Text


class Option(msgspec.Struct, frozen=True):
    """One button: the id that is kept and the words on it."""

    id: str
    label: str


class Choice(Block, frozen=True, kw_only=True):
    """A question answered by choosing; `own_words` adds a line to write one's own."""

    kind: ClassVar[str] = "choice"

    id: str
    prompt: Text
    options: tuple[Option, ...]
    multiple: bool = False
    own_words: bool = False

    def ids(self) -> tuple[str, ...]:
        """The choice's own id."""
        return (self.id,)
