"""Headings, paragraphs and lists, in a consultation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, Telling
from desktop.consultation.lines import line_parts
from desktop.consultation.record import SaidRecord, StepRecord
from desktop.library.blocks.words import BulletList, Paragraph
from desktop.library.text import Text, cites, plain

_NUMBER = re.compile(r"\d")


class ParagraphInTalk(InTalk):
    """A number that was said is kept, with what supports it."""

    BLOCK: ClassVar = Paragraph

    def kept(self, block: Paragraph, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        yield from _said(block.text, talk)


class BulletListInTalk(InTalk):
    """A numbered list tells steps that can be taken."""

    BLOCK: ClassVar = BulletList

    def kept(self, block: BulletList, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        for item in block.items:
            if talk.shown and block.ordered:
                yield StepRecord(**line_parts(item.text, talk.numbers))
            yield from _said(item.text, talk)


def _said(text: Text, talk: Telling) -> Iterator[SaidRecord]:
    words, sources = plain(text), cites(text)
    if talk.shown and sources and _NUMBER.search(words):
        yield SaidRecord(words=words, sources=sources, page=talk.page.id)
