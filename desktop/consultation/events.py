"""What can happen in a consultation. The union is closed; a new meaning is a new version.

Events are facts in the past tense, written once and never changed. Every state, screen and paper is
computed from them. How they are kept, and how those of earlier versions are read, is told in `event_format`.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, get_args

import msgspec

from desktop.consultation.issued_paper import IssuedPaper
from desktop.settings import ClinicSettings

VERSION = 3

Answer = Literal["understand", "talk", "disagree"]
Mark = Literal["talked", "clear", "again", "not-yet"]
Position = Literal["towards", "not-sure", "away", "later"]
Signer = Literal["patient", "clinician", "interpreter", "companion"]
Way = Literal["drawn", "typed", "paper", "declined"]
Interpreter = Literal["no", "yes", "not-sure"]
Stage = Literal["trial", "implant"]
Stroke = tuple[tuple[int, int], ...]

FIELD = (1000, 280)  # how wide and high the field of a signature is, on the screen and on paper

ANSWERS: tuple[Answer, ...] = get_args(Answer)
SIGNERS: tuple[Signer, ...] = get_args(Signer)


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A professional; the name may be empty, the role is not."""

    name: str = ""
    role: str = ""


class SetUp(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the clinician set before the talk, and the clinic for all of them."""

    seen_by: Person
    responsible: Person
    indication: str
    problem: str
    stage: Stage = "trial"
    interpreter: Interpreter = "no"
    interpreter_details: str = ""
    companion: str = ""
    settings: ClinicSettings = ClinicSettings()
    signed_off: bool = False

    def __post_init__(self) -> None:
        if type(self.settings) is not ClinicSettings:
            raise TypeError("an event keeps what talks use of the settings, and never the PIN")


class _Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", forbid_unknown_fields=True):
    """Common to all: when it happened, with the offset from UTC, and the version of the format."""

    at: dt.datetime
    version: Literal[3] = 3


class Started(_Event, frozen=True, kw_only=True, tag="started"):
    """A visit began with exactly this content: the first, or another after one was closed."""

    consultation: str
    module: str
    module_version: str
    digest: str
    language: str
    visit: str
    route: str
    pages: tuple[str, ...]
    set_up: SetUp


class PageEntered(_Event, frozen=True, kw_only=True, tag="page-entered"):
    """A page came on the screen."""

    page: str


class PageLeft(_Event, frozen=True, kw_only=True, tag="page-left"):
    """The page on the screen was left."""

    page: str


class PageSkipped(_Event, frozen=True, kw_only=True, tag="page-skipped"):
    """A page was passed over on purpose; `reason` is a skip reason of the module, or empty."""

    page: str
    reason: str


class ChoiceGiven(_Event, frozen=True, kw_only=True, tag="choice-given"):
    """All that is chosen now at one choice; nothing chosen is an answer that was taken back."""

    choice: str
    chosen: tuple[str, ...]


class RatingGiven(_Event, frozen=True, kw_only=True, tag="rating-given"):
    """One item's rating. For an own concern `own` holds its words. An empty answer takes it back."""

    rating: str
    item: str
    answer: str
    own: str = ""


class WordsNoted(_Event, frozen=True, kw_only=True, tag="words-noted"):
    """Everything that stands now in one box (a question, or a choice's own words)."""

    box: str
    words: str


class StatementAnswered(_Event, frozen=True, kw_only=True, tag="statement-answered"):
    """An answer to exactly this wording; None takes it back. `changed` is true when another stood before."""

    statement: str
    wording: str
    answer: Answer | None
    changed: bool = False


class QuestionParked(_Event, frozen=True, kw_only=True, tag="question-parked"):
    """A question was kept for later; the same id again opens it anew."""

    question: str
    text: str
    page: str


class QuestionAnswered(_Event, frozen=True, kw_only=True, tag="question-answered"):
    """A parked question was answered in the room."""

    question: str
    note: str = ""


class QuestionCarried(_Event, frozen=True, kw_only=True, tag="question-carried"):
    """A parked question goes on to the next visit."""

    question: str
    note: str = ""


class QuestionWithdrawn(_Event, frozen=True, kw_only=True, tag="question-withdrawn"):
    """A parked question is no longer asked."""

    question: str


class TeachBackMarked(_Event, frozen=True, kw_only=True, tag="teach-back-marked"):
    """How well we explained, in the clinician's private judgement; None takes the mark back.

    "talked" says only that it was talked about. It never replaces a judgement.
    """

    prompt: str
    mark: Mark | None


class LeaningGiven(_Event, frozen=True, kw_only=True, tag="leaning-given"):
    """Where the patient is now; None takes it back."""

    position: Position | None


class DecisionGiven(_Event, frozen=True, kw_only=True, tag="decision-given"):
    """What was decided, in words. A provisional decision is shown as provisional."""

    text: str
    provisional: bool
    review: str = ""
    actions_us: str = ""
    actions_you: str = ""
    cancelled: bool = False


class HalfWritten(_Event, frozen=True, kw_only=True, tag="half-written"):
    """What is written so far where a button keeps it, such as a sheet; nothing once it was kept or left.

    It is said only once it is kept: no record and no paper has it.
    """

    place: str
    words: tuple[str, ...]


class SignatureGiven(_Event, frozen=True, kw_only=True, tag="signature-given"):
    """Someone signed, or chose not to. Strokes are points on a field as wide and high as `FIELD`.

    `said` is a fingerprint of what the paper said when it was signed; empty where it was not noted.
    """

    who: Signer
    way: Way
    name: str = ""
    strokes: tuple[Stroke, ...] = ()
    said: str = ""


class SignatureTakenBack(_Event, frozen=True, kw_only=True, tag="signature-taken-back"):
    """A signature was removed before the end."""

    who: Signer


class TakenBack(_Event, frozen=True, kw_only=True, tag="taken-back"):
    """Something was undone, exactly: `act` is its place among the events of the consultation, from 1.

    An undo can be undone as well.
    """

    act: int


class PapersMade(_Event, frozen=True, kw_only=True, tag="papers-made"):
    """Papers were saved or printed; names are kinds of paper, never file names.

    `issued` tells of each what exactly it was; version 1 did not note it.
    """

    papers: tuple[str, ...]
    how: Literal["saved", "printed"]
    issued: tuple[IssuedPaper, ...] = ()


class Paused(_Event, frozen=True, kw_only=True, tag="paused"):
    """The talk stopped for now."""


class Resumed(_Event, frozen=True, kw_only=True, tag="resumed"):
    """The talk goes on."""


class Closed(_Event, frozen=True, kw_only=True, tag="closed"):
    """The visit is over and the screen was cleared. Nothing follows but another visit."""


Event = (
    Started
    | PageEntered
    | PageLeft
    | PageSkipped
    | ChoiceGiven
    | RatingGiven
    | WordsNoted
    | StatementAnswered
    | QuestionParked
    | QuestionAnswered
    | QuestionCarried
    | QuestionWithdrawn
    | TeachBackMarked
    | LeaningGiven
    | DecisionGiven
    | HalfWritten
    | SignatureGiven
    | SignatureTakenBack
    | TakenBack
    | PapersMade
    | Paused
    | Resumed
    | Closed
)

# What can be taken back: what was said or done by choice. Time, pages that were seen and papers that exist
# cannot be undone.
ACTS: tuple[type[Event], ...] = (
    PageSkipped,
    ChoiceGiven,
    RatingGiven,
    WordsNoted,
    StatementAnswered,
    QuestionParked,
    QuestionAnswered,
    QuestionCarried,
    QuestionWithdrawn,
    TeachBackMarked,
    LeaningGiven,
    DecisionGiven,
    SignatureGiven,
    SignatureTakenBack,
    TakenBack,
)
