"""The questions that were parked."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class Questions(Block, frozen=True, kw_only=True):
    """Parked questions to answer, carry or withdraw; `intro` shows when there are none."""

    kind: ClassVar[str] = "questions"

    intro: tuple[Text, ...] = ()

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))
