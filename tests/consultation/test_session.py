from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.consultation import events
from desktop.consultation.apply import replay
from desktop.consultation.event_format import decode, encode
from desktop.consultation.events import Event
from desktop.consultation.journal import JournalError
from desktop.consultation.session import Consultation
from desktop.consultation.state import ConsultationState
from tests.consultation.builders import at, said, started


class Paper:
    """A journal in memory that can be taken away."""

    def __init__(self) -> None:
        self.kept: list[Event] = []
        self.fault: Exception | None = None

    def append(self, consultation: str, events: Sequence[Event]) -> None:
        assert consultation == "talk-1"
        if self.fault is not None:
            raise self.fault
        self.kept += events


@pytest.fixture
def paper() -> Paper:
    return Paper()


def begun(paper: Paper) -> Consultation:
    consultation = Consultation(paper)
    consultation.record(started())
    return consultation


def test_what_is_recorded_is_kept_and_changes_the_state(paper: Paper) -> None:
    consultation = begun(paper)
    assert all(consultation.record(event) for event in said())
    assert paper.kept == [started(), *said()]
    assert consultation.state == replay(paper.kept)
    assert (consultation.unsaved, consultation.trouble) == (0, "")


def test_what_changes_nothing_is_not_kept(paper: Paper) -> None:
    consultation = begun(paper)
    before = consultation.state
    assert not consultation.record(events.Resumed(at=at(1)))
    assert consultation.state is before
    assert paper.kept == [started()]


def test_an_event_is_kept_before_the_state_shows_it() -> None:
    seen: list[ConsultationState] = []

    class Watching(Paper):
        def append(self, consultation: str, events: Sequence[Event]) -> None:
            seen.append(talk.state)

    talk = Consultation(Watching())
    talk.record(started())
    assert [state.status for state in seen] == ["not-started"]


def test_a_journal_that_fails_loses_nothing_and_gets_everything_in_order_later(paper: Paper) -> None:
    consultation = begun(paper)
    paper.fault = JournalError("The disk is full.")
    assert all(consultation.record(event) for event in said()[:4])
    assert (consultation.unsaved, consultation.trouble) == (4, "The disk is full.")
    assert consultation.state == replay([started(), *said()[:4]])
    assert not consultation.retry()
    paper.fault = None
    consultation.record(said()[4])
    assert paper.kept == [started(), *said()[:5]]
    assert (consultation.unsaved, consultation.trouble, consultation.retry()) == (0, "", True)


def test_retrying_keeps_what_waited(paper: Paper) -> None:
    paper.fault = JournalError("busy")
    consultation = begun(paper)
    paper.fault = None
    assert consultation.retry()
    assert paper.kept == [started()]


def test_a_fault_nobody_foresaw_is_told_and_still_loses_nothing(paper: Paper) -> None:
    consultation = begun(paper)
    paper.fault = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        consultation.record(said()[0])
    assert (consultation.state.page, consultation.unsaved) == ("welcome", 1)


def test_a_talk_that_was_interrupted_goes_on_without_counting_the_time_between(paper: Paper) -> None:
    consultation = Consultation.resume(paper, [started(), *said()], at=at(600))
    assert [type(event) for event in paper.kept] == [events.Paused, events.Resumed]
    stays = [(stay.page, stay.entered, stay.left) for stay in consultation.state.stays]
    assert stays == [("welcome", at(1), at(1)), ("welcome", at(600), None)]
    assert consultation.state.words == replay([started(), *said()]).words


def test_a_talk_that_ended_stays_ended(paper: Paper) -> None:
    consultation = Consultation.resume(paper, [started(), events.Closed(at=at(1))], at=at(600))
    assert consultation.state.status == "closed"
    assert paper.kept == []


def test_what_is_kept_says_truly_whether_an_answer_was_changed(paper: Paper) -> None:
    consultation = begun(paper)
    answer = events.StatementAnswered(at=at(1), statement="s1", wording="w", answer="talk", changed=True)
    other = events.StatementAnswered(at=at(2), statement="s1", wording="w", answer="understand")
    consultation.record(answer)
    consultation.record(other)
    kept = [event.changed for event in paper.kept if isinstance(event, events.StatementAnswered)]
    assert kept == [False, True]


def test_half_a_character_does_not_keep_words_from_being_stored(paper: Paper) -> None:
    consultation = begun(paper)
    consultation.record(events.WordsNoted(at=at(1), box="b", words="ok \ud83d\ude00 \ud800!"))
    assert consultation.state.words == {"b": "ok 😀 \ufffd!"}
    assert [decode(encode(event)) for event in paper.kept] == paper.kept


@pytest.mark.parametrize("words", ["\u202e", "\u200d\u3164", "\u0301", "\x07", "\U000e0041"], ids=ascii)
def test_signs_that_show_nothing_neither_sign_nor_ask_nor_decide(paper: Paper, words: str) -> None:
    consultation = begun(paper)
    for event in (
        events.SignatureGiven(at=at(1), who="patient", way="typed", name=words),
        events.QuestionParked(at=at(1), question="q1", text=words, page="welcome"),
        events.WordsNoted(at=at(1), box="b", words=words),
        events.RatingGiven(at=at(1), rating="r", item="own-1", answer="", own=words),
        events.DecisionGiven(at=at(1), text=words, provisional=False, review=words),
    ):
        assert not consultation.record(event)
    assert paper.kept == [started()]


def test_what_was_typed_is_kept_as_it_was_typed(paper: Paper) -> None:
    consultation = begun(paper)
    consultation.record(events.WordsNoted(at=at(1), box="b", words="\u202a020 7946\u202c"))
    assert consultation.state.words == {"b": "\u202a020 7946\u202c"}
