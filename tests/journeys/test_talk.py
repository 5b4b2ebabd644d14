"""A whole talk, from the set-up to the cleared screen, by the controls that people have."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.consultation.record import Record
from desktop.consultation.record_json import decode_record
from desktop.consultation.state import ConsultationState
from tests.journeys import hands
from tests.papers.reading import attachment, squeezed, text
from tests.ui.room import Room, destroy_what_waits, words_on


def saved_summary(room: Room, folder: Path) -> bytes:
    """The summary, saved in a folder: the system's dialog is the edge, and this is what it leads to."""
    room.save_papers(folder)
    (path,) = folder.glob("beforehand-summary-*.pdf")
    return path.read_bytes()


def check_what_was_said(record: Record) -> None:
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


def check_statements(record: Record, room: Room) -> None:
    statements = room.screen.talk.module.statements
    given = ["understand", "disagree", "talk", *["understand"] * (len(statements) - 4), None]
    assert [(one.wording, one.answer) for one in record.statements] == [
        (statement.text, answer) for statement, answer in zip(statements, given, strict=True)
    ]


def check_the_rest(record: Record) -> None:
    assert [(page.id, page.outcome, page.reason) for page in record.pages if page.outcome != "discussed"] == [
        ("how-it-works", "skipped", "You know this already")
    ]
    assert [(one.who, one.way, one.name) for one in record.signatures] == [
        ("patient", "typed", hands.NAME),
        ("clinician", "drawn", ""),
    ]
    assert [one.mark for one in record.teach_back] == ["clear", "talked", None, None, None]


def test_what_was_said_in_a_whole_talk_is_in_the_record_and_on_the_summary(
    room: Room, tmp_path: Path
) -> None:
    hands.talk_through(room)
    pdf = saved_summary(room, tmp_path)
    record = decode_record(attachment(pdf))
    check_what_was_said(record)
    check_statements(record, room)
    check_the_rest(record)
    printed = squeezed(text(pdf))
    for words in (hands.HOPE, hands.LIMIT, hands.CONCERN, hands.QUESTION, hands.NOTE, hands.DECIDED):
        assert squeezed(words) in printed


def test_close_and_clear_leaves_nothing_of_the_patient_where_a_next_one_could_see_it(
    room: Room, tmp_path: Path
) -> None:
    hands.talk_through(room)
    saved_summary(room, tmp_path)
    QApplication.clipboard().setText(hands.LIMIT)
    hands.close_and_clear(room)
    destroy_what_waits()
    assert room.set_up.isVisible()
    left = [words for widget in QApplication.topLevelWidgets() for words in words_on(widget)]
    left += [words for widget in QApplication.allWidgets() for words in words_on(widget)]
    left += [room.window.windowTitle(), QApplication.clipboard().text()]
    left += [str(path) for path in tmp_path.rglob("*")]
    assert [words for words in left if any(private in words for private in hands.PRIVATE)] == []
    assert (room.set_up.first.unfinished, room.form.companion.words()) == ((), "")


def test_a_closed_talk_is_not_even_in_memory(room: Room, tmp_path: Path) -> None:
    hands.talk_through(room)
    saved_summary(room, tmp_path)
    this = room.state.consultation
    hands.close_and_clear(room)
    destroy_what_waits()
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, ConsultationState | Record)]
    assert [one for one in held if one.consultation == this] == []
