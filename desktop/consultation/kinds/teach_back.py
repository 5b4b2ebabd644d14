"""A prompt to say it back, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, cast

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, items_of
from desktop.consultation.events import Mark
from desktop.consultation.kinds.base import InTalk, Part, Rehearsing, Telling
from desktop.consultation.record import TeachBackRecord
from desktop.decoding import KeyPath, one_of
from desktop.library.blocks.teach_back import TeachBack
from desktop.library.model import Page
from desktop.library.text import plain


class MarksGiven(msgspec.Struct, frozen=True):
    """How well each thing was explained."""

    teach_back: dict[str, Annotated[str, one_of("talked", "clear", "again", "not-yet")]] = {}


class TeachBackInTalk(InTalk):
    """Marks for prompts that are on the page."""

    BLOCK: ClassVar = TeachBack
    GIVEN: ClassVar = MarksGiven
    TURN: ClassVar = 5
    SIGNED: ClassVar = False

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        for here, id_, _ in items_of(value, path):
            file.block(here, id_, TeachBack, page)

    def said(self, given: MarksGiven, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        for prompt, mark in given.teach_back.items():
            yield events.TeachBackMarked(at=now.at, prompt=prompt, mark=cast("Mark", mark))

    def kept(self, block: TeachBack, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if not block.routes or talk.state.route in block.routes:
            marked = talk.state.teach_back.get(block.id)
            yield TeachBackRecord(
                prompt=plain(block.prompt),
                mark=marked.mark if marked else None,
                rounds=marked.rounds if marked else 0,
                id=block.id,
            )
