"""What scrolls says so at its lower edge, and shows the rest when pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.widgets.more_below import MoreBelow
from tests.ui.room import Room, settle


def at_its_end(room: Room) -> bool:
    bar = room.page.verticalScrollBar()
    return bar.value() == bar.maximum()


def more(room: Room) -> MoreBelow:
    return room.page.more


def test_a_page_that_fits_says_nothing_of_more(room: Room) -> None:
    room.begin()
    assert not more(room).isVisible()


@pytest.mark.parametrize("by_key", [False, True])
def test_large_text_is_read_to_its_end_by_mouse_or_by_keyboard(room: Room, by_key: bool) -> None:
    room.begin()
    room.window.display.choose(zoom=2.0)
    settle()
    assert more(room).isVisible()
    for _ in range(12):
        if at_its_end(room):
            break
        if by_key:
            room.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        else:
            room.click(more(room))
    assert at_its_end(room)
    assert not more(room).isVisible()


def test_nothing_that_has_the_keyboard_lies_under_the_edge(room: Room) -> None:
    room.begin()
    room.window.display.choose(zoom=2.0)
    settle()
    room.go_to("weigh-it-up")
    room.page.setFocus()
    looked_at = 0
    for _ in range(30):
        room.key(Qt.Key.Key_Tab)
        focus = room.window.focusWidget()
        if focus is None or focus is more(room) or not room.page.isAncestorOf(focus):
            continue
        below = focus.mapTo(room.window, focus.rect().bottomLeft()).y()
        edge = more(room).mapTo(room.window, more(room).rect().topLeft()).y()
        assert not more(room).isVisible() or below < edge
        looked_at += more(room).isVisible()
    assert looked_at


def test_the_set_up_says_it_too(room: Room) -> None:
    room.window.display.choose(zoom=2.0)
    settle()
    assert room.set_up.more.isVisible()
