"""Records to print: one full talk, from which each test changes what it is about."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from desktop.consultation.events import Person
from desktop.consultation.record import (
    AnswerRecord,
    Contact,
    ContentRecord,
    DecisionRecord,
    FactRecord,
    OptionRecord,
    PageRecord,
    QuestionRecord,
    RatingRecord,
    Record,
    SignatureRecord,
    SourceRecord,
    StatementRecord,
)

BEGAN = dt.datetime(2026, 11, 24, 10, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))
ENDED = BEGAN + dt.timedelta(minutes=14)


def page(name: str, title: str, outcome: Any = "discussed", reason: str = "") -> PageRecord:
    return PageRecord(id=name, title=title, outcome=outcome, reason=reason)


def fact(**changes: Any) -> FactRecord:
    whole: dict[str, Any] = {
        "id": "unpleasant-change",
        "events": 32,
        "n": 272,
        "per_100": 12,
        "not_per_100": 88,
        "low": 8,
        "high": 16,
        "outcome": "had an unwanted change in how the signal felt",
        "outcome_not": "did not",
        "period": "in the first year",
        "population": "people treated for an overactive bladder",
        "device": "InterStim",
        "sponsor": "Medtronic",
        "source": "noblett2017",
        "scope": "This counts every unwanted change, not only in the leg. "
        "It is not the number for leg cramps.",
        "gist": "Most people did not have this. Some did.",
        "page": "how-likely",
    }
    return FactRecord(**whole | changes)


def contact(**changes: Any) -> Contact:
    whole: dict[str, Any] = {
        "at": BEGAN,
        "ended": ENDED,
        "minutes": 14,
        "seen_by": Person("R. Osei", "Nurse specialist"),
        "responsible": Person("M. Lindqvist", "Consultant urologist"),
        "companion": "Her daughter",
        "interpreter": "no",
        "interpreter_details": "",
        "clinic_name": "Harbour Continence Clinic",
        "clinic_phone": "01632 960 123",
        "clinic_hours": "Monday to Friday, 9 to 5",
    }
    return Contact(**whole | changes)


def decision(**changes: Any) -> DecisionRecord:
    whole: dict[str, Any] = {
        "status": "in progress",
        "leaning": "not-sure",
        "leaning_words": "Not sure",
        "text": "Think about the trial at home and decide at the next visit.",
        "provisional": True,
        "review": "15 December, 10:30",
        "actions_us": "Send the diary and the leaflet about the trial.",
        "actions_you": "",
    }
    return DecisionRecord(**whole | changes)


def content(**changes: Any) -> ContentRecord:
    whole: dict[str, Any] = {
        "module": "sacral-leg-cramps",
        "title": "Your stimulator and leg cramps",
        "version": "1.0",
        "digest": "9f2c" * 16,
        "language": "en",
        "route": "full",
        "decision": "Should we plan a trial of a sacral nerve stimulator?",
        "published": dt.date(2026, 11, 24),
        "review_by": dt.date(2027, 11, 24),
        "funding": "None.",
        "interests": "The authors have no ties to makers of stimulators.",
        "signed_off": False,
    }
    return ContentRecord(**whole | changes)


PAGES = (
    page("welcome", "Let us talk about leg cramps"),
    page("what-matters", "What matters to you"),
    page("how-it-works", "How it works", "skipped", "You know this already"),
    page("why-legs-cramp", "Why can a leg cramp?"),
    page("how-likely", "How likely is it?"),
    page("what-raises-it", "What makes it more likely?", "skipped", "We ran out of time"),
    page("what-can-be-done", "What can be done?"),
    page("the-trial", "The trial is a test"),
    page("other-causes", "Other causes, and when to call"),
    page("your-choices", "Your choices"),
    page("weigh-it-up", "Weigh it up"),
    page("tell-it-back", "Tell it back", "not reached"),
    page("your-statements", "Your statements"),
    page("questions-and-sign", "Your questions, and signing"),
)

WHAT_MATTERS = (
    AnswerRecord(
        id="what-to-change",
        prompt="What would you most like to change?",
        chosen=("Fewer leaks", "Better sleep"),
    ),
    AnswerRecord(
        id="what-worries",
        prompt="What worries you?",
        chosen=("Odd feelings in my leg",),
        own_words="My sister had a cramp that woke her every night. I could not live with that.",
    ),
    AnswerRecord(
        id="legs-now", prompt="Do your legs cramp now, before any device?", chosen=("Now and then",)
    ),
    AnswerRecord(
        id="too-much",
        prompt="How much cramping would be too much for you?",
        own_words="If I cannot walk the dog,\nor if it wakes me more than once a week.",
    ),
)

RATINGS = (
    RatingRecord(label="Fewer problems with my bladder or bowel", answer="A lot", leans="towards"),
    RatingRecord(label="Not having an operation or a device", answer="A little", leans="away"),
    RatingRecord(label="Being able to change the signal myself", answer="A lot", leans="towards"),
    RatingRecord(label="Not having odd feelings in my leg", answer="Not sure", leans="away"),
    RatingRecord(label="Looking after my mother", answer="A lot", leans="", own=True),
)

OPTIONS = (
    OptionRecord(
        id="as-now",
        title="Carry on as you are now",
        benefits=("No device, so no device can make your leg cramp.", "You can choose again later."),
        risks=("Your urges or leaks may not get better.", "We have no good number for how it will go."),
        no_change=True,
        told=True,
    ),
    OptionRecord(
        id="another-treatment",
        title="Have another treatment",
        benefits=("With medicine, 42 in 100 people did well at 6 months.", "Nothing is put in to stay."),
        risks=(
            "With medicine, 58 in 100 did not do well.",
            "After injections, about 6 in 100 could not empty well.",
        ),
        no_change=False,
        told=True,
    ),
    OptionRecord(
        id="try-the-trial",
        title="Try the trial",
        benefits=(
            "With a stimulator, 61 in 100 people did well at 6 months.",
            "You feel it before you decide.",
        ),
        risks=(
            "With a stimulator, 39 in 100 did not do well.",
            "Your leg may cramp. Later, 13 in 100 had another operation in the first year.",
        ),
        no_change=False,
        told=True,
    ),
)


def statement(wording: str, answer: Any = "understand") -> StatementRecord:
    name = "-".join(wording.lower().split()[:3])
    return StatementRecord(id=name, wording=wording, answer=answer, at=BEGAN if answer else None)


STATEMENTS = (
    statement("My leg or foot may twitch or cramp if the signal reaches a leg nerve."),
    statement("Nobody has a good number for how often legs cramp with this stimulator.", "talk"),
    statement("Turning the signal down is the first step. I can turn it off at any time."),
    statement("Sometimes the wire has to be moved. That takes another operation.", "disagree"),
    statement("The trial is a test. I can stop it. A good trial does not promise relief for life."),
    statement("Leg cramps can have other causes. These should be checked too."),
    statement("Serious nerve problems can happen. There is no reliable number for them.", None),
    statement("I know who to call, and when to get help at once."),
)

QUESTIONS = (
    QuestionRecord(
        text="Would the cramp stop by itself?",
        page_title="Why can a leg cramp?",
        outcome="answered",
        note="Often it does. If it does not, turn the signal down and call us.",
    ),
    QuestionRecord(text="Can I drive with it?", page_title="The trial is a test", outcome="carried"),
    QuestionRecord(text="Forget this one", page_title="How it works", outcome="withdrawn"),
)

STROKES = (
    tuple((60 + 9 * step, 150 + (step * 37 % 90) - 45) for step in range(40)),
    ((480, 60), (520, 210), (600, 90), (640, 200), (760, 120), (900, 140)),
)


def record(**changes: Any) -> Record:
    """A whole talk; name what is different in this one."""
    whole: dict[str, Any] = {
        "consultation": "b7c1d2e3",
        "software": "beforehand 0.1.0",
        "contact": contact(),
        "problem": "Overactive bladder: urgency, frequency or urge leakage",
        "stage": "trial",
        "content": content(),
        "pages": PAGES,
        "what_matters": WHAT_MATTERS,
        "ratings": RATINGS,
        "options": OPTIONS,
        "facts": (fact(),),
        "statements": STATEMENTS,
        "questions": QUESTIONS,
        "teach_back": (),
        "decision": decision(),
        "signatures": (
            SignatureRecord(who="patient", way="drawn", at=ENDED, name="A. Marsh", strokes=STROKES),
            SignatureRecord(who="clinician", way="typed", at=ENDED, name="R. Osei"),
        ),
        "signed_before_change": False,
        "trial_kind": "staged",
        "trial_length": "two weeks",
        "call_now": ("You cannot pass water.", "You cannot feel when you wipe.", "One leg is weak or numb."),
        "call_today": ("A cramp does not stop when you turn the signal off.",),
        "next_visit": ("Your leg twitches now and then.",),
        "sources": (
            SourceRecord(
                number=1,
                id="axonics_pne_manual",
                text="Axonics. Trial stimulation manual. https://www.example.org/manuals/axonics-pne.",
            ),
            SourceRecord(
                number=2,
                id="noblett2017",
                text="Noblett K, Siegel S, et al. Results of a prospective, multicenter study. "
                "Neurourol Urodyn 2017. doi:10.1002/nau.23076.",
            ),
        ),
        "paper": "a4",
    }
    return Record(**whole | changes)


def empty_record(**changes: Any) -> Record:
    """A talk in which nothing was said, in a clinic that has set nothing."""
    nothing: dict[str, Any] = {
        "contact": contact(
            companion="", clinic_name="", clinic_phone="", clinic_hours="", seen_by=Person("", "Nurse")
        ),
        "pages": tuple(msgspec.structs.replace(it, outcome="not reached", reason="") for it in PAGES),
        "what_matters": (),
        "ratings": (),
        "options": tuple(msgspec.structs.replace(it, told=False) for it in OPTIONS),
        "statements": tuple(msgspec.structs.replace(it, answer=None, at=None) for it in STATEMENTS),
        "questions": (),
        "decision": decision(
            leaning=None, leaning_words="", text="", provisional=False, review="", actions_us=""
        ),
        "signatures": (),
        "trial_kind": "",
        "trial_length": "",
        "call_now": (),
        "call_today": (),
        "next_visit": (),
    }
    return record(**nothing | changes)
