"""The record that a consultation amounts to: everything a paper or an export needs, and no more.

Mandatory entries follow the PRSB shared decision making standard 1.0: contact, seen by, responsible
professional, problem, status, what matters, options with risks and benefits, decision. Beyond it the
record holds statements, questions, teach-back, sources and content version.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from desktop.consultation.events import (
    Answer,
    Interpreter,
    Mark,
    Person,
    Position,
    Signer,
    Stage,
    Stroke,
    Way,
)
from desktop.consultation.state import Outcome
from desktop.library.guide_words import GuideWords

FORMAT = "beforehand-record"
VERSION = 1

DecisionStatus = Literal["in progress", "valid", "cancelled"]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Common to all: a field that is not known here is refused, never passed over."""


class Contact(_Part, frozen=True, kw_only=True):
    """When, where and with whom; `minutes` is time with a page on the screen.

    `ended` is when the latest thing was said, or a page first shown; later minutes are not counted.
    """

    at: dt.datetime
    ended: dt.datetime
    minutes: int
    seen_by: Person
    responsible: Person
    companion: str
    interpreter: Interpreter
    interpreter_details: str
    clinic_name: str
    clinic_phone: str
    clinic_hours: str


class PageRecord(_Part, frozen=True, kw_only=True):
    """A page of the guide: talked about, skipped with a reason, or not reached; `entered` is each time.

    `topic` is False for a page that is how a talk goes on, such as signing, and not what it is about.
    """

    id: str
    title: str
    outcome: Literal["discussed", "skipped", "not reached"]
    reason: str = ""
    topic: bool = True
    seconds: int = 0
    entered: tuple[dt.datetime, ...] = ()


class AnswerRecord(_Part, frozen=True, kw_only=True):
    """A question of the guide and what the patient chose or wrote, in words."""

    id: str
    prompt: str
    chosen: tuple[str, ...] = ()
    own_words: str = ""


class RatingRecord(_Part, frozen=True, kw_only=True):
    """How much one thing matters; `leans` is where a high rating leans ("" for an own concern)."""

    label: str
    answer: str
    leans: str
    own: bool = False


class OptionRecord(_Part, frozen=True, kw_only=True):
    """An option with what was told of it; `told` is false when the page was not discussed."""

    id: str
    title: str
    benefits: tuple[str, ...]
    risks: tuple[str, ...]
    no_change: bool
    told: bool


class EarlierAnswer(_Part, frozen=True, kw_only=True):
    """An answer that was given to a statement, and changed later."""

    answer: Answer
    at: dt.datetime


class StatementRecord(_Part, frozen=True, kw_only=True):
    """A statement with the wording answered; `answer` is None while it is open."""

    id: str
    wording: str
    answer: Answer | None
    at: dt.datetime | None = None
    changed: bool = False
    earlier: tuple[EarlierAnswer, ...] = ()


class QuestionRecord(_Part, frozen=True, kw_only=True):
    """A question that was parked, and what became of it."""

    text: str
    page_title: str
    outcome: Outcome
    note: str = ""


class TeachBackRecord(_Part, frozen=True, kw_only=True):
    """How well something was explained, after how many rounds; None when it was not asked."""

    prompt: str
    mark: Mark | None
    rounds: int


class SignatureRecord(_Part, frozen=True, kw_only=True):
    """How someone signed, or that they chose not to."""

    who: Signer
    way: Way
    at: dt.datetime
    name: str = ""
    strokes: tuple[Stroke, ...] = ()


class DecisionRecord(_Part, frozen=True, kw_only=True):
    """The decision and its status; provisional decisions are in progress and say so."""

    status: DecisionStatus
    leaning: Position | None
    leaning_words: str
    text: str
    provisional: bool
    review: str
    actions_us: str
    actions_you: str


class FactRecord(_Part, frozen=True, kw_only=True):
    """A number that was shown, with everything it needs to be understood."""

    id: str
    events: int
    n: int
    per_100: int
    not_per_100: int
    low: int
    high: int
    outcome: str
    outcome_not: str
    period: str
    population: str
    device: str
    sponsor: str
    source: str
    scope: str
    gist: str
    page: str


class LineRecord(_Part, frozen=True, kw_only=True):
    """A line that was on the screen: the strong words it begins with (perhaps none), and the rest."""

    lead: str
    words: str


class StepRecord(LineRecord, frozen=True, kw_only=True):
    """A step that was told; `any_time` stands apart from the others."""

    any_time: bool = False


class UnknownRecord(_Part, frozen=True, kw_only=True):
    """What was told where there is no number: what is known, what is not, and the nearest number."""

    page: str
    title: str
    lines: tuple[LineRecord, ...]


class CallRecord(_Part, frozen=True, kw_only=True):
    """When to call, as the guide and the clinic say it; `when` is now, today or next-visit."""

    when: Literal["now", "today", "next-visit"]
    title: str
    lines: tuple[str, ...]


class SourceRecord(_Part, frozen=True, kw_only=True):
    """A source by its number on the paper, whole and in `short`.

    `seen` says how much of it the writers of the guide read.
    """

    number: int
    id: str
    text: str
    short: str = ""
    seen: str = ""


class ContentRecord(_Part, frozen=True, kw_only=True):
    """Exactly which content was used, and whether a clinic has signed it off."""

    module: str
    title: str
    version: str
    digest: str
    language: str
    route: str
    route_title: str = ""
    decision: str
    published: dt.date
    review_by: dt.date
    funding: str
    interests: str
    signed_off: bool


class Record(_Part, frozen=True, kw_only=True):
    """One talk, whole. The same state and module give the same record.

    `figures` are the pictures that were shown beside numbers, by name; `steps` is what can be done, in order.
    `made_up` is true for a rehearsed talk; in the record of a real one it does not stand at all, so that its
    bytes are those of every version. `words` is what the guide called things; records that were made before
    guides had words of their own do not have it.
    """

    format: Literal["beforehand-record"] = "beforehand-record"
    version: Literal[1] = 1
    consultation: str
    software: str
    made_up: bool | msgspec.UnsetType = msgspec.UNSET
    contact: Contact
    problem: str
    stage: Stage
    content: ContentRecord
    pages: tuple[PageRecord, ...]
    what_matters: tuple[AnswerRecord, ...]
    ratings: tuple[RatingRecord, ...]
    options: tuple[OptionRecord, ...]
    facts: tuple[FactRecord, ...]
    unknown: tuple[UnknownRecord, ...] = ()
    figures: tuple[str, ...] = ()
    steps: tuple[StepRecord, ...] = ()
    calls: tuple[CallRecord, ...] = ()
    statements: tuple[StatementRecord, ...]
    questions: tuple[QuestionRecord, ...]
    teach_back: tuple[TeachBackRecord, ...]
    decision: DecisionRecord
    signatures: tuple[SignatureRecord, ...]
    signed_before_change: bool
    trial_kind: str
    trial_length: str
    call_now: tuple[str, ...]
    call_today: tuple[str, ...]
    next_visit: tuple[str, ...]
    sources: tuple[SourceRecord, ...]
    paper: Literal["a4", "letter"]
    words: GuideWords | msgspec.UnsetType = msgspec.UNSET
