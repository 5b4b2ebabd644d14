"""A whole talk, from the set-up to the cleared screen, by the controls that people have."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.consultation.record import Record
from desktop.consultation.recording import decode_record
from desktop.consultation.state import ConsultationState
from tests.journeys import hands
from tests.papers.reading import attachment, squeezed, text
from tests.ui.room import Room, destroy_what_waits, words_on


def talk_through(room: Room) -> None:
    """Every page of the full route."""
    hands.fill_in(room)
    done = {
        "what-matters": hands.tell_what_matters,
        "why-legs-cramp": lambda room: hands.park(room, hands.QUESTION),
        "weigh-it-up": hands.weigh_up,
        "tell-it-back": hands.tell_back,
        "your-statements": hands.answer_statements,
        "questions-and-sign": hands.end_questions,
    }
    while room.state.page != room.state.pages[-1]:
        if room.state.page == "how-it-works":
            hands.skip(room, "known")
            continue
        done.get(room.state.page, lambda _: None)(room)
        if room.state.page == "questions-and-sign":
            hands.sign(room)
        hands.go_on(room)


@pytest.fixture
def talked(room: Room) -> Room:
    """A room where the whole talk was held; the last page shows."""
    talk_through(room)
    return room


@pytest.fixture
def record(talked: Room, tmp_path: Path) -> Record:
    """The record attached to the summary that was saved."""
    assert talked.window.talking is not None
    talked.window.talking.desk.save_to(tmp_path / "summary.pdf")
    return decode_record(attachment((tmp_path / "summary.pdf").read_bytes()))


def test_the_record_holds_what_was_said_and_chosen(record: Record) -> None:
    hopes, legs, limit = record.what_matters
    assert (hopes.chosen, hopes.own_words) == (("Fewer leaks", "Better sleep"), hands.HOPE)
    assert legs.chosen == ("Now and then",)
    assert limit.own_words == hands.LIMIT
    assert [(one.label, one.answer) for one in record.ratings if one.own] == [(hands.CONCERN, "A lot")]
    assert [(one.text, one.outcome, one.note) for one in record.questions] == [
        (hands.QUESTION, "answered", hands.NOTE)
    ]
    assert (record.decision.text, record.decision.provisional) == (hands.DECIDED, True)
    assert record.decision.leaning == "not-sure"


def test_the_record_holds_every_answer_with_its_wording(record: Record, talked: Room) -> None:
    statements = talked.screen.talk.module.statements
    given = ["understand", "disagree", "talk", *["understand"] * (len(statements) - 4), None]
    assert [(one.wording, one.answer) for one in record.statements] == [
        (statement.text, answer) for statement, answer in zip(statements, given, strict=True)
    ]


def test_the_record_holds_what_was_skipped_signed_and_told_back(record: Record) -> None:
    assert [(page.id, page.reason) for page in record.pages if not page.discussed] == [
        ("how-it-works", "You know this already")
    ]
    assert [(one.who, one.way, one.name) for one in record.signatures] == [
        ("patient", "typed", hands.NAME),
        ("clinician", "drawn", ""),
    ]
    assert [one.mark for one in record.teach_back] == ["clear", "talked", None, None]


def test_the_summary_prints_what_was_typed(record: Record, tmp_path: Path) -> None:
    printed = squeezed(text((tmp_path / "summary.pdf").read_bytes()))
    for words in (hands.HOPE, hands.LIMIT, hands.CONCERN, hands.QUESTION, hands.NOTE, hands.DECIDED):
        assert squeezed(words) in printed


def test_close_and_clear_leaves_nothing_of_the_patient(talked: Room, record: Record, tmp_path: Path) -> None:
    QApplication.clipboard().setText(hands.LIMIT)
    hands.close_and_clear(talked)
    destroy_what_waits()
    assert talked.set_up.isVisible()
    left = [words for widget in QApplication.topLevelWidgets() for words in words_on(widget)]
    left += [talked.window.windowTitle(), QApplication.clipboard().text()]
    left += [str(path) for path in tmp_path.rglob("*")]
    assert [words for words in left if any(private in words for private in hands.PRIVATE)] == []


def test_close_and_clear_leaves_no_talk_in_memory_or_on_offer(talked: Room, record: Record) -> None:
    hands.close_and_clear(talked)
    destroy_what_waits()
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, ConsultationState) and one.consultation]
    assert held == []
    talked.close()
    talked.open()
    assert talked.set_up.first.unfinished == ()
    assert talked.form.companion.words() == ""
