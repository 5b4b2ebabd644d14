"""What was on the screen beside numbers: the unknown, steps, pictures, when to call; and what changed."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.consultation import events
from desktop.consultation.apply import replay
from desktop.consultation.events import Event, PageEntered, QuestionParked
from desktop.consultation.record import Record
from desktop.consultation.recording import build_record
from desktop.library.digest import find_modules
from desktop.library.signs import TIERS
from desktop.paths import content_folder
from desktop.rehearsal.answers import Answers, load_answers
from desktop.settings import Settings, WhenToCall
from tests.consultation.builders import at


@pytest.fixture(scope="module")
def answers() -> Answers:
    settings = Settings(when_to_call=WhenToCall(now=("You fall.",)))
    path = content_folder() / "sacral-leg-cramps" / "rehearsal.toml"
    return load_answers(path, find_modules(content_folder()), settings)


def told(answers: Answers, *happened: Event) -> Record:
    state = replay((answers.started, *happened))
    return build_record(state, answers.module, answers.pages, software="Beforehand")


def seen(page: str, minute: int = 1) -> Event:
    return events.PageEntered(at=at(60 * 24 * 700 + minute), page=page)


def test_what_is_not_known_is_kept_once_its_page_was_seen(answers: Answers) -> None:
    (panel,) = told(answers, seen("how-likely")).unknown
    assert panel.title == "Nobody has counted leg cramps"
    assert [line.lead for line in panel.lines] == [
        "What we know:",
        "What we do not know:",
        "The nearest numbers:",
    ]
    assert "No study we found has counted it" in panel.lines[1].words
    assert told(answers, seen("welcome")).unknown == ()


def test_what_is_only_passed_by_is_shown_and_not_talked_about(answers: Answers) -> None:
    """Flashing past a page tells no number and no option; two seconds, or an answer given there, do."""

    def outcome(*after: Event, page: str = "how-likely") -> tuple[str, int]:
        record = told(answers, seen(page), *after)
        return next(it.outcome for it in record.pages if it.id == page), len(record.facts)

    entered = seen("how-likely").at
    soon = PageEntered(at=entered + dt.timedelta(seconds=1.9), page="welcome")
    later = PageEntered(at=entered + dt.timedelta(seconds=2), page="welcome")
    parked = QuestionParked(at=entered, question="q1", text="Why?", page="how-likely")
    assert outcome() == ("discussed", 1)
    assert outcome(soon) == ("shown", 0)
    assert outcome(later) == ("discussed", 1)
    assert outcome(parked, soon) == ("discussed", 1)


def test_options_are_told_only_with_their_page(answers: Answers) -> None:
    entered = seen("compare-your-choices").at
    past = told(
        answers,
        seen("compare-your-choices"),
        PageEntered(at=entered + dt.timedelta(seconds=1), page="welcome"),
    )
    assert {option.told for option in past.options} == {False}
    assert {option.told for option in told(answers, seen("compare-your-choices")).options} == {True}


def test_steps_are_kept_with_what_can_be_done_at_any_time_apart(answers: Answers) -> None:
    steps = told(answers, seen("what-can-be-done")).steps
    assert [(step.lead, step.any_time) for step in steps] == [
        ("Turn it down", False),
        ("Change the settings", False),
        ("Check the wire", False),
        ("Move or mend it", False),
        ("Any time: turn it off", True),
    ]


def test_pictures_are_kept_by_name_once_seen(answers: Answers) -> None:
    assert "nerves" in told(answers, seen("why-legs-cramp")).figures
    assert told(answers, seen("welcome")).figures == ()


def test_warning_signs_are_there_though_their_page_was_not_seen(answers: Answers) -> None:
    record = told(answers)
    assert record.calls == ()
    tiers = [sign.tier for sign in record.signs]
    assert tiers == sorted(tiers, key=TIERS.index)
    emergency = [sign.text for sign in record.signs if sign.tier == "emergency"]
    assert (emergency[0], emergency[-1]) == ("Chest pain or trouble breathing", "You fall.")
    assert record.signs[0].sources


def test_every_time_a_page_came_on_the_screen_is_kept(answers: Answers) -> None:
    leans = events.LeaningGiven(at=at(60 * 24 * 700 + 4), position="later")
    record = told(answers, seen("welcome", 1), seen("the-trial", 2), seen("welcome", 3), leans)
    times = {page.id: len(page.entered) for page in record.pages}
    assert (times["welcome"], times["the-trial"], times["your-choices"]) == (2, 1, 0)


@pytest.mark.parametrize(
    ("given", "standing", "earlier"),
    [
        (("talk",), "talk", []),
        (("talk", "disagree", "understand"), "understand", ["talk", "disagree"]),
        (("talk", None), None, ["talk"]),
        (("talk", None, "understand"), "understand", ["talk"]),
    ],
)
def test_answers_that_stood_before_are_kept(
    answers: Answers, given: tuple[events.Answer | None, ...], standing: str | None, earlier: list[str]
) -> None:
    wording = answers.module.statements[0]
    happened = [
        events.StatementAnswered(
            at=at(60 * 24 * 700 + minute), statement=wording.id, wording=wording.text, answer=answer
        )
        for minute, answer in enumerate(given)
    ]
    first = told(answers, *happened).statements[0]
    assert first.answer == standing
    assert [it.answer for it in first.earlier] == earlier
