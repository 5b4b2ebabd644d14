"""A box to write in."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text


class FreeText(Block, frozen=True, kw_only=True):
    """A question answered in the patient's own words."""

    kind: ClassVar[str] = "words"

    id: str
    prompt: Text
    hint: Text = ()

    def ids(self) -> tuple[str, ...]:
        """The question's own id."""
        return (self.id,)
