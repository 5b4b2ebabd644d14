"""How bad something is, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import msgspec
from desktop.library.blocks.faces import FACES, Faces  # type: ignore[import-untyped]

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, items_of
from desktop.consultation.kinds.base import InTalk, Part, Rehearsing, Telling
from desktop.consultation.record import AnswerRecord
from desktop.decoding import KeyPath
from desktop.library.model import Page
from desktop.library.text import plain


class FacesWritten(msgspec.Struct, frozen=True):
    """The face for each question."""

    faces: dict[str, str] = {}


class FacesInTalk(InTalk):
    """One of the three faces."""

    BLOCK: ClassVar = Faces
    GIVEN: ClassVar = FacesWritten
    TURN: ClassVar = 3

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        for here, id_, face in items_of(value, path):
            if file.block(here, id_, Faces, page) is not None:
                file.known(here, face, FACES)

    def said(self, given: FacesWritten, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        for question, face in given.faces.items():
            yield events.ChoiceGiven(at=now.at, choice=question, chosen=(face,))

    def kept(self, block: Any, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        if chosen := talk.state.choices.get(block.id):
            yield AnswerRecord(id=block.id, prompt=plain(block.prompt), chosen=chosen, chosen_ids=chosen)
