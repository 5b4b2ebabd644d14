"""Steps to take one after the other, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, PictureShown, Telling
from desktop.consultation.lines import line_parts
from desktop.consultation.record import LineRecord, StepRecord
from desktop.library.blocks.ladder import Ladder
from desktop.library.text import plain


class LadderInTalk(InTalk):
    """Its rungs are the steps that can be taken; it is also a picture."""

    BLOCK: ClassVar = Ladder

    def kept(self, block: Ladder, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if talk.shown:
            yield PictureShown("ladder")
            cautions = tuple(
                LineRecord(**line_parts(line, talk.numbers)) for one in block.cautions for line in one.lines
            )
            for rung in (*block.rungs, block.any_time):
                alone = rung is block.any_time
                yield StepRecord(
                    **line_parts(rung.short, talk.numbers, lead=rung.title),
                    any_time=alone,
                    who=rung.who,
                    how=tuple(map(plain, rung.how)),
                    cautions=cautions if alone else (),
                )
