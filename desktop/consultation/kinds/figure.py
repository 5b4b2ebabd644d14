"""A picture from the figures package, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, PictureShown, Telling
from desktop.library.blocks.figure import Figure

DRAWING = "drawing"  # makes a page easier to take in, and says nothing that words do not


class FigureInTalk(InTalk):
    """Kept by its name when it was shown."""

    BLOCK: ClassVar = Figure

    def kept(self, block: Figure, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if talk.shown and block.name != DRAWING:
            yield PictureShown(block.name)
