"""A talk held from a file of answers: the same file gives the same events, and each of them counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from desktop.consultation import events
from desktop.rehearsal.answers import Answers, Step
from desktop.consultation.apply import apply, replay
from desktop.consultation.events import Event
from desktop.consultation.kinds.base import Rehearsing, kinds_in_talk
from desktop.consultation.state import ConsultationState


def rehearse(answers: Answers) -> tuple[Event, ...]:
    """Every event of the whole talk, from its start to its end, at the times that the file tells."""
    happened: list[Event] = [answers.started]
    state = replay(happened)
    at = answers.started.at
    for step in answers.steps:
        for event in step_events(answers, step, state, at):
            state = _moved(state, event)
            happened.append(event)
        at += _stay(step)
    closed = events.Closed(at=at)
    _moved(state, closed)
    return (*happened, closed)


def step_events(answers: Answers, step: Step, state: ConsultationState, at: dt.datetime) -> tuple[Event, ...]:
    """What happens on one page that comes on the screen at `at`, spread evenly over the stay on it."""
    if step.skip is not None:
        return (events.PageSkipped(at=at, page=step.page.id, reason=step.skip),)
    entered = events.PageEntered(at=at, page=step.page.id)
    said = tuple(_said(answers, step, state, at))
    stay = _stay(step)
    times = (at + stay * (number + 1) / (len(said) + 1) for number in range(len(said)))
    return (
        entered,
        *(replace(event, at=time.replace(microsecond=0)) for event, time in zip(said, times, strict=True)),
    )


def _stay(step: Step) -> dt.timedelta:
    """How long a page stays on the screen, in whole seconds; nothing when it is skipped."""
    return dt.timedelta(0) if step.skip is not None else dt.timedelta(seconds=round(step.minutes * 60))


def _moved(state: ConsultationState, event: Event) -> ConsultationState:
    after = apply(state, event)
    if after is state:
        raise ValueError(f"a rehearsed event changes nothing: {type(event).__name__}")
    return after


def _said(answers: Answers, step: Step, state: ConsultationState, at: dt.datetime) -> Iterator[Event]:
    """Everything said on a page, in the order in which people say it."""
    now = Rehearsing(answers.module, step.page, step.decision, state, at)
    for kind in kinds_in_talk():
        yield from kind.said(step.given_as(kind.GIVEN), now)
