"""From events to state: pure and total. The same events always make the same state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.changes import answers, moves, questions, signatures, undo
from desktop.consultation.changes.questions import next_question_id
from desktop.consultation.events import (
    Closed,
    Event,
    PapersMade,
    Resumed,
    SignatureGiven,
    Started,
    StatementAnswered,
    TakenBack,
)
from desktop.consultation.state import CLOCK, ConsultationState

__all__ = ["apply", "next_question_id", "replay", "truthful"]

_CHANGES: dict[type[Event], Callable[[ConsultationState, Any, dt.datetime], ConsultationState]] = {
    events.Started: moves.started,
    events.PageEntered: moves.page_entered,
    events.PageLeft: moves.page_left,
    events.PageSkipped: moves.page_skipped,
    events.ChoiceGiven: answers.choice_given,
    events.RatingGiven: answers.rating_given,
    events.WordsNoted: answers.words_noted,
    events.StatementAnswered: answers.statement_answered,
    events.QuestionParked: questions.question_parked,
    events.QuestionAnswered: questions.question_answered,
    events.QuestionCarried: questions.question_carried,
    events.QuestionWithdrawn: questions.question_withdrawn,
    events.TeachBackMarked: answers.teach_back_marked,
    events.LeaningGiven: answers.leaning_given,
    events.DecisionGiven: answers.decision_given,
    events.HalfWritten: answers.half_written,
    events.SignatureGiven: signatures.signature_given,
    events.SignatureTakenBack: signatures.signature_taken_back,
    events.PapersMade: signatures.papers_made,
    events.Paused: moves.paused,
    events.Resumed: moves.resumed,
    events.Closed: moves.closed,
}


def apply(state: ConsultationState, event: Event) -> ConsultationState:
    """The state after the event; the very same object when it cannot happen there, or changes nothing.

    Never raises. Times never run backwards: an event that says it is older than the latest one is taken to
    have happened together with it. A change to what a signed paper says removes the signatures.
    """
    if not _can_happen(state, event):
        return state
    at = _when(event.at)
    if state.last is not None:
        at = max(at, state.last)
    if isinstance(event, TakenBack):
        after = _without(state, event)
    else:
        after = _CHANGES[type(event)](state, event, at)
    if after is state or after == state:
        return state
    if not isinstance(event, TakenBack) or not all(it.said for it in after.signatures.values()):
        after = signatures.no_longer_signed(state, after)
    after = replace(after, last=at, log=(*after.log, event))
    if not isinstance(event, TakenBack) and _says_something(state, after):  # an undo says nothing by itself
        after = replace(after, stays=(*after.stays[:-1], replace(after.stays[-1], used=True)))
    return replace(after, told=at, told_stays=len(after.stays)) if _says_other(state, after) else after


def _says_other(before: ConsultationState, after: ConsultationState) -> bool:
    """Whether a record of the talk says something else, apart from how long it went on."""
    return before.discussed != after.discussed or _differ(before, after)


def _says_something(before: ConsultationState, after: ConsultationState) -> bool:
    """Whether something was said on the page that is on the screen, beyond coming to it."""
    here = bool(after.page) and before.page == after.page and before.status == after.status
    return here and not after.stays[-1].used and _differ(before, after)


def _differ(before: ConsultationState, after: ConsultationState) -> bool:
    fields = (field for field in ConsultationState.__struct_fields__ if field not in CLOCK)
    return any(getattr(before, field) != getattr(after, field) for field in fields)


def replay(stored: Iterable[Event], state: ConsultationState | None = None) -> ConsultationState:
    """The state that events make, one after the other, from a talk that has not begun or from `state`.

    One that was kept and changes nothing still has its place among them.
    """
    after = ConsultationState() if state is None else state
    for event in stored:
        before, after = after, apply(after, event)
        if after is before and after.log:
            after = replace(after, log=(*after.log, event))
    return after


def latest_visit(stored: Sequence[Event]) -> Started:
    """How the latest visit of a consultation began; raises `ValueError` where none did."""
    for event in reversed(stored):
        if isinstance(event, Started):
            return event
    raise ValueError("a talk that has not begun has no visit")


def until_visit_ended(stored: Sequence[Event], number: int) -> tuple[Event, ...]:
    """The events of a consultation up to the end of one of its visits, counted from 1, or up to now."""
    begun = [place for place, event in enumerate(stored) if isinstance(event, Started)]
    return tuple(stored[: begun[number]] if number < len(begun) else stored)


def _without(state: ConsultationState, event: TakenBack) -> ConsultationState:
    """The state as if the act had not been; the very same when it is none that can be taken back."""
    if not undo.can_be_taken_back(state, event.act):
        return state
    after = replay(undo.without(state, event), undo.before_the_visit(state))
    kept = {name: getattr(state, name) for name in ("last", "told", "told_stays", "log")}
    return replace(after, **kept)


def truthful(state: ConsultationState, event: Event) -> Event:
    """The event as it is kept: what the talk itself knows is told by the talk, not by who sent it."""
    if isinstance(event, StatementAnswered):
        return replace(event, changed=answers.statement_changes(state, event))
    if isinstance(event, SignatureGiven):
        return replace(event, said=signatures.what_is_signed(state))
    return event


def _can_happen(state: ConsultationState, event: Event) -> bool:
    match state.status:
        case "not-started":
            return isinstance(event, Started)
        case "open":
            return not isinstance(event, Started | Resumed)
        case "paused":
            # A printer goes on in a pause: that papers were made is no less true.
            return isinstance(event, Resumed | Closed | PapersMade)
        case _:
            return isinstance(event, Started)


def _when(at: dt.datetime) -> dt.datetime:
    """The time with a plain offset, as it comes back from storage; without one it is taken as UTC."""
    offset = at.utcoffset()
    if offset is None:
        return at.replace(tzinfo=dt.UTC)
    return at.replace(tzinfo=dt.timezone(offset), fold=0)
