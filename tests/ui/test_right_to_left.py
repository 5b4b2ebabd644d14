"""The whole window from right to left, with words of a language that is written so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase, QTextDocument, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.blocks.signal import SignalView
from desktop.ui.look import Look
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room

FONT = Path(__file__).parents[1] / "data" / "arabic" / "NotoSansArabic-Regular.ttf"
ARABIC = "يمكن أن تتشنج الساق إذا وصلت الإشارة إلى عصب الساق."


@pytest.fixture
def mirrored() -> Iterator[None]:
    """The application laid out from right to left, as for Arabic."""
    number = QFontDatabase.addApplicationFont(str(FONT))
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QFontDatabase.removeApplicationFont(number)


@pytest.fixture
def talk(mirrored: None, room: Room) -> Room:
    room.begin()
    return room


def left(room: Room, widget: QWidget) -> int:
    return widget.mapTo(room.window, QPoint(0, 0)).x()


def test_the_rail_stands_at_the_right_and_next_at_the_left(talk: Room) -> None:
    screen = talk.screen
    assert left(talk, screen.rail) > left(talk, screen.stack)
    assert left(talk, screen.bar.next) < left(talk, screen.bar.park) < left(talk, screen.bar.back)


def test_the_side_panel_stands_at_the_left_and_the_slider_grows_to_the_left(talk: Room) -> None:
    talk.go_to("why-legs-cramp")
    view = talk.view(SignalView)
    assert left(talk, view.told) < left(talk, view.frame)
    assert left(talk, view.stronger) < left(talk, view.slider) < left(talk, view.weaker)


def test_the_keys_that_turn_pages_go_on_turning_them(talk: Room) -> None:
    first = talk.state.page
    talk.key(Qt.Key.Key_PageDown)
    assert talk.state.pages.index(talk.state.page) == talk.state.pages.index(first) + 1


def test_arabic_words_begin_at_the_right(mirrored: None, qtbot: QtBot) -> None:
    label = TextLabel(ARABIC, Look())
    qtbot.addWidget(label)
    document = QTextDocument()
    document.setHtml(label.text())
    assert document.firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
    assert label.accessibleName() == ARABIC


def test_arabic_letters_are_drawn_and_none_is_a_box(mirrored: None) -> None:
    glyphs = drawn(ARABIC)
    assert len(glyphs) > 20
    assert 0 not in glyphs


def drawn(words: str) -> list[int]:
    """The glyphs that words are drawn with; 0 is the box of a letter that no font has."""
    layout = QTextLayout(words, Look().font("body"))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]


@pytest.mark.parametrize("page", ["welcome", "how-likely", "what-can-be-done", "the-trial"])
def test_nothing_scrolls_or_grows_in_the_other_direction(talk: Room, page: str) -> None:
    view = talk.go_to(page)
    assert view.verticalScrollBar().maximum() == 0
    assert talk.window.width() == 1280


def test_a_hint_keeps_from_the_edge_of_its_box(mirrored: None, qtbot: QtBot) -> None:
    edit = NotedEdit(Look(), "Question", "Your question")
    qtbot.addWidget(edit)
    edit.resize(400, 60)
    edit.show()
    assert edit.width() - 1 - edit.viewport().geometry().right() >= 14
    edit.setPlainText("Why?")  # words have Qt's own margin at both sides
    margin = edit.document().documentMargin()
    assert edit.width() - 1 - edit.viewport().geometry().right() + margin >= 14
