"""From events to state: pure and total. The same events always make the same state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.changes import asked, given, moves, signed
from desktop.consultation.changes.asked import next_question_id
from desktop.consultation.events import Closed, Event, PapersMade, Resumed, Started, StatementAnswered
from desktop.consultation.state import ConsultationState

__all__ = ["apply", "next_question_id", "replay", "truthful"]

_CHANGES: dict[type[Event], Callable[[ConsultationState, Any, dt.datetime], ConsultationState]] = {
    events.Started: moves.started,
    events.PageEntered: moves.page_entered,
    events.PageLeft: moves.page_left,
    events.PageSkipped: moves.page_skipped,
    events.ChoiceGiven: given.choice_given,
    events.RatingGiven: given.rating_given,
    events.WordsNoted: given.words_noted,
    events.StatementAnswered: given.statement_answered,
    events.QuestionParked: asked.question_parked,
    events.QuestionAnswered: asked.question_answered,
    events.QuestionCarried: asked.question_carried,
    events.QuestionWithdrawn: asked.question_withdrawn,
    events.TeachBackMarked: given.teach_back_marked,
    events.LeaningGiven: given.leaning_given,
    events.DecisionGiven: given.decision_given,
    events.HalfWritten: given.half_written,
    events.SignatureGiven: signed.signature_given,
    events.SignatureTakenBack: signed.signature_taken_back,
    events.PapersMade: signed.papers_made,
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
    after = _CHANGES[type(event)](state, event, at)
    if after is state or after == state:
        return state
    return replace(signed.no_longer_signed(state, after), last=at)


def replay(stored: Iterable[Event], state: ConsultationState | None = None) -> ConsultationState:
    """The state that events make, one after the other, from a talk that has not begun or from `state`."""
    after = ConsultationState() if state is None else state
    for event in stored:
        after = apply(after, event)
    return after


def truthful(state: ConsultationState, event: Event) -> Event:
    """The event as it is kept: whether an answer was changed is told by the talk, not by who sent it."""
    if isinstance(event, StatementAnswered):
        return replace(event, changed=given.statement_changes(state, event))
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
            return False


def _when(at: dt.datetime) -> dt.datetime:
    """The time with a plain offset, as it comes back from storage; without one it is taken as UTC."""
    offset = at.utcoffset()
    if offset is None:
        return at.replace(tzinfo=dt.UTC)
    return at.replace(tzinfo=dt.timezone(offset), fold=0)
