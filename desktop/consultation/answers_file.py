"""The form of an answers file: what may be written where, as shapes for `desktop.decoding`."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import msgspec

from desktop.decoding import one_of

Points = tuple[tuple[tuple[int, ...], ...], ...]
AS_THE_PAGE = -1.0


class PersonGiven(msgspec.Struct, frozen=True):
    """A professional; the role must be written, the name may be left out."""

    role: str
    name: str = ""


class SetUpGiven(msgspec.Struct, frozen=True):
    """What the clinician would set before the talk."""

    seen_by: PersonGiven
    responsible: PersonGiven
    indication: str
    stage: Annotated[str, one_of("trial", "implant")] = "trial"
    interpreter: Annotated[str, one_of("no", "yes", "not-sure")] = "no"
    interpreter_details: str = ""
    companion: str = ""


class ConcernGiven(msgspec.Struct, frozen=True):
    """A concern in the patient's own words, and how much it matters."""

    text: str
    answer: str = ""


class OutcomeGiven(msgspec.Struct, frozen=True):
    """What became of a question, which is told by its text."""

    question: str
    outcome: Annotated[str, one_of("answered", "carried", "withdrawn")]
    note: str = ""


class SignatureGiven(msgspec.Struct, frozen=True):
    """How someone signs; a drawing without strokes gets simple ones."""

    who: Annotated[str, one_of("patient", "clinician", "interpreter", "companion")]
    how: Annotated[str, one_of("drawn", "typed", "paper", "declined")]
    name: str = ""
    strokes: Points = ()


class PageGiven(msgspec.Struct, frozen=True):
    """What is said on one page. Without `minutes` it takes as long as the page says."""

    id: str
    minutes: float = AS_THE_PAGE
    skip: str = ""
    choices: dict[str, tuple[str, ...]] = {}
    own_words: dict[str, str] = {}
    words: dict[str, str] = {}
    questions: tuple[str, ...] = ()
    ratings: dict[str, dict[str, str]] = {}
    own_concerns: dict[str, tuple[ConcernGiven, ...]] = {}
    leaning: Annotated[str, one_of("towards", "not-sure", "away", "later")] = ""
    teach_back: dict[str, Annotated[str, one_of("talked", "clear", "again", "not-yet")]] = {}
    statements: dict[str, Annotated[str, one_of("understand", "talk", "disagree")]] = {}
    outcomes: tuple[OutcomeGiven, ...] = ()
    signatures: tuple[SignatureGiven, ...] = ()


class DecisionWritten(msgspec.Struct, frozen=True):
    """What was decided, and what follows."""

    text: str = ""
    provisional: bool = False
    review: str = ""
    actions_us: str = ""
    actions_you: str = ""
    cancelled: bool = False


class AnswersFile(msgspec.Struct, frozen=True):
    """A whole answers file. Pages of the route that are left out are shown and left."""

    module: str
    route: str
    start: dt.datetime
    setup: SetUpGiven
    language: str = ""
    page: tuple[PageGiven, ...] = ()
    decision: DecisionWritten = DecisionWritten()
