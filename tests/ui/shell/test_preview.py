"""A paper is read on the screen from its first line to its last, by keys as well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.shell.preview import Preview
from tests.ui.room import Room


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
