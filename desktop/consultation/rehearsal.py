"""A talk held from a file of answers: the same file gives the same events, and each of them counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import cast

from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.answers import Answers, Step
from desktop.consultation.answers_file import SignatureGiven
from desktop.consultation.apply import apply, next_question_id, replay
from desktop.consultation.events import Answer, Event, Mark, Position, Signer, Stroke, Way
from desktop.consultation.state import ConsultationState

# A line that goes up and down as a hurried name does: heights on the field, 70 apart.
_HEIGHTS = (150, 60, 210, 90, 180, 120, 200, 100, 160, 140, 170, 130)
SIMPLE_STROKES: tuple[Stroke, ...] = (
    tuple((100 + 70 * number, height) for number, height in enumerate(_HEIGHTS)),
)


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
    """Everything said on a page, in the order in which people say it: signatures come last."""
    yield from _answered(step, at)
    yield from _asked(step, state, at)
    for prompt, mark in step.given.teach_back.items():
        yield events.TeachBackMarked(at=at, prompt=prompt, mark=cast("Mark", mark))
    if step.given.leaning:
        yield events.LeaningGiven(at=at, position=cast("Position", step.given.leaning))
    wordings = {statement.id: statement.text for statement in answers.module.statements}
    for statement, answer in step.given.statements.items():
        yield events.StatementAnswered(
            at=at, statement=statement, wording=wordings[statement], answer=cast("Answer", answer)
        )
    if step.decision is not None:
        yield events.DecisionGiven(
            at=at,
            text=step.decision.text,
            provisional=step.decision.provisional,
            review=step.decision.review,
            actions_us=step.decision.actions_us,
            actions_you=step.decision.actions_you,
            cancelled=step.decision.cancelled,
        )
    for signature in step.given.signatures:
        yield _signed(signature, at)


def _answered(step: Step, at: dt.datetime) -> Iterator[Event]:
    given = step.given
    for choice, chosen in given.choices.items():
        yield events.ChoiceGiven(at=at, choice=choice, chosen=chosen)
    for box, words in (*given.own_words.items(), *given.words.items()):
        yield events.WordsNoted(at=at, box=box, words=words)
    for rating, items in given.ratings.items():
        for item, answer in items.items():
            yield events.RatingGiven(at=at, rating=rating, item=item, answer=answer)
    for rating, concerns in given.own_concerns.items():
        for number, concern in enumerate(concerns, start=1):
            yield events.RatingGiven(
                at=at, rating=rating, item=f"own-{number}", answer=concern.answer, own=concern.text
            )


def _asked(step: Step, state: ConsultationState, at: dt.datetime) -> Iterator[Event]:
    """Questions of this page, then outcomes of these and of earlier ones."""
    ids = {question.text: question.id for question in state.questions}
    for text in step.given.questions:
        ids[text] = next_question_id(state)
        parked = events.QuestionParked(at=at, question=ids[text], text=text, page=step.page.id)
        state = apply(apply(state, events.PageEntered(at=at, page=step.page.id)), parked)
        yield parked
    for settled in step.given.outcomes:
        question = ids[settled.question]
        match settled.outcome:
            case "answered":
                yield events.QuestionAnswered(at=at, question=question, note=settled.note)
            case "carried":
                yield events.QuestionCarried(at=at, question=question, note=settled.note)
            case _:
                yield events.QuestionWithdrawn(at=at, question=question)


def _signed(given: SignatureGiven, at: dt.datetime) -> Event:
    strokes: tuple[Stroke, ...] = ()
    if given.how == "drawn":
        drawn = tuple(tuple((x, y) for x, y in stroke) for stroke in given.strokes if stroke)
        strokes = drawn or SIMPLE_STROKES
    return events.SignatureGiven(
        at=at,
        who=cast("Signer", given.who),
        way=cast("Way", given.how),
        name=given.name,
        strokes=strokes,
    )
