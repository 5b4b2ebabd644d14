"""Where the patient is now, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, cast

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit
from desktop.consultation.events import Position
from desktop.consultation.kinds.base import InTalk, Labels, Part, Rehearsing, Telling
from desktop.decoding import KeyPath, one_of
from desktop.library.blocks.leaning import LEANINGS, Leaning
from desktop.library.model import Page


class LeaningWritten(msgspec.Struct, frozen=True):
    """Where the patient is."""

    leaning: Annotated[str, one_of(*LEANINGS)] = ""


class LeaningInTalk(InTalk):
    """A leaning where it is asked for. The record of the decision keeps it, in the words of the page."""

    BLOCK: ClassVar = Leaning
    GIVEN: ClassVar = LeaningWritten
    TURN: ClassVar = 6

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:  # noqa: ARG002
        """Note what does not fit."""
        file.holds(path, Leaning, page)

    def said(self, given: LeaningWritten, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        if given.leaning:
            yield events.LeaningGiven(at=now.at, position=cast("Position", given.leaning))

    def kept(self, block: Leaning, talk: Telling) -> Iterator[Part]:  # noqa: ARG002
        """What the record keeps of it."""
        yield Labels({option.id: option.label for option in block.options})
