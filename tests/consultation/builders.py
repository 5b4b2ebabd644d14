"""Talks and events for the tests of the consultation and the records."""

from __future__ import annotations

import datetime as dt

from desktop.consultation import events
from desktop.consultation.events import Event, Person, SetUp, Started
from desktop.settings import Clinic, ClinicSettings

START = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
PAGES = ("welcome", "how-likely", "your-statements", "sign", "thank-you")
NURSE = Person("A. Nurse", "Nurse specialist")
SURGEON = Person("B. Surgeon", "Surgeon")


def at(minutes: float) -> dt.datetime:
    """So many minutes after the start of the talk."""
    return START + dt.timedelta(minutes=minutes)


def set_up() -> SetUp:
    """A talk with an interpreter, at a clinic that set everything."""
    return SetUp(
        seen_by=NURSE,
        responsible=SURGEON,
        indication="bladder",
        problem="Overactive bladder",
        interpreter="yes",
        interpreter_details="By telephone",
        companion="Her daughter",
        settings=ClinicSettings(clinic=Clinic("Clinic", "01234", "Monday to Friday")),
    )


def started(consultation: str = "talk-1", pages: tuple[str, ...] = PAGES) -> Started:
    """The first event of a talk."""
    return Started(
        at=START,
        consultation=consultation,
        module="sacral-leg-cramps",
        module_version="1.0",
        digest="d1",
        language="en",
        visit="before-trial",
        route="full",
        pages=pages,
        set_up=set_up(),
    )


def said() -> tuple[Event, ...]:
    """One of each thing that a patient can say, on the page where it is said."""
    return (
        events.PageEntered(at=at(1), page="welcome"),
        events.ChoiceGiven(at=at(1), choice="change", chosen=("leaks", "sleep")),
        events.WordsNoted(at=at(1), box="too-much", words="Every night would be too much."),
        events.RatingGiven(at=at(1), rating="matters", item="fewer-leaks", answer="a-lot"),
        events.RatingGiven(at=at(1), rating="matters", item="own-1", answer="a-lot", own="My garden"),
        events.QuestionParked(at=at(1), question="q1", text="Would it stop by itself?", page="welcome"),
        events.LeaningGiven(at=at(1), position="not-sure"),
        events.StatementAnswered(at=at(1), statement="s1", wording="I know who to call.", answer="talk"),
        events.DecisionGiven(at=at(1), text="Plan a trial", provisional=True),
    )
