"""What a kind of block is in a consultation, and how it is found: by being a file in this package."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from desktop.consultation.record import (
    AnswerRecord,
    CallRecord,
    FactRecord,
    OptionRecord,
    PlanRecord,
    RatingRecord,
    SaidRecord,
    StepRecord,
    TeachBackRecord,
    UnknownRecord,
)
from desktop.consultation.state import ConsultationState
from desktop.decoding import KeyPath
from desktop.finding import made_of
from desktop.library.blocks.base import Block
from desktop.library.model import Module, Page

if TYPE_CHECKING:
    from desktop.consultation.answers_fit import AnswersFit
    from desktop.consultation.events import Event
    from desktop.consultation.kinds.decision import DecisionWritten


@dataclass(frozen=True)
class Telling:
    """What a block is told from: the talk, and the page it stands on.

    `shown` says that it was on the screen, not on a page that was passed over nor behind a button that may
    not have been pressed; `numbers` has the number of every source.
    """

    state: ConsultationState
    page: Page
    shown: bool
    numbers: Mapping[str, int]


@dataclass(frozen=True)
class Rehearsing:
    """Where a rehearsal stands: at one page of a talk, after everything in `state`.

    `decision` is what is decided on this page, if anything.
    """

    module: Module
    page: Page
    decision: DecisionWritten | None
    state: ConsultationState
    at: dt.datetime


@dataclass(frozen=True)
class PictureShown:
    """A picture that was shown, by name."""

    name: str


@dataclass(frozen=True)
class OptionsNote:
    """Which numbers of the options may be compared, in words."""

    words: str


@dataclass(frozen=True)
class Labels:
    """The words of buttons by what they stand for, where the record keeps the answer itself."""

    words: Mapping[str, str]


Part = (
    AnswerRecord
    | RatingRecord
    | SaidRecord
    | OptionRecord
    | OptionsNote
    | FactRecord
    | UnknownRecord
    | StepRecord
    | CallRecord
    | PlanRecord
    | TeachBackRecord
    | PictureShown
    | Labels
)


class NothingGiven(msgspec.Struct, frozen=True):
    """The keys of a kind that takes no answers."""


class InTalk:
    """A kind of block in a consultation. One that takes nothing and leaves no trace needs no file here.

    `GIVEN` has the keys that a page of an answers file may hold for it, each with a default; `TURN` is its
    place in the order in which people say things on a page; `SIGNED` says that what it takes stands on a
    paper that is signed.
    """

    BLOCK: ClassVar[type[Block]]
    GIVEN: ClassVar[type[msgspec.Struct]] = NothingGiven
    TURN: ClassVar[int] = 0
    SIGNED: ClassVar[bool] = True

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit a page, at one of the keys of `GIVEN`; a value is plain data of any form."""

    def said(self, given: Any, now: Rehearsing) -> Iterator[Event]:  # noqa: ARG002
        """The events of what a page of an answers file gives, in the order in which they happen."""
        return iter(())

    def kept(self, block: Any, talk: Telling) -> Iterator[Part]:  # noqa: ARG002
        """What a block puts into the record, whether it was shown or not."""
        return iter(())


def kinds_in_talk() -> tuple[InTalk, ...]:
    """Every kind that takes an answer or leaves something in the record, in the order of their turns."""
    found = made_of("desktop.consultation.kinds", InTalk, "BLOCK")
    return tuple(sorted(found.values(), key=lambda kind: kind.TURN))


def kind_of(block: Block) -> InTalk | None:
    """What the kind of a block is in a talk; None for one that takes and leaves nothing."""
    return made_of("desktop.consultation.kinds", InTalk, "BLOCK").get(type(block))
