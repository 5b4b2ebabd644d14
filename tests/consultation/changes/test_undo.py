from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.apply import apply, next_question_id, replay, truthful
from desktop.consultation.event_format import decode, encode
from desktop.consultation.events import ACTS, Event
from desktop.consultation.outstanding import outstanding
from desktop.consultation.state import ConsultationState
from tests.consultation.builders import PAGES, at, said, started
from tests.consultation.strategies import any_event

SIGNED = events.SignatureGiven(at=at(2), who="patient", way="typed", name="A")
NOT_SIGNED = (events.SignatureGiven, events.Started, events.Closed, events.Paused, events.Resumed)


@dataclass
class Talk:
    """A talk as it is kept: every event that changed something."""

    state: ConsultationState
    kept: list[Event]

    def do(self, event: Event) -> int:
        """Let something happen; its place, or 0 when it changes nothing."""
        before, event = self.state, truthful(self.state, event)
        self.state = apply(before, event)
        if self.state is before:
            return 0
        self.kept.append(event)
        return self.state.acts

    def undo(self, act: int) -> int:
        """Take something back."""
        return self.do(events.TakenBack(at=at(999), act=act))


def talk(*more: Event) -> Talk:
    made = Talk(replay([started()]), [started()])
    for event in (*said(), *more):
        made.do(event)
    return made


def sense(state: ConsultationState) -> ConsultationState:
    """The state without the list of what happened."""
    return replace(state, log=(), last=None, told=None, told_stays=0)


def in_order(sequence: list[Event]) -> list[Event]:
    """The events a minute apart, as they come."""
    return [replace(event, at=at(10 + number)) for number, event in enumerate(sequence)]


def acts() -> st.SearchStrategy[Event]:
    return any_event().filter(lambda event: isinstance(event, ACTS) and not isinstance(event, NOT_SIGNED))


def anything() -> st.SearchStrategy[list[Event]]:
    kinds = (*NOT_SIGNED, events.TakenBack)
    return st.lists(any_event().filter(lambda event: not isinstance(event, kinds)), max_size=12).map(in_order)


@given(acts(), anything())
@example(
    events.PageSkipped(at=at(5), page="welcome", reason=""),
    [events.PageEntered(at=at(10), page="how-likely")],
)
def test_an_act_that_is_undone_is_as_if_it_had_not_been(act: Event, since: list[Event]) -> None:
    one, other = talk(), talk()
    place = one.do(replace(act, at=at(5)))
    for event in since:
        if one.do(event):  # what changed nothing, since this stood already, is not kept
            other.do(event)
    if place:
        with_it = one.state
        undone = one.undo(place)
        assert sense(one.state) == sense(other.state)
        if undone:
            assert one.undo(undone)
            assert sense(one.state) == sense(with_it)
    assert replay(decode(encode(event)) for event in one.kept) == one.state


def times(state: ConsultationState) -> list[tuple[str, object, object]]:
    """When each page was on the screen, whatever was said there."""
    return [(stay.page, stay.entered, stay.left) for stay in state.stays]


@given(st.lists(any_event(), max_size=30).map(in_order))
def test_an_undo_leaves_what_happened_in_the_list_and_time_goes_on(sequence: list[Event]) -> None:
    made = talk(*sequence)
    for place in range(made.state.acts + 1):
        before = made.state
        if made.undo(place):
            assert made.state.log[:-1] == before.log
            assert made.state.last >= before.last  # type: ignore[operator]
            assert times(made.state) == times(before) or isinstance(
                before.log[place - 1 - before.begun], events.PageSkipped
            )


def test_only_the_act_that_is_named_is_undone() -> None:
    made = talk()
    first = made.do(events.StatementAnswered(at=at(2), statement="s2", wording="w", answer="understand"))
    made.do(events.StatementAnswered(at=at(3), statement="s3", wording="w", answer="disagree"))
    assert made.undo(first)
    assert set(made.state.statements) == {"s1", "s3"}
    assert not made.undo(first), "it is undone already"


def test_an_answer_pressed_by_mistake_and_undone_is_no_changed_answer() -> None:
    made = talk()
    slip = made.do(events.StatementAnswered(at=at(2), statement="s1", wording="w", answer="disagree"))
    made.undo(slip)
    assert (made.state.statements["s1"].answer, made.state.statements["s1"].changed) == ("talk", False)


def test_an_undone_mark_leaves_the_count_of_rounds_as_it_was() -> None:
    made = talk(*(events.TeachBackMarked(at=at(2), prompt="p", mark="again") for _ in range(2)))
    made.undo(made.do(events.TeachBackMarked(at=at(3), prompt="p", mark=None)))
    assert (made.state.teach_back["p"].mark, made.state.teach_back["p"].rounds) == ("again", 2)


def test_a_question_that_comes_back_never_meets_another_of_its_number() -> None:
    made = talk()
    parked = events.QuestionParked(at=at(2), question=next_question_id(made.state), text="One?", page="")
    undone = made.undo(made.do(parked))
    made.do(replace(parked, question=next_question_id(made.state), text="Two?"))
    made.undo(undone)
    assert [question.text for question in made.state.questions][1:] == ["One?", "Two?"]


@pytest.mark.parametrize(
    ("sequence", "stands"),
    [
        (("sign", "answer", "undo answer"), True),  # the paper says again what was signed
        (("answer", "sign", "undo answer"), False),
        (("answer", "sign", "undo answer", "undo undo"), True),
        (("answer", "sign", "undo answer", "choose", "undo choose"), False),
        (("sign", "answer", "undo answer", "choose", "undo choose"), True),
        (("sign", "undo sign"), False),
    ],
)
def test_a_signature_stands_only_for_what_was_signed(sequence: tuple[str, ...], stands: bool) -> None:
    made = talk()
    events_of: dict[str, Event] = {
        "sign": SIGNED,
        "answer": events.StatementAnswered(at=at(2), statement="s1", wording="w", answer="disagree"),
        "choose": events.ChoiceGiven(at=at(3), choice="other", chosen=("a",)),
    }
    places: dict[str, int] = {}
    for step in sequence:
        undo = step.startswith("undo ")
        name = step.removeprefix("undo ")
        places["undo" if undo else name] = made.undo(places[name]) if undo else made.do(events_of[name])
    assert ("patient" in made.state.signatures) is stands
    assert made.state.signed_before_change is (not stands and "undo sign" not in sequence)
    assert replay(made.kept) == made.state


@pytest.mark.parametrize("kind", [kind for kind in get_args(Event) if kind not in ACTS])
def test_what_the_world_has_seen_cannot_be_taken_back(kind: type[Any]) -> None:
    made = talk(
        events.PageEntered(at=at(3), page="sign"),
        events.PageLeft(at=at(3), page="sign"),
        events.PapersMade(at=at(3), papers=("summary",), how="printed"),
        events.Paused(at=at(3)),
        events.Resumed(at=at(4)),
    )
    for place, event in enumerate(made.kept, 1):
        assert not (isinstance(event, kind) and made.undo(place))


def test_an_act_of_an_earlier_visit_stays_as_it_was() -> None:
    made = talk(events.Closed(at=at(3)), replace(started(), at=at(60), pages=PAGES[:2]))
    for place in range(made.state.begun + 1):
        assert not made.undo(place)
    own = made.do(events.WordsNoted(at=at(61), box="too-much", words="Now"))
    assert made.undo(own)
    assert (made.state.words, made.state.pages) == ({}, PAGES[:2])
    assert made.state.earlier[0].words == {"too-much": "Every night would be too much."}


def test_a_companion_who_signed_what_was_undone_is_waited_for_again() -> None:
    made = talk()
    answer = made.do(events.StatementAnswered(at=at(2), statement="s1", wording="w", answer="disagree"))
    made.do(events.SignatureGiven(at=at(3), who="companion", way="paper"))
    assert "companion" not in outstanding(made.state, ()).unsigned
    made.undo(answer)
    assert "companion" in outstanding(made.state, ()).unsigned
