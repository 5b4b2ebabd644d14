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
from desktop.consultation.record_lines import ABOUT as ABOUT
from desktop.consultation.record_lines import WHENS as WHENS
from desktop.consultation.record_lines import CallRecord as CallRecord
from desktop.consultation.record_lines import Id, Ids
from desktop.consultation.record_lines import LineRecord as LineRecord
from desktop.consultation.record_lines import OptionCellRecord as OptionCellRecord
from desktop.consultation.record_lines import OptionFactRecord as OptionFactRecord
from desktop.consultation.record_lines import OptionRecord as OptionRecord
from desktop.consultation.record_lines import PlanRecord as PlanRecord
from desktop.consultation.record_lines import Recorded as _Part
from desktop.consultation.record_lines import SignRecord as SignRecord
from desktop.consultation.record_lines import StepRecord as StepRecord
from desktop.consultation.record_lines import UnknownLine as UnknownLine
from desktop.consultation.record_lines import UnknownRecord as UnknownRecord
from desktop.consultation.record_lines import When as When
from desktop.consultation.state import Outcome
from desktop.library.guide_words import GuideWords
from desktop.settings import ClinicSettings

FORMAT = "beforehand-record"
VERSION = 3

DecisionStatus = Literal["in progress", "valid", "cancelled"]


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


class PageRecord(_Part, frozen=True, kw_only=True):
    """A page of the guide: talked about, shown too briefly for that, skipped with a reason, or not reached.

    `entered` is each time that it came on the screen.

    `topic` is False for a page that is how a talk goes on, such as signing, and not what it is about.
    """

    id: str
    title: str
    outcome: Literal["discussed", "shown", "skipped", "not reached"]
    reason: str = ""
    topic: bool = True
    seconds: int = 0
    entered: tuple[dt.datetime, ...] = ()
    reason_id: Id = msgspec.UNSET


class AnswerRecord(_Part, frozen=True, kw_only=True):
    """A question of the guide and what the patient chose or wrote, in words."""

    id: str
    prompt: str
    chosen: tuple[str, ...] = ()
    own_words: str = ""
    chosen_ids: Ids = msgspec.UNSET


class RatingRecord(_Part, frozen=True, kw_only=True):
    """How much one thing matters; `leans` is where a high rating leans ("" for an own concern).

    `rating`, `item` and `answer_id` are the ids of the question, of what was rated, and of the answer.
    """

    label: str
    answer: str
    leans: str
    own: bool = False
    rating: Id = msgspec.UNSET
    item: Id = msgspec.UNSET
    answer_id: Id = msgspec.UNSET


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
    page: Id = msgspec.UNSET


class TeachBackRecord(_Part, frozen=True, kw_only=True):
    """How well something was explained, after how many rounds; None when it was not asked."""

    prompt: str
    mark: Mark | None
    rounds: int
    id: Id = msgspec.UNSET


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
    """A number that was drawn, with everything it needs to be understood."""

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


class SaidRecord(_Part, frozen=True, kw_only=True):
    """Words with a number, as they were shown on a page; `sources` are the ids of what supports them."""

    words: str
    sources: tuple[str, ...]
    page: str


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
    """Exactly which content was used, and whether a clinic has signed it off.

    `to_confirm` is what clinicians must still confirm; a record of before has none.
    """

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
    to_confirm: tuple[str, ...] = ()


class VisitRecord(_Part, frozen=True, kw_only=True):
    """Which visit of the consultation it was: `number` counts from 1.

    The rest is empty in a record of version 1, which did not say it.
    """

    id: str = ""
    title: str = ""
    number: int = 1


class Record(_Part, frozen=True, kw_only=True):
    """One visit of a talk, whole. The same state and module give the same record.

    `said` are numbers in words; `figures` are the pictures that were shown beside numbers, by name; `steps`
    is what can be done, in order.
    `signs` are all warning signs, of the guide and the clinic, whether their page was reached or not; a guide
    of before has them in `calls`. `made_up` is true for a rehearsed talk. `settings` are the clinic's, as
    they were when the visit began.
    `words` is what the guide called things; a record that was made before guides had words does not have it.
    """

    format: Literal["beforehand-record"] = "beforehand-record"
    version: Literal[3] = 3
    consultation: str
    software: str
    made_up: bool = False
    visit: VisitRecord = VisitRecord()
    contact: Contact
    problem: str
    stage: Stage
    content: ContentRecord
    pages: tuple[PageRecord, ...]
    what_matters: tuple[AnswerRecord, ...]
    ratings: tuple[RatingRecord, ...]
    options: tuple[OptionRecord, ...]
    facts: tuple[FactRecord, ...]
    said: tuple[SaidRecord, ...] = ()
    unknown: tuple[UnknownRecord, ...] = ()
    options_note: str = ""
    figures: tuple[str, ...] = ()
    steps: tuple[StepRecord, ...] = ()
    calls: tuple[CallRecord, ...] = ()
    plans: tuple[PlanRecord, ...] = ()
    signs: tuple[SignRecord, ...] = ()
    statements: tuple[StatementRecord, ...]
    questions: tuple[QuestionRecord, ...]
    teach_back: tuple[TeachBackRecord, ...]
    decision: DecisionRecord
    signatures: tuple[SignatureRecord, ...]
    signed_before_change: bool
    settings: ClinicSettings
    sources: tuple[SourceRecord, ...]
    words: GuideWords | msgspec.UnsetType = msgspec.UNSET
