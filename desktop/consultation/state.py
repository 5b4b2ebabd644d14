"""What a consultation amounts to so far: one frozen value, made from its events by `apply`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from desktop.consultation.events import Answer, Event, Mark, Position, SetUp, Signer, Stroke, Way
from desktop.consultation.issued_paper import IssuedPaper

# What moves on by itself when nothing new is said.
CLOCK = frozenset(
    {"status", "last", "told", "told_stays", "page", "stays", "papers", "issued", "log", "half_written"}
)

Status = Literal["not-started", "open", "paused", "closed"]
Outcome = Literal["open", "answered", "carried", "withdrawn"]


LEAST_SECONDS = 2.0  # a page that leaves the screen sooner was passed by, and nobody talked about it


class Stay(msgspec.Struct, frozen=True, kw_only=True):
    """The time a page was on the screen; `left` is None while it still is, `used` that something was said."""

    page: str
    entered: dt.datetime
    left: dt.datetime | None = None
    used: bool = False


class Earlier(msgspec.Struct, frozen=True):
    """An answer that stood before another one."""

    answer: Answer
    at: dt.datetime


class StatementAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer that stands for a statement, whether it was changed on the way, and what stood before."""

    wording: str
    answer: Answer
    at: dt.datetime
    changed: bool = False
    earlier: tuple[Earlier, ...] = ()


class OwnConcern(msgspec.Struct, frozen=True):
    """A concern in the patient's own words, and how much it matters ("" while not rated)."""

    words: str
    answer: str = ""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A parked question and what became of it."""

    id: str
    text: str
    page: str
    outcome: Outcome = "open"
    note: str = ""


class TeachBackState(msgspec.Struct, frozen=True):
    """The clinician's latest mark, and how many rounds it took."""

    mark: Mark
    rounds: int


class SignatureState(msgspec.Struct, frozen=True, kw_only=True):
    """How someone signed, or that they chose not to."""

    who: Signer
    way: Way
    at: dt.datetime
    name: str = ""
    strokes: tuple[Stroke, ...] = ()
    said: str = ""


class DecisionState(msgspec.Struct, frozen=True, kw_only=True):
    """What was decided, and what follows."""

    text: str
    provisional: bool
    review: str = ""
    actions_us: str = ""
    actions_you: str = ""
    cancelled: bool = False


class ConsultationState(msgspec.Struct, frozen=True, kw_only=True):
    """The visit that goes on, or was the last, and those `earlier`. The defaults are one that has not begun.

    `page` is what is on the screen, also while paused, and `last` the time of the latest event. `told` is
    that of the latest one after which a record says something else: papers made, pauses, and turning back
    to pages that were seen before are none. `told_stays` says how many of the `stays` had begun by then.
    `half_written` holds words that nobody has kept yet, by where they stand: they are not said yet.
    `to_sign_again` are those whose signatures a change has removed.
    `taken_back` remembers statement answers that were withdrawn, so that a later one is known as changed.
    `number` says which visit it is, from 1. `log` has the events of the visit, and `begun` says how many the
    consultation had before it.
    """

    status: Status = "not-started"
    consultation: str = ""
    started: dt.datetime | None = None
    last: dt.datetime | None = None
    told: dt.datetime | None = None
    told_stays: int = 0
    module: str = ""
    module_version: str = ""
    digest: str = ""
    language: str = ""
    visit: str = ""
    number: int = 1
    route: str = ""
    pages: tuple[str, ...] = ()
    set_up: SetUp | None = None
    page: str = ""
    stays: tuple[Stay, ...] = ()
    skipped: dict[str, str] = {}
    choices: dict[str, tuple[str, ...]] = {}
    ratings: dict[str, dict[str, str]] = {}
    own_concerns: dict[str, dict[str, OwnConcern]] = {}
    words: dict[str, str] = {}
    statements: dict[str, StatementAnswer] = {}
    taken_back: dict[str, StatementAnswer] = {}
    questions: tuple[Question, ...] = ()
    teach_back: dict[str, TeachBackState] = {}
    leaning: Position | None = None
    decision: DecisionState | None = None
    half_written: dict[str, tuple[str, ...]] = {}
    signatures: dict[Signer, SignatureState] = {}
    signed_before_change: bool = False
    to_sign_again: tuple[Signer, ...] = ()
    papers: tuple[str, ...] = ()
    issued: tuple[IssuedPaper, ...] = ()
    log: tuple[Event, ...] = ()
    begun: int = 0
    earlier: tuple[ConsultationState, ...] = ()

    @property
    def acts(self) -> int:
        """How many events the consultation has: the place of the latest."""
        return self.begun + len(self.log)

    @property
    def visits(self) -> tuple[ConsultationState, ...]:
        """Every visit, each as it was when it ended, or is now; a record tells one of them."""
        return (*self.earlier, self)

    @property
    def shown(self) -> tuple[str, ...]:
        """Pages that were on the screen, however briefly, and not skipped, in page order."""
        seen = {stay.page for stay in self.stays}
        return tuple(page for page in self.pages if page in seen and page not in self.skipped)

    @property
    def discussed(self) -> tuple[str, ...]:
        """Pages that were not only passed by: something was said there, or they stayed on the screen."""
        seconds: dict[str, float] = {}
        for stay in self.stays:
            brief = stay.left is not None and not stay.used
            spent = (stay.left - stay.entered).total_seconds() if stay.left and brief else LEAST_SECONDS
            seconds[stay.page] = seconds.get(stay.page, 0.0) + spent
        return tuple(page for page in self.shown if seconds[page] >= LEAST_SECONDS)

    @property
    def not_discussed(self) -> tuple[str, ...]:
        """Pages that were never shown, only passed by, or skipped."""
        discussed = set(self.discussed)
        return tuple(page for page in self.pages if page not in discussed)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Questions that have no outcome yet."""
        return tuple(question for question in self.questions if question.outcome == "open")
