"""The note for the clinical record: looked over, changed, and copied clean."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.consultation.events import QuestionParked
from desktop.ui.shell.note_sheet import NoteSheet
from desktop.ui.widgets.snug_area import SnugArea
from tests.ui.room import Room, settle, words_on


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.go_to("thank-you")
    return room


def opened(talk: Room) -> NoteSheet:
    """The sheet, past its word of warning."""
    talk.screen.requests.papers_requested.emit("note")
    settle()
    sheet = talk.sheet(NoteSheet)
    assert "Talk with the guide" not in " ".join(words_on(sheet))
    talk.click(sheet.go_on)
    return sheet


def test_the_note_can_be_changed_and_copied_with_one_key(talk: Room) -> None:
    sheet = opened(talk)
    assert not sheet.findChild(SnugArea).more.isVisible()  # type: ignore[union-attr]
    short = sheet.edit.words()
    sheet.length.buttons["long"].click()
    assert len(sheet.edit.words()) > len(short)
    sheet.edit.setPlainText("As agreed.")
    sheet.copy.click()
    assert QApplication.clipboard().text() == "As agreed."


def test_nothing_that_shows_nothing_or_gives_commands_is_copied_with_the_note(talk: Room) -> None:
    asked = {"question": "q1", "text": "\u202eWhy\U000e0041 me?\x07", "page": "thank-you"}
    talk.screen.talk.store.record(QuestionParked, **asked)
    sheet = opened(talk)
    sheet.copy.click()
    assert "Questions open: Why me?[U+0007]\n" in QApplication.clipboard().text()
    assert QApplication.clipboard().text() == sheet.edit.words()
    sheet.edit.setPlainText("\u202aAs agreed\u202c.\x1b")
    sheet.copy.click()
    assert QApplication.clipboard().text() == "As agreed.[U+001B]"
