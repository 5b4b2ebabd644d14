"""A prompt to say it back in one's own words."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class TeachBack(Block, frozen=True, kw_only=True):
    """What the patient is asked to tell; the key points show after the answer. `routes` empty means all."""

    kind: ClassVar[str] = "teach-back"

    id: str
    prompt: Text
    key_points: tuple[Text, ...]
    page: str
    routes: tuple[str, ...] = ()

    def ids(self) -> tuple[str, ...]:
        """The prompt's own id."""
        return (self.id,)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the key points."""
        return tuple(dict.fromkeys(source for point in self.key_points for source in cites(point)))
