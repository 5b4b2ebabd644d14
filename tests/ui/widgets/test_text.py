"""Words on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.text import TextLabel


@pytest.mark.parametrize("width", [120, 400])
def test_other_words_take_the_room_that_they_need(qtbot: QtBot, width: int) -> None:
    label = TextLabel("Few words", Look())
    qtbot.addWidget(label)
    few = label.heightForWidth(width)
    label.set_words("Many more words than before. " * 20)
    assert label.heightForWidth(width) > few
    label.set_words("Few words")
    assert label.heightForWidth(width) == few


@pytest.mark.parametrize("words", ["a < b & c > d", "<b>not strong</b>", "&amp; is no sign"])
def test_what_was_typed_is_never_markup(qtbot: QtBot, words: str) -> None:
    label = TextLabel(words, Look())
    qtbot.addWidget(label)
    shown = QTextDocument()
    shown.setHtml(label.text())
    assert shown.toPlainText() == words


def test_what_shows_nothing_is_not_on_the_screen(qtbot: QtBot) -> None:
    label = TextLabel("\u202a020 7946\u202c\x07 \u200bcall", Look())
    qtbot.addWidget(label)
    shown = QTextDocument()
    shown.setHtml(label.text())
    assert shown.toPlainText() == label.plain_words == "020 7946[U+0007] call"


def test_a_telephone_number_is_never_broken_across_lines(qtbot: QtBot) -> None:
    label = TextLabel("Today: call (01632) 960 123 at once", Look())
    qtbot.addWidget(label)
    shown = QTextDocument()
    shown.setHtml(label.text())
    assert "(01632)\u00a0960\u00a0123 at once" in shown.toRawText()
    assert label.accessibleName() == "Today: call (01632) 960 123 at once"
