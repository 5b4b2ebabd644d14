"""Questions: parked, and what became of them."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.state import ConsultationState, Outcome, Question


def question_parked(
    state: ConsultationState, event: events.QuestionParked, _at: dt.datetime
) -> ConsultationState:
    """A question is kept, or opened anew in its place; a blank one is none."""
    if not event.question or not event.text.strip():
        return state
    page = event.page if event.page in state.pages else ""
    question = Question(id=event.question, text=event.text, page=page)
    if any(other.id == event.question for other in state.questions):
        kept = tuple(question if other.id == event.question else other for other in state.questions)
        return replace(state, questions=kept)
    return replace(state, questions=(*state.questions, question))


def question_answered(
    state: ConsultationState, event: events.QuestionAnswered, _at: dt.datetime
) -> ConsultationState:
    """A question was answered, perhaps with a note."""
    return _settle(state, event.question, "answered", event.note)


def question_carried(
    state: ConsultationState, event: events.QuestionCarried, _at: dt.datetime
) -> ConsultationState:
    """A question goes on to the next visit, perhaps with a note."""
    return _settle(state, event.question, "carried", event.note)


def question_withdrawn(
    state: ConsultationState, event: events.QuestionWithdrawn, _at: dt.datetime
) -> ConsultationState:
    """A question is no longer asked."""
    return _settle(state, event.question, "withdrawn")


def next_question_id(state: ConsultationState) -> str:
    """An id for the next question to park, used by none so far."""
    taken = {question.id for question in state.questions}
    taken |= {event.question for event in state.log if isinstance(event, events.QuestionParked)}
    number = len(taken) + 1
    while f"q{number}" in taken:
        number += 1
    return f"q{number}"


def _settle(state: ConsultationState, question: str, outcome: Outcome, note: str = "") -> ConsultationState:
    settled = tuple(
        replace(other, outcome=outcome, note=note) if other.id == question else other
        for other in state.questions
    )
    return replace(state, questions=settled)
