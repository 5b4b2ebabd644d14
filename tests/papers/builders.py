"""Records to print: one full talk, from which each test changes what it is about."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from desktop.consultation.events import Person
from desktop.consultation.record import (
    Contact,
    ContentRecord,
    DecisionRecord,
    FactRecord,
    Record,
    SignatureRecord,
    SourceRecord,
)
from desktop.library.loading import load_module
from desktop.library.model import Context
from desktop.papers.base import Material
from desktop.paths import content_folder
from desktop.settings import Clinic, ClinicSettings, Trial, WhenToCall
from tests.papers.one_talk import (
    BEGAN,
    CALLS,
    ENDED,
    OPTIONS,
    PAGES,
    QUESTIONS,
    RATINGS,
    STATEMENTS,
    STEPS,
    STROKES,
    TEACH_BACK,
    UNKNOWN,
    WHAT_MATTERS,
)


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


SOURCES = (
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
)


SETTINGS = ClinicSettings(
    clinic=Clinic("Harbour Continence Clinic", "01632 960 123", "Monday to Friday, 9 to 5"),
    trial=Trial("staged", "two weeks"),
    when_to_call=WhenToCall(
        ("You cannot pass water.", "You cannot feel when you wipe.", "One leg is weak or numb."),
        ("A cramp does not stop when you turn the signal off.",),
        ("Your leg twitches now and then.",),
    ),
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
        "unknown": UNKNOWN,
        "figures": ("nerves", "ladder"),
        "steps": STEPS,
        "calls": CALLS,
        "statements": STATEMENTS,
        "questions": QUESTIONS,
        "teach_back": TEACH_BACK,
        "decision": decision(),
        "signatures": (
            SignatureRecord(who="patient", way="drawn", at=ENDED, name="A. Marsh", strokes=STROKES),
            SignatureRecord(who="clinician", way="typed", at=ENDED, name="R. Osei"),
        ),
        "signed_before_change": False,
        "settings": SETTINGS,
        "sources": SOURCES,
    }
    return Record(**whole | changes)


def empty_record(**changes: Any) -> Record:
    """A talk in which nothing was said, in a clinic that has set nothing."""
    nothing: dict[str, Any] = {
        "contact": contact(companion="", seen_by=Person("", "Nurse")),
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
        "unknown": (),
        "figures": (),
        "steps": (),
        "calls": (),
        "teach_back": (),
        "settings": ClinicSettings(),
    }
    return record(**nothing | changes)


def context(*, filled: bool = True, indication: str = "bladder") -> Context:
    """What generic papers are rendered for, in a clinic that has set everything or nothing."""
    if not filled:
        return Context(indication=indication, language="en", route="full")
    return Context(
        indication=indication,
        language="en",
        route="full",
        clinic=Clinic("Harbour Continence Clinic", "01632 960 123", "Monday to Friday, 9 to 5"),
        trial=Trial("staged", "two weeks"),
        when_to_call=WhenToCall(("You cannot pass water.", "You cannot feel when you wipe.")),
    )


def material(**changes: Any) -> Material:
    """What every paper of a talk with the shipped guide is made of."""
    guide = load_module(content_folder() / "sacral-leg-cramps")
    whole: dict[str, Any] = {"made": ENDED, "record": record(), "module": guide, "context": context()}
    return Material(**whole | changes)
