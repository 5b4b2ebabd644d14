"""Headings, paragraphs and lists, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, Telling
from desktop.consultation.lines import line_parts
from desktop.consultation.record import StepRecord
from desktop.library.blocks.words import BulletList


class BulletListInTalk(InTalk):
    """A numbered list tells steps that can be taken."""

    BLOCK: ClassVar = BulletList

    def kept(self, block: BulletList, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if talk.shown and block.ordered:
            for item in block.items:
                yield StepRecord(**line_parts(item.text, talk.numbers))
