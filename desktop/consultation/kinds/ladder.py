"""Steps to take one after the other, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, PictureShown, Telling
from desktop.consultation.lines import line_parts
from desktop.consultation.record import StepRecord
from desktop.library.blocks.ladder import Ladder


class LadderInTalk(InTalk):
    """Its rungs are the steps that can be taken; it is also a picture."""

    BLOCK: ClassVar = Ladder

    def kept(self, block: Ladder, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if talk.shown:
            yield PictureShown("ladder")
            for rung in (*block.rungs, block.any_time):
                said = line_parts(rung.short, talk.numbers, lead=rung.title)
                yield StepRecord(**said, any_time=rung is block.any_time)
