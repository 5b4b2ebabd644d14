"""Boxes whose words are noted soon after the last key, and at once when it matters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets import noted_edit
from desktop.ui.widgets.noted_edit import NOTE_AFTER_MS, NotedEdit


@pytest.fixture
def edit(qtbot: QtBot) -> NotedEdit:
    window = QWidget()
    edit = NotedEdit(Look(), "Your words", parent=window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    edit.setFocus()
    qtbot.addWidget(window)
    edit.window_kept = window  # type: ignore[attr-defined]
    return edit


def test_words_are_noted_within_a_second_of_the_last_key(edit: NotedEdit, qtbot: QtBot) -> None:
    assert NOTE_AFTER_MS <= 1000
    with qtbot.waitSignal(edit.noted, timeout=1000) as told:
        qtbot.keyClicks(edit, "Half a sent")
    assert told.args == ["Half a sent"]


def test_words_are_noted_while_one_writes_without_a_rest(
    edit: NotedEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert noted_edit.NOTE_AT_LATEST_MS < 2_000
    monkeypatch.setattr(noted_edit, "NOTE_AT_LATEST_MS", 100)
    monkeypatch.setattr(noted_edit, "NOTE_AFTER_MS", 60_000)  # never is there a rest
    told: list[str] = []
    edit.noted.connect(told.append)
    for letter in "ab":
        qtbot.keyClicks(edit, letter)
        qtbot.waitUntil(lambda letter=letter: told[-1:] != [] and told[-1].endswith(letter))  # type: ignore[misc]
    assert told == ["a", "ab"]


def test_words_are_noted_at_once_when_the_keyboard_leaves(edit: NotedEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "words")
    with qtbot.waitSignal(edit.noted, timeout=0) as told:
        edit.clearFocus()
    assert told.args == ["words"]


def test_words_are_noted_once(edit: NotedEdit, qtbot: QtBot) -> None:
    told: list[str] = []
    edit.noted.connect(told.append)
    qtbot.keyClicks(edit, "words")
    edit.note_now()
    edit.note_now()
    edit.clearFocus()
    assert told == ["words"]


def test_words_being_written_are_not_overwritten_by_the_state(edit: NotedEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "new wor")
    edit.show_words("old words")
    assert edit.words() == "new wor"
    edit.note_now()
    edit.show_words("old words")
    assert edit.words() == "old words"


def test_words_from_the_state_are_not_noted_again(edit: NotedEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(edit.noted):
        edit.show_words("from the state")
        edit.clearFocus()


def test_enter_in_a_box_of_one_line_submits_and_adds_no_line(edit: NotedEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "words")
    with qtbot.waitSignal(edit.submitted, timeout=0):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.words() == "words"


def test_a_box_grows_with_its_words_then_scrolls(edit: NotedEdit, qtbot: QtBot) -> None:
    edit.resize(300, edit.height())
    heights = []
    for count in (1, 20, 40, 400):
        edit.show_words("word " * count)
        heights.append(edit.height())
    assert heights == sorted(heights)
    assert heights[0] < heights[1]
    assert heights[-1] <= heights[0] * 5


@pytest.mark.parametrize("words", ["<b>bold</b> & {{ 1 }}", "שלום مرحبا", "👩‍⚕️ e\u0301", "line\u2028line"])
def test_whatever_is_written_is_noted_as_it_is(edit: NotedEdit, words: str) -> None:
    told: list[str] = []
    edit.noted.connect(told.append)
    edit.insertPlainText(words)
    edit.note_now()
    assert told == [edit.toPlainText()]
    assert told[0].replace("\n", "\u2028") == words.replace("\n", "\u2028")


CODES = "Some of these letters or signs are printed as codes."


@pytest.mark.parametrize("words", ["李明", "علي", "דוד", "สมชาย", "well done 👍"])
def test_words_that_papers_cannot_show_are_told_below_them_and_to_a_screen_reader(
    edit: NotedEdit, words: str
) -> None:
    edit.resize(300, edit.height())
    before = edit.height()
    edit.insertPlainText(words)
    assert edit.codes.isVisible()
    assert edit.codes.plain_words == edit.accessibleDescription() == CODES
    assert edit.height() > before
    assert edit.viewport().geometry().bottom() < edit.codes.y()
    assert edit.codes.geometry().bottom() < edit.height()
    assert edit.codes.height() >= edit.codes.heightForWidth(edit.codes.width())
    edit.clear()
    assert not edit.codes.isVisible()
    assert (edit.height(), edit.accessibleDescription()) == (before, "")


@pytest.mark.parametrize(
    "words", ["", "José Núñez", "Ωμέγα, я", "\u202a020 7946\u202c", "I’d say “yes” – £5"]
)
def test_words_that_papers_show_as_they_are_are_not_told(edit: NotedEdit, words: str) -> None:
    edit.insertPlainText(words)
    assert not edit.codes.isVisible()


def test_words_from_the_state_are_told_too_and_those_that_nobody_prints_are_not(qtbot: QtBot) -> None:
    for printed, unprintable, told in ((True, "", CODES), (True, "Draw it.", "Draw it."), (False, "", "")):
        edit = NotedEdit(Look(), "Your words", printed=printed, unprintable=unprintable)
        qtbot.addWidget(edit)
        edit.show_words("李明")
        assert edit.codes.plain_words == told
