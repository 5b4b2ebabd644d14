"""The action bar."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.ui.shell.sheets import ParkSheet
from tests.ui.room import Room, settle


def test_there_is_no_way_back_from_the_first_page_nor_on_from_the_last(small_room: Room) -> None:
    bar = small_room.screen.bar
    assert (bar.back.isEnabled(), bar.next.isEnabled(), bar.skip.isEnabled()) == (False, True, True)
    small_room.go_to("finish")
    while bar.next.text() == "Next statement":  # the last page has steps of its own
        small_room.click(bar.next)
    assert (bar.back.isEnabled(), bar.next.isVisible(), bar.skip.isVisible()) == (True, False, False)


def test_next_and_back_turn_the_pages(small_room: Room) -> None:
    bar = small_room.screen.bar
    small_room.click(bar.next)
    small_room.click(bar.next)
    small_room.click(bar.back)
    assert small_room.state.page == "how-likely"


def test_the_button_counts_the_questions_that_wait(small_room: Room) -> None:
    bar = small_room.screen.bar
    for count in (1, 2):
        small_room.click(bar.park)
        small_room.type(small_room.sheet(ParkSheet).edit, "Why?")
        small_room.key(Qt.Key.Key_Return)
        assert bar.park.text() == f"Park a question ({count})"


def test_a_small_window_shows_icons_that_keep_their_names(small_room: Room) -> None:
    small_room.window.display.choose(zoom=2.0)
    settle()
    bar, head = small_room.screen.bar, small_room.screen.top
    assert [one.text() for one in (bar.back, bar.skip, head.pause, head.menu)] == [""] * 4
    assert bar.park.text() == "Ask (0)"
    names = [one.accessibleName() for one in (bar.back, bar.park, bar.skip, head.pause, head.menu)]
    assert names == ["Back", "Park a question (0)", "Skip…", "Hide the screen", "Menu"]
