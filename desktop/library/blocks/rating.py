"""How much each of several things matters."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from desktop.library.blocks.base import Block
from desktop.library.blocks.choice import Option
from desktop.library.text import Text


LEANS = ("towards", "away", "ask")


class RatingItem(msgspec.Struct, frozen=True):
    """One thing to rate, and where a high rating leans: one of `LEANS`."""

    id: str
    label: str
    leans: str


class Rating(Block, frozen=True, kw_only=True):
    """Items rated on one scale of words; `own` is how many own concerns can be added."""

    kind: ClassVar[str] = "rating"

    id: str
    prompt: Text
    items: tuple[RatingItem, ...]
    answers: tuple[Option, ...]
    own: int = 0

    def ids(self) -> tuple[str, ...]:
        """The rating's own id."""
        return (self.id,)
