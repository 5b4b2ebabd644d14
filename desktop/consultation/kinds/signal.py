"""The picture of nerves and signal, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, PictureShown, Telling
from desktop.library.blocks.signal import Signal


class SignalInTalk(InTalk):
    """Kept as the picture of nerves when it was shown."""

    BLOCK: ClassVar = Signal

    def kept(self, block: Signal, talk: Telling) -> Iterator[Part]:  # noqa: ARG002
        """What the record keeps of it."""
        if talk.shown:
            yield PictureShown("nerves")
