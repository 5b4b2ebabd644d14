"""A picture from the figures package, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, PictureShown, Telling
from desktop.library.blocks.figure import Figure


class FigureInTalk(InTalk):
    """Kept by its name when it was shown."""

    BLOCK: ClassVar = Figure

    def kept(self, block: Figure, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if talk.shown:
            yield PictureShown(block.name)
