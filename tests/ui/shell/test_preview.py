"""A paper is read on the screen from its first line to its last, by keys as well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from desktop.ui.appearance import Choices
from desktop.ui.shell.preview import Preview
from tests.ui.hearing import Role, listening, of_role, texts_shown
from tests.ui.room import Room, settle


@pytest.fixture
def paper(room: Room) -> Preview:
    """A paper of several pages, open to read."""
    room.begin()
    room.screen.over.show_paper("handout")
    (paper,) = room.screen.findChildren(Preview)
    room.qtbot.waitUntil(lambda: paper.area.verticalScrollBar().maximum() > 0, timeout=60_000)
    return paper


def test_keys_move_through_a_paper_and_turn_no_page(room: Room, paper: Preview) -> None:
    page, bar, seen = room.state.page, paper.area.verticalScrollBar(), []
    keys = (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home)
    for key in keys:
        room.key(key)
        seen.append(bar.value())
    step = bar.pageStep()
    assert seen == [step, 2 * step, step, bar.maximum(), 0]
    assert (paper.isVisible(), room.state.page) == (True, page)


def test_space_presses_what_has_the_keyboard_there(room: Room, paper: Preview) -> None:
    paper.done.setFocus()
    room.key(Qt.Key.Key_Space)
    assert not paper.isVisible()


def test_a_paper_can_be_read_as_text_and_shown_again(room: Room, paper: Preview) -> None:
    room.click(paper.as_text)
    room.qtbot.waitUntil(lambda: bool(of_role(paper, Role.Heading)[1:]), timeout=60_000)
    said = [label.accessibleName() for label in texts_shown(paper)]
    assert "Four words we use" in of_role(paper, Role.Heading)
    assert any(words.startswith("1. Stimulator:") for words in of_role(paper, Role.ListItem))
    assert any(words.startswith("Drawing of ") for words in said)
    room.click(paper.as_text)
    room.qtbot.waitUntil(lambda: "Four words we use" not in of_role(paper, Role.Heading), timeout=60_000)


def test_who_listens_reads_it_as_text_from_the_start(room: Room) -> None:
    with listening():
        room.begin()
        room.screen.over.show_paper("handout")
        (paper,) = room.screen.findChildren(Preview)
        room.qtbot.waitUntil(lambda: bool(of_role(paper, Role.ListItem)), timeout=60_000)
        room.key(Qt.Key.Key_Tab)
        assert room.window.focusWidget() in texts_shown(paper)


def test_no_word_at_its_head_is_cut_at_200_percent(room: Room) -> None:
    room.close()
    room.open(Choices(2.0, "light"))
    room.begin().over.show_paper("handout")
    (paper,) = room.screen.findChildren(Preview)
    settle()
    for control in (paper.as_text, paper.smaller, paper.larger, paper.done):
        assert control.width() >= control.sizeHint().width()
        assert paper.rect().contains(QRect(control.mapTo(paper, QPoint(0, 0)), control.size()))
    assert (paper.smaller.accessibleName(), paper.larger.accessibleName()) == ("Smaller", "Larger")
