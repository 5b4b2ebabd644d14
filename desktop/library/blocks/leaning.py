"""Where the patient is now."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.blocks.choice import Option
from desktop.library.text import Text


LEANINGS = ("towards", "not-sure", "away", "later")


class Leaning(Block, frozen=True, kw_only=True):
    """Where are you now? The options carry exactly the ids of `LEANINGS`."""

    kind: ClassVar[str] = "leaning"

    prompt: Text
    options: tuple[Option, ...]
