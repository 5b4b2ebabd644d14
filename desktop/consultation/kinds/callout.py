"""A boxed remark, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, Telling
from desktop.consultation.lines import line_parts
from desktop.consultation.record import CallRecord, LineRecord, When
from desktop.library.blocks.callout import Callout
from desktop.library.blocks.words import BulletList
from desktop.library.citations import numbered
from desktop.library.text import plain

_WHEN: dict[str, When] = {
    "call-now": "now",
    "call-today": "today",
    "next-visit": "next-visit",
}


class CalloutInTalk(InTalk):
    """When to call is kept whether it was talked about or not: it must not be missing at home."""

    BLOCK: ClassVar = Callout

    def kept(self, block: Callout, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if block.tone not in _WHEN:
            return
        texts = [item.text for it in block.blocks if isinstance(it, BulletList) for item in it.items]
        yield CallRecord(
            when=_WHEN[block.tone],
            title=plain(block.title),
            lines=tuple(numbered(text, talk.numbers) for text in texts),
            said=tuple(LineRecord(**line_parts(text, talk.numbers, lead="")) for text in texts),
        )
