"""The designed state of not knowing, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, Telling
from desktop.consultation.lines import line_parts
from desktop.consultation.record import ABOUT, UnknownLine, UnknownRecord
from desktop.library.blocks.no_number import NoNumber
from desktop.library.text import plain


class NoNumberInTalk(InTalk):
    """What was said where there is no number."""

    BLOCK: ClassVar = NoNumber

    def kept(self, block: NoNumber, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if talk.shown:
            lines = (
                UnknownLine(**line_parts(text, talk.numbers), about=about)
                for about, text in zip(ABOUT, block.lines, strict=True)
            )
            yield UnknownRecord(page=talk.page.id, title=plain(block.title), lines=tuple(lines))
