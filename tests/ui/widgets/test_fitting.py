"""A box takes as much as a paper can hold."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.consultation.limits import LONGEST_TEXT, MOST_LINES
from desktop.ui.look import Look
from desktop.ui.widgets.noted_edit import NotedEdit

pytestmark = pytest.mark.qt_log_ignore("does not support raise")  # of a tip, without a screen

FACE = "\U0001f600"


@pytest.fixture
def edit(qtbot: QtBot) -> NotedEdit:
    edit = NotedEdit(Look(), "Your words", lines=2)
    qtbot.addWidget(edit)
    edit.show()
    return edit


def paste(edit: NotedEdit, words: str) -> None:
    QApplication.clipboard().setText(words)
    edit.paste()


@pytest.mark.parametrize("sign", ["x", FACE], ids=["letter", "emoji"])
def test_what_is_typed_into_a_full_box_does_not_get_in_and_that_is_told(
    edit: NotedEdit, qtbot: QtBot, sign: str
) -> None:
    paste(edit, sign * (LONGEST_TEXT - 1))
    assert not QToolTip.isVisible()
    qtbot.keyClicks(edit, "ab")
    assert edit.words() == sign * (LONGEST_TEXT - 1) + "a"
    assert QToolTip.text() == "This box is full. It holds 2000 characters, in 100 lines."


def test_as_much_as_fits_of_what_is_pasted_gets_in_and_what_stood_there_stays(edit: NotedEdit) -> None:
    edit.show_words("begin end")
    cursor = edit.textCursor()
    cursor.setPosition(6)
    edit.setTextCursor(cursor)
    paste(edit, FACE * LONGEST_TEXT)
    assert edit.words() == "begin " + FACE * (LONGEST_TEXT - 9) + "end"
    assert edit.textCursor().position() == 6 + 2 * (LONGEST_TEXT - 9)
    edit.undo()
    assert edit.words() == "begin end"


def test_there_is_an_end_to_lines(edit: NotedEdit) -> None:
    paste(edit, "x\n" * 300)
    assert edit.words().count("\n") == MOST_LINES - 1


def test_what_an_earlier_version_let_in_stays_and_can_be_made_shorter(edit: NotedEdit, qtbot: QtBot) -> None:
    long = "y" * (LONGEST_TEXT + 500)
    edit.show_words(long)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, "z")
    assert edit.words() == long
    edit.textCursor().deletePreviousChar()
    assert edit.words() == long[:-1]


def test_a_note_that_goes_on_no_paper_can_be_longer(qtbot: QtBot) -> None:
    edit = NotedEdit(Look(), "Note", printed=False)
    qtbot.addWidget(edit)
    paste(edit, "x" * (LONGEST_TEXT + 1))
    assert len(edit.words()) == LONGEST_TEXT + 1
