from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.consultation import events
from desktop.consultation.apply import apply, replay
from desktop.consultation.kinds.signature import SIMPLE_STROKES
from desktop.rehearsal.talk import rehearse, step_events
from desktop.consultation.state import ConsultationState, OwnConcern
from tests.rehearsal.answers import WHOLE, loaded

START = dt.datetime(2026, 11, 24, 10, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_a_rehearsal_says_everything_that_is_in_the_file(tmp_path: Path) -> None:
    state = replay(rehearse(loaded(tmp_path)))
    assert state.status == "closed"
    assert state.choices == {"happens-now": ("nothing", "leg-feelings")}
    assert state.words == {"happens-now": "Only at night", "too-much": "Every <b>night</b>"}
    assert state.ratings == {"what-matters": {"an-operation": "a-lot", "fewer-leaks": "not-at-all"}}
    assert state.own_concerns["what-matters"]["own-2"] == OwnConcern("My dog")
    assert (state.leaning, state.teach_back["cramp-at-home"].mark) == ("not-sure", "clear")
    assert {id_: given.answer for id_, given in state.statements.items()} == {
        "can-cramp": "understand",
        "not-consent": "talk",
    }
    assert [(question.text, question.outcome, question.note) for question in state.questions] == [
        ("Why?", "answered", "Because."),
        ("When?", "carried", "Ask the surgeon."),
        ("Who?", "withdrawn", ""),
    ]
    assert state.decision is not None
    assert (state.decision.text, state.decision.provisional) == ("Try it", True)


def test_everyone_signs_as_the_file_says_after_all_else(tmp_path: Path) -> None:
    state = replay(rehearse(loaded(tmp_path)))
    ways = {who: (signature.way, signature.name) for who, signature in state.signatures.items()}
    assert ways == {
        "patient": ("drawn", ""),
        "clinician": ("drawn", ""),
        "interpreter": ("typed", "I. N. Terpreter"),
        "companion": ("declined", ""),
    }
    assert state.signatures["patient"].strokes == (((1, 2), (1000, 280)),)
    assert state.signatures["clinician"].strokes == SIMPLE_STROKES
    assert not state.signed_before_change


def test_pages_take_the_minutes_of_the_file_or_of_the_page(tmp_path: Path) -> None:
    state = replay(rehearse(loaded(tmp_path)))
    assert state.started == START
    stays = {stay.page: (stay.left or START) - stay.entered for stay in state.stays}
    minutes = {page: stay.total_seconds() / 60 for page, stay in stays.items()}
    assert minutes == {"welcome": 2, "your-choices": 1.75, "tell-it-back": 1.5, "finish": 1.5}
    assert state.skipped == {"how-likely": "known"}
    assert state.last == START + dt.timedelta(minutes=6.75)


def test_pages_that_the_file_leaves_out_are_shown_and_left(tmp_path: Path) -> None:
    head = WHOLE.split("[[page]]")[0]
    state = replay(rehearse(loaded(tmp_path, head)))
    assert state.discussed == state.pages
    assert state.decision is None


def test_the_same_file_gives_the_same_events_and_another_file_another_talk(tmp_path: Path) -> None:
    first = rehearse(loaded(tmp_path))
    assert rehearse(loaded(tmp_path)) == first
    other = loaded(tmp_path, WHOLE.replace("Every", "Each"))
    assert other.started.consultation != loaded(tmp_path).started.consultation


def test_every_event_counts_and_time_goes_on(tmp_path: Path) -> None:
    state = ConsultationState()
    happened = rehearse(loaded(tmp_path))
    for event in happened:
        before, state = state, apply(state, event)
        assert state is not before
    times = [event.at for event in happened]
    assert times == sorted(times)
    assert all(time.microsecond == 0 for time in times)


def test_a_talk_can_be_followed_page_by_page(tmp_path: Path) -> None:
    answers = loaded(tmp_path)
    assert [step.page.id for step in answers.steps] == list(answers.started.pages)
    state = replay([answers.started])
    (skipped,) = step_events(answers, answers.steps[1], state, START)
    assert skipped == events.PageSkipped(at=START, page="how-likely", reason="known")


@pytest.mark.parametrize("indication", ["bladder", "bowel"])
def test_the_set_up_comes_from_the_file_and_the_clinic(tmp_path: Path, indication: str) -> None:
    set_up = loaded(tmp_path, WHOLE.replace('"bowel"', f'"{indication}"')).set_up
    problems = {"bladder": "Overactive bladder", "bowel": "Bowel leakage"}
    assert (set_up.indication, set_up.problem) == (indication, problems[indication])
    assert (set_up.seen_by.name, set_up.responsible.role) == ("A. Nurse", "Surgeon")
    clinic = set_up.settings.clinic
    assert (clinic.name, clinic.phone, set_up.interpreter) == ("The clinic", "01234", "yes")
    assert set_up.signed_off is False
