from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.apply import apply, next_question_id, replay
from desktop.consultation.event_format import decode, encode
from desktop.consultation.events import Event
from desktop.consultation.state import ConsultationState, OwnConcern
from tests.consultation.builders import PAGES, at, said, set_up, started
from tests.consultation.strategies import any_event

DRAWN = events.SignatureGiven(at=at(2), who="patient", way="drawn", strokes=(((10, 20), (30, 40)),))


def talk(*more: Event) -> ConsultationState:
    return replay((started(), *said(), *more))


def signed(*more: Event) -> ConsultationState:
    return talk(DRAWN, *more)


def test_starting_pins_the_content_and_opens_the_talk() -> None:
    state = replay([started()])
    assert (state.status, state.digest, state.pages, state.started) == ("open", "d1", PAGES, at(0))


def test_everything_said_is_in_the_state() -> None:
    state = talk()
    assert state.choices == {"change": ("leaks", "sleep")}
    assert state.words == {"too-much": "Every night would be too much."}
    assert state.ratings == {"matters": {"fewer-leaks": "a-lot"}}
    assert state.own_concerns == {"matters": {"own-1": OwnConcern("My garden", "a-lot")}}
    assert state.statements["s1"].answer == "talk"
    assert state.questions[0].text == "Would it stop by itself?"
    assert state.leaning == "not-sure"
    assert state.decision is not None


@pytest.mark.parametrize(
    "event",
    [
        started("talk-2"),
        events.Resumed(at=at(3)),
        events.PageEntered(at=at(3), page="nowhere"),
        events.PageEntered(at=at(3), page="welcome"),
        events.PageLeft(at=at(3), page="sign"),
        events.PageLeft(at=at(3), page=""),
        events.PageSkipped(at=at(3), page="nowhere", reason=""),
        events.ChoiceGiven(at=at(3), choice="change", chosen=("leaks", "sleep", "leaks")),
        events.ChoiceGiven(at=at(3), choice="other", chosen=()),
        events.RatingGiven(at=at(3), rating="matters", item="", answer="a-lot"),
        events.RatingGiven(at=at(3), rating="matters", item="own-2", answer="", own=" "),
        events.WordsNoted(at=at(3), box="other", words="  \n"),
        events.StatementAnswered(at=at(3), statement="s1", wording="I know who to call.", answer="talk"),
        events.StatementAnswered(at=at(3), statement="s2", wording="", answer=None),
        events.QuestionParked(at=at(3), question="q2", text="  ", page=""),
        events.QuestionParked(at=at(3), question="q1", text="Would it stop by itself?", page="welcome"),
        events.QuestionAnswered(at=at(3), question="q9"),
        events.QuestionCarried(at=at(3), question="q9"),
        events.QuestionWithdrawn(at=at(3), question="q9"),
        events.TeachBackMarked(at=at(3), prompt="cramp", mark=None),
        events.LeaningGiven(at=at(3), position="not-sure"),
        events.DecisionGiven(at=at(3), text="Plan a trial", provisional=True),
        events.SignatureGiven(at=at(3), who="patient", way="drawn", strokes=()),
        events.SignatureGiven(at=at(3), who="patient", way="drawn", strokes=((),)),
        events.SignatureGiven(at=at(3), who="patient", way="typed", name=" "),
        events.SignatureTakenBack(at=at(3), who="patient"),
        events.PapersMade(at=at(3), papers=(), how="saved"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_cannot_happen_or_changes_nothing_leaves_the_very_same_state(event: Event) -> None:
    state = talk()
    assert apply(state, event) is state


@pytest.mark.parametrize("event", [*said(), events.Paused(at=at(0)), events.Closed(at=at(0))])
def test_nothing_happens_before_the_start_in_a_pause_or_after_the_end(event: Event) -> None:
    for state in (ConsultationState(), talk(events.Closed(at=at(2)))):
        assert apply(state, event) is state
    paused = talk(events.Paused(at=at(2)))
    assert (apply(paused, event) is paused) is not isinstance(event, events.Closed)


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ((), ()),
        ((started(), events.Paused(at=at(2))), ("summary",)),
        ((started(), events.Paused(at=at(2)), events.Closed(at=at(3))), ()),
    ],
)
def test_papers_that_come_out_in_a_pause_count(before: tuple[Event, ...], kept: tuple[str, ...]) -> None:
    state = replay((*before, events.PapersMade(at=at(4), papers=("summary",), how="printed")))
    assert state.papers == kept
    assert all(stay.left is not None for stay in state.stays)


def test_entering_a_page_leaves_the_one_before() -> None:
    state = talk(events.PageEntered(at=at(3), page="sign"))
    assert [(stay.page, stay.left) for stay in state.stays] == [("welcome", at(3)), ("sign", None)]


def test_a_skipped_page_is_not_talked_about_until_it_is_entered() -> None:
    skipped = talk(events.PageSkipped(at=at(3), page="welcome", reason="known"))
    assert (skipped.page, skipped.discussed, skipped.skipped) == ("", (), {"welcome": "known"})
    entered = apply(skipped, events.PageEntered(at=at(4), page="welcome"))
    assert (entered.page, entered.discussed, entered.skipped) == ("welcome", ("welcome",), {})


def test_a_pause_is_no_stay_on_the_page_and_the_page_comes_back() -> None:
    state = talk(events.Paused(at=at(3)), events.Resumed(at=at(60)))
    assert [(stay.entered, stay.left) for stay in state.stays] == [(at(1), at(3)), (at(60), None)]
    assert (state.status, state.page) == ("open", "welcome")


@pytest.mark.parametrize(
    ("answers", "changed"),
    [
        (["talk"], False),
        (["talk", "understand"], True),
        (["talk", "understand", "talk"], True),
        (["talk", None, "talk"], False),
        (["talk", None, "understand"], True),
        (["talk", "understand", None, "understand"], True),
    ],
)
def test_a_changed_answer_stays_known_as_changed(answers: list[Any], changed: bool) -> None:
    state = replay([started()])
    for answer in answers:
        event = events.StatementAnswered(at=at(2), statement="s1", wording="w", answer=answer, changed=True)
        state = apply(state, event)
    assert state.statements["s1"].changed is changed


def test_taking_back_leaves_nothing_behind() -> None:
    state = talk(
        events.ChoiceGiven(at=at(2), choice="change", chosen=()),
        events.WordsNoted(at=at(2), box="too-much", words=""),
        events.RatingGiven(at=at(2), rating="matters", item="fewer-leaks", answer=""),
        events.RatingGiven(at=at(2), rating="matters", item="own-1", answer=""),
        events.StatementAnswered(at=at(2), statement="s1", wording="", answer=None),
        events.LeaningGiven(at=at(2), position=None),
        events.DecisionGiven(at=at(2), text="", provisional=True),
    )
    assert not any((state.choices, state.words, state.ratings, state.own_concerns, state.statements))
    assert (state.leaning, state.decision) == (None, None)


def test_words_are_kept_as_typed() -> None:
    words = "  <b>#{x}\n\u202eעברית\x00 "
    assert talk(events.WordsNoted(at=at(2), box="b", words=words)).words["b"] == words


@pytest.mark.parametrize(
    ("event", "outcome", "note"),
    [
        (events.QuestionAnswered(at=at(2), question="q1", note="Yes"), "answered", "Yes"),
        (events.QuestionCarried(at=at(2), question="q1", note="Ask"), "carried", "Ask"),
        (events.QuestionWithdrawn(at=at(2), question="q1"), "withdrawn", ""),
    ],
)
def test_a_question_has_an_outcome_until_it_is_parked_anew(event: Event, outcome: str, note: str) -> None:
    state = talk(event)
    assert [(question.outcome, question.note) for question in state.questions] == [(outcome, note)]
    again = apply(state, events.QuestionParked(at=at(3), question="q1", text="And now?", page="sign"))
    assert [(question.text, question.outcome) for question in again.questions] == [("And now?", "open")]


def test_the_next_question_id_is_new_whatever_ids_there_are() -> None:
    state = replay([started(), events.QuestionParked(at=at(1), question="q2", text="Why?", page="")])
    assert next_question_id(state) == "q3"


@pytest.mark.parametrize(
    ("marks", "mark", "rounds"),
    [
        (["not-yet", "not-yet", "clear", "clear"], "clear", 3),
        (["talked"], "talked", 1),
        (["talked", "talked", "again"], "again", 1),
        (["again", "talked"], "again", 1),
        (["not-yet", "not-yet", None, "talked"], "talked", 1),
    ],
)
def test_teach_back_counts_rounds_of_judgement(marks: list[Any], mark: str, rounds: int) -> None:
    state = talk(*(events.TeachBackMarked(at=at(2), prompt="cramp", mark=mark) for mark in marks))
    assert (state.teach_back["cramp"].mark, state.teach_back["cramp"].rounds) == (mark, rounds)


@pytest.mark.parametrize(
    "event",
    [
        events.ChoiceGiven(at=at(3), choice="change", chosen=("leaks",)),
        events.RatingGiven(at=at(3), rating="matters", item="own-1", answer="", own="My dog"),
        events.WordsNoted(at=at(3), box="too-much", words=""),
        events.StatementAnswered(at=at(3), statement="s1", wording="w", answer="disagree"),
        events.QuestionParked(at=at(3), question="q2", text="Why?", page=""),
        events.QuestionWithdrawn(at=at(3), question="q1"),
        events.LeaningGiven(at=at(3), position="away"),
        events.DecisionGiven(at=at(3), text="No trial", provisional=False),
        events.PageSkipped(at=at(3), page="welcome", reason=""),
    ],
    ids=lambda event: type(event).__name__,
)
def test_a_change_to_what_was_signed_removes_every_signature(event: Event) -> None:
    state = signed(events.SignatureGiven(at=at(2), who="clinician", way="typed", name="A"), event)
    assert (state.signatures, state.signed_before_change) == ({}, True)
    anew = apply(state, events.SignatureGiven(at=at(4), who="patient", way="declined"))
    assert (list(anew.signatures), anew.signed_before_change) == (["patient"], False)


@pytest.mark.parametrize(
    "event",
    [
        events.PageEntered(at=at(3), page="thank-you"),
        events.PageSkipped(at=at(3), page="thank-you", reason=""),
        events.TeachBackMarked(at=at(3), prompt="cramp", mark="clear"),
        events.PapersMade(at=at(3), papers=("summary",), how="printed"),
        events.SignatureGiven(at=at(3), who="clinician", way="paper"),
        events.Paused(at=at(3)),
        events.Closed(at=at(3)),
    ],
    ids=lambda event: type(event).__name__,
)
def test_a_signature_stands_while_the_paper_says_the_same(event: Event) -> None:
    state = signed(event)
    assert "patient" in state.signatures
    assert not state.signed_before_change


def test_talking_about_an_earlier_page_after_signing_asks_for_new_signatures() -> None:
    late = events.PageEntered(at=at(2), page="sign")
    assert talk(late, DRAWN, events.PageEntered(at=at(3), page="how-likely")).signed_before_change
    assert not talk(late, DRAWN, events.PageEntered(at=at(3), page="welcome")).signed_before_change


def test_strokes_stay_on_the_field_they_are_drawn_on() -> None:
    strokes = (((-5, 9999), (5, 5)), ())
    state = talk(events.SignatureGiven(at=at(2), who="patient", way="drawn", strokes=strokes))
    assert state.signatures["patient"].strokes == (((0, 280), (5, 5)),)


def test_a_clock_that_is_set_back_does_not_turn_time_back() -> None:
    state = talk(events.PageEntered(at=at(-500), page="sign"))
    assert (state.stays[0].left, state.stays[1].entered, state.last) == (at(1), at(1), at(1))


@given(st.lists(any_event(), max_size=40))
def test_no_order_of_events_makes_a_state_that_lies(sequence: list[Event]) -> None:
    kept: list[Event] = [started()]
    state = replay(kept)
    for event in sequence:
        before, state = state, apply(state, event)
        _never_lies(before, event, state)
        kept += [event] if state is not before else []
    assert replay(decode(encode(event)) for event in kept) == state


@given(st.lists(any_event(), max_size=10))
def test_nothing_but_a_start_starts_a_talk(sequence: list[Event]) -> None:
    state = replay(sequence)
    first = next((event for event in sequence if isinstance(event, events.Started)), None)
    assert first is not None or state == ConsultationState()


def _never_lies(before: ConsultationState, event: Event, state: ConsultationState) -> None:
    assert apply(before, event) == state
    assert (state is before) == (state == before)
    assert before.status != "closed" or state is before or isinstance(event, events.Started)
    open_stays = [stay.page for stay in state.stays if stay.left is None]
    assert open_stays == ([state.page] if state.page and state.status == "open" else [])
    assert not set(state.skipped) & set(state.discussed)
    assert set(state.discussed) | set(state.not_discussed) == set(state.pages)
    ids = [question.id for question in state.questions]
    assert len(ids) == len(set(ids))
    assert next_question_id(state) not in ids
    if state is not before and before.signatures and state.signatures:
        assert _answers(before) == _answers(state)
    assert not (state.signatures and state.signed_before_change)
    times = [time for stay in state.stays for time in (stay.entered, stay.left) if time is not None]
    assert times == sorted(times)
    assert _latest(state) >= max([_latest(before), *times])


def _answers(state: ConsultationState) -> tuple[object, ...]:
    given = (state.choices, state.words, state.ratings, state.own_concerns, state.leaning, state.decision)
    return (*given, state.statements, state.questions)


def _latest(state: ConsultationState) -> dt.datetime:
    assert state.last is not None
    return state.last


def test_another_visit_begins_anew_and_keeps_the_one_before() -> None:
    first = talk(events.Closed(at=at(2)))
    later = events.Started(
        at=at(9000), consultation="talk-1", module="sacral-leg-cramps", module_version="2.0", digest="d2",
        language="es", visit="after-trial", route="short", pages=("then-and-now",), set_up=set_up(),
    )  # fmt: skip
    state = apply(first, later)
    assert (state.status, state.visit, state.digest, state.language) == ("open", "after-trial", "d2", "es")
    assert (state.statements, state.words, state.stays, state.signatures) == ({}, {}, (), {})
    (before,) = state.earlier
    assert (before.status, before.visit, before.statements) == ("closed", first.visit, first.statements)
    third = replay([events.Closed(at=at(9001)), replace(later, at=at(9999), visit="a-year-on")], state)
    assert [visit.visit for visit in third.earlier] == [first.visit, "after-trial"]


@pytest.mark.parametrize("before", [(), (events.Paused(at=at(2)),)], ids=["open", "paused"])
def test_a_visit_begins_only_after_the_one_before_was_closed(before: tuple[Event, ...]) -> None:
    state = talk(*before)
    assert apply(state, replace(started(), at=at(60))) is state


def test_a_visit_of_another_consultation_is_none_of_this() -> None:
    state = talk(events.Closed(at=at(2)))
    assert apply(state, started("talk-2")) is state
