from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.consultation.events import Person
from desktop.consultation.record import AnswerRecord, QuestionRecord, Record
from desktop.consultation.record_json import encode_record
from desktop.papers import record_words
from desktop.papers.base import Form, papers
from desktop.papers.frame import talk_number, talk_words
from desktop.papers.note import long_note, short_note
from desktop.papers.seal import sha256
from desktop.unseen import JOINERS
from tests.papers.builders import contact, decision, empty_record, material, record
from tests.papers.one_talk import ENDED
from tests.papers.reading import text


@pytest.mark.parametrize(
    "said",
    [
        "24 November 2026, 10:05.",
        "Decision: Think about the trial at home and decide at the next visit.",
        "Not final.",
        "Patient leans: Not sure",
        "Questions open: Can I drive with it?",
        "Not yet clear: What would you do first if your leg cramps?",
        "Not consent to an operation.",
        "DRAFT: the guide’s words are not signed off by a clinician.",
        "Statements, “I don’t agree”: Sometimes the wire has to be moved.",
        "Statements, “I’d like to talk about this”: Nobody has a good number",
        "Statements, “No answer yet”: Serious nerve problems can happen.",
    ],
)
def test_the_short_note_says_what_a_colleague_needs(said: str) -> None:
    assert said in short_note(record())


@pytest.mark.parametrize("note", [short_note, long_note])
def test_a_note_of_a_rehearsed_talk_begins_with_that(note: Callable[[Record], str]) -> None:
    assert note(record(made_up=True)).startswith("Made-up talk. No real person. 24 November")
    assert "ade-up" not in note(record())


@pytest.mark.parametrize(
    "said",
    [
        "“If I cannot walk the dog, / or if it wakes me more than once a week.”",
        "32 of 272 (12 in 100; 8 to 16)",
        "We do not have a good number for leg cramps",
        "How it works (skipped: You know this already)",
        "Nothing is put in to stay.",
        "Forget this one (withdrawn)",
    ],
)
def test_the_long_note_says_everything(said: str) -> None:
    assert said in long_note(record())


def test_notes_of_an_empty_talk_have_no_empty_headings() -> None:
    for note in (short_note(empty_record()), long_note(empty_record())):
        assert not any(line.endswith(": ") or line == "-" for line in note.splitlines())


@given(st.text(min_size=1))
def test_what_was_typed_cannot_begin_a_line_of_its_own(words: str) -> None:
    typed = record(
        questions=(QuestionRecord(text=words, page_title="", outcome="open"),),
        decision=decision(text=words),
        contact=contact(companion=words),
    )
    usual = {line.split(":")[0].split(" ")[0] for line in long_note(record()).splitlines()}
    for line in long_note(typed).splitlines():
        assert line.split(":")[0].split(" ")[0] in usual | {"1", ""} or line.startswith("- ")


@given(st.text(min_size=1))
def test_what_was_typed_brings_no_commands_into_the_note(words: str) -> None:
    typed = record(
        questions=(QuestionRecord(text=words, page_title=words, outcome="answered", note=words),),
        what_matters=(AnswerRecord(id="own", prompt="In your own words", own_words=words),),
        decision=decision(text=words, review=words, actions_us=words, actions_you=words),
        contact=contact(companion=words, seen_by=Person(words, words)),
    )
    for note in (short_note(typed), long_note(typed)):
        unwanted = {char for char in note if unicodedata.category(char) in ("Cc", "Cf")}
        assert not unwanted - set(f"\n\t{JOINERS}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("\x1b[31mthink it over\x07", "[U+001B][31mthink it over[U+0007]"),
        ("think\x1c it\x1d over\x1e", "think[U+001C] it[U+001D] over[U+001E]"),
        ("\u202ethink it\u2069 over\U000e0041\U000e007f", "think it over"),
        ("\u200f\nthink\x85it\u2028over", "think / it / over"),
        ("می\u200cخواهم 👩\u200d👩\u200d👧", "می\u200cخواهم 👩\u200d👩\u200d👧"),
    ],
    ids=ascii,
)
def test_what_gives_commands_stands_in_the_note_as_its_code_and_what_shows_nothing_does_not(
    words: str, said: str
) -> None:
    typed = record(decision=decision(text=words, actions_you="\u202e"))
    for note in (short_note(typed), long_note(typed)):
        assert f"Decision: {said}\n" in note
        assert "Patient will" not in note


@pytest.mark.parametrize("later", [record(), record(contact=contact(ended=ENDED + dt.timedelta(seconds=5)))])
def test_every_paper_and_note_of_a_talk_says_its_number_and_its_state(later: Record) -> None:
    sign = talk_words(later, sha256(encode_record(later)))
    assert talk_number(later) == talk_number(record()) != talk_number(record(consultation="another"))
    assert sign in short_note(later)
    assert sign in long_note(later)
    assert (sign in short_note(record())) is (later == record())
    for paper in papers().values():
        assert sign in text(paper.pdf(material(record=later), Form()))


@pytest.mark.parametrize(("minutes", "said"), [(0, "0 minutes"), (1, "1 minute"), (2, "2 minutes")])
def test_one_minute_is_one_on_the_note_and_the_summary(minutes: int, said: str) -> None:
    short = record(contact=contact(minutes=minutes))
    assert f" {said}.\n" in short_note(short)
    assert f"({said})" in str(record_words.meeting(short))
