"""What the patient says: choices, ratings, words, statements, a leaning, a decision; and teach-back marks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.state import (
    ConsultationState,
    DecisionState,
    Earlier,
    OwnConcern,
    StatementAnswer,
    TeachBackState,
)

OWN_CONCERN = re.compile(r"own-[1-9][0-9]{0,2}")

_Value = TypeVar("_Value")


def choice_given(state: ConsultationState, event: events.ChoiceGiven, _at: dt.datetime) -> ConsultationState:
    """What is chosen replaces what was; nothing chosen takes the answer back."""
    if not event.choice:
        return state
    chosen = tuple(dict.fromkeys(event.chosen))
    return replace(state, choices=_with(state.choices, event.choice, chosen or None))


def rating_given(state: ConsultationState, event: events.RatingGiven, _at: dt.datetime) -> ConsultationState:
    """One item's rating replaces what it was; an item `own-1` ... is an own concern with its words."""
    if not event.rating or not event.item:
        return state
    if OWN_CONCERN.fullmatch(event.item):
        blank = not event.own.strip() and not event.answer
        concern = None if blank else OwnConcern(event.own, event.answer)
        concerns = _with(state.own_concerns.get(event.rating, {}), event.item, concern)
        return replace(state, own_concerns=_with(state.own_concerns, event.rating, concerns or None))
    ratings = _with(state.ratings.get(event.rating, {}), event.item, event.answer or None)
    return replace(state, ratings=_with(state.ratings, event.rating, ratings or None))


def words_noted(state: ConsultationState, event: events.WordsNoted, _at: dt.datetime) -> ConsultationState:
    """The box holds exactly what was typed; blank words empty it."""
    if not event.box:
        return state
    return replace(state, words=_with(state.words, event.box, event.words if event.words.strip() else None))


def statement_answered(
    state: ConsultationState, event: events.StatementAnswered, at: dt.datetime
) -> ConsultationState:
    """The answer replaces what stood. Whether it was changed is known from the talk, not from the event."""
    standing = state.statements.get(event.statement)
    if not event.statement:
        return state
    if event.answer is None:
        if standing is None:
            return state
        statements = _with(state.statements, event.statement, None)
        return replace(
            state, statements=statements, taken_back={**state.taken_back, event.statement: standing}
        )
    if standing and (standing.answer, standing.wording) == (event.answer, event.wording):
        return state
    before = standing or state.taken_back.get(event.statement)
    answer = StatementAnswer(
        wording=event.wording,
        answer=event.answer,
        at=at,
        changed=statement_changes(state, event),
        earlier=(*before.earlier, Earlier(before.answer, before.at)) if before else (),
    )
    taken_back = {key: value for key, value in state.taken_back.items() if key != event.statement}
    return replace(state, statements={**state.statements, event.statement: answer}, taken_back=taken_back)


def statement_changes(state: ConsultationState, event: events.StatementAnswered) -> bool:
    """Whether a different answer to this statement stands, or stood before it was taken back."""
    earlier = state.statements.get(event.statement) or state.taken_back.get(event.statement)
    return earlier is not None and (earlier.changed or earlier.answer != event.answer)


def teach_back_marked(
    state: ConsultationState, event: events.TeachBackMarked, _at: dt.datetime
) -> ConsultationState:
    """The judgement counts as one more round, except "clear" twice; None takes all rounds back.

    "talked" begins the first round, is overruled by the first judgement, and overrules none.
    """
    before = state.teach_back.get(event.prompt)
    if not event.prompt or (before and event.mark in {"talked", before.mark} - {"again", "not-yet"}):
        return state
    if event.mark is None:
        return replace(state, teach_back=_with(state.teach_back, event.prompt, None))
    rounds = 1 if before is None else before.rounds + (before.mark != "talked")
    marked = TeachBackState(event.mark, rounds)
    return replace(state, teach_back={**state.teach_back, event.prompt: marked})


def leaning_given(
    state: ConsultationState, event: events.LeaningGiven, _at: dt.datetime
) -> ConsultationState:
    """Where the patient is now replaces where they were."""
    return replace(state, leaning=event.position)


def decision_given(
    state: ConsultationState, event: events.DecisionGiven, _at: dt.datetime
) -> ConsultationState:
    """The decision replaces what stood; one without any words takes it back, unless it cancels."""
    words = (event.text, event.review, event.actions_us, event.actions_you)
    if not event.cancelled and not any(part.strip() for part in words):
        return replace(state, decision=None)
    decision = DecisionState(
        text=event.text,
        provisional=event.provisional,
        review=event.review,
        actions_us=event.actions_us,
        actions_you=event.actions_you,
        cancelled=event.cancelled,
    )
    return replace(state, decision=decision)


def half_written(state: ConsultationState, event: events.HalfWritten, _at: dt.datetime) -> ConsultationState:
    """What stands there now; where all is blank there is nothing."""
    if not event.place:
        return state
    words = event.words if any(part.strip() for part in event.words) else None
    return replace(state, half_written=_with(state.half_written, event.place, words))


def _with(values: Mapping[str, _Value], key: str, value: _Value | None) -> dict[str, _Value]:
    """A copy in which `key` holds `value`, or is gone for None."""
    kept = {other: held for other, held in values.items() if other != key}
    if value is None:
        return kept
    return {**values, key: value}
