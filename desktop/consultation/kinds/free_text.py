"""A box to write in, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, items_of
from desktop.consultation.kinds.base import InTalk, Part, Rehearsing, Telling
from desktop.consultation.record import AnswerRecord
from desktop.decoding import KeyPath
from desktop.library.blocks.free_text import FreeText
from desktop.library.model import Page
from desktop.library.text import plain


class WordsGiven(msgspec.Struct, frozen=True):
    """What is written in each box."""

    words: dict[str, str] = {}


class FreeTextInTalk(InTalk):
    """Words for boxes that are on the page."""

    BLOCK: ClassVar = FreeText
    GIVEN: ClassVar = WordsGiven
    TURN: ClassVar = 2

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        for here, id_, _ in items_of(value, path):
            file.block(here, id_, FreeText, page)

    def said(self, given: WordsGiven, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        for box, words in given.words.items():
            yield events.WordsNoted(at=now.at, box=box, words=words)

    def kept(self, block: FreeText, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if block.id in talk.state.words:
            yield AnswerRecord(
                id=block.id,
                prompt=plain(block.prompt),
                own_words=talk.state.words[block.id],
                chosen_ids=(),
            )
