"""The window as a whole."""

from __future__ import annotations

from tests.ui.room import Room


def test_the_window_opens_on_the_set_up(room: Room) -> None:
    assert room.set_up.isVisible()
    room.begin()
    assert room.state.page == "welcome"
