"""What was said in the talk that papers are tested with."""

from __future__ import annotations

import datetime as dt
from typing import Any

from desktop.consultation.record import (
    AnswerRecord,
    CallRecord,
    EarlierAnswer,
    OptionRecord,
    PageRecord,
    QuestionRecord,
    RatingRecord,
    StatementRecord,
    StepRecord,
    TeachBackRecord,
    UnknownLine,
    UnknownRecord,
)

BEGAN = dt.datetime(2026, 11, 24, 10, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))
ENDED = BEGAN + dt.timedelta(minutes=14)


def page(name: str, title: str, outcome: Any = "discussed", reason: str = "") -> PageRecord:
    return PageRecord(id=name, title=title, outcome=outcome, reason=reason)


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


def statement(wording: str, answer: Any = "understand", *earlier: Any) -> StatementRecord:
    return StatementRecord(
        id="-".join(wording.lower().split()[:3]),
        wording=wording,
        answer=answer,
        at=ENDED if answer else None,
        changed=bool(earlier),
        earlier=tuple(EarlierAnswer(answer=it, at=BEGAN) for it in earlier),
    )


STATEMENTS = (
    statement("My leg or foot may twitch or cramp if the signal reaches a leg nerve."),
    statement(
        "Nobody has a good number for how often legs cramp with this stimulator.", "talk", "understand"
    ),
    statement("Turning the signal down is the first step. I can turn it off at any time."),
    statement("Sometimes the wire has to be moved. That takes another operation.", "disagree"),
    statement("The trial is a test. I can stop it. A good trial does not promise relief for life."),
    statement("Leg cramps can have other causes. These should be checked too."),
    statement("Serious nerve problems can happen. There is no reliable number for them.", None),
    statement("I know who to call, and when to get help at once."),
)

UNKNOWN = (
    UnknownRecord(
        page="how-likely",
        title="We do not have a good number for leg cramps",
        lines=(
            UnknownLine(lead="What we know:", words="The signal can make a leg cramp\u00a0[1]."),
            UnknownLine(lead="What we do not know:", words="How often. No study has counted leg cramps."),
            UnknownLine(lead="The nearest number:", words="Any unwanted change\u00a0[2]."),
        ),
    ),
)

STEPS = (
    StepRecord(lead="Turn it down", words="You can do this at home\u00a0[7]."),
    StepRecord(lead="Change the settings", words="Your nurse can do this\u00a0[8]."),
    StepRecord(lead="Any time: turn it off", words="The signal stops\u00a0[7].", any_time=True),
)

CALLS = (
    CallRecord(
        when="now",
        title="Now: call 999",
        lines=("New numbness between your legs\u00a0[9]", "You cannot pass water."),
    ),
    CallRecord(when="today", title="Today: call us", lines=("New weakness in a leg\u00a0[9]",)),
)

TEACH_BACK = (
    TeachBackRecord(prompt="What would you do first if your leg cramps?", mark="not-yet", rounds=2),
    TeachBackRecord(prompt="What is the trial for?", mark=None, rounds=0),
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
