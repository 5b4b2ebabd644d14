"""The action bar and the notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from desktop.ui.shell.sheets import ParkSheet
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room, settle, words_on


def test_there_is_no_way_back_from_the_first_page_nor_on_from_the_last(small_room: Room) -> None:
    bar = small_room.screen.bar
    assert (bar.back.isEnabled(), bar.next.isEnabled(), bar.skip.isEnabled()) == (False, True, True)
    small_room.go_to("finish")
    assert (bar.back.isEnabled(), bar.next.isEnabled(), bar.skip.isEnabled()) == (True, False, False)


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


def test_the_notes_are_for_the_page_and_say_that_the_patient_sees_them(small_room: Room) -> None:
    small_room.key(Qt.Key.Key_F8)
    drawer = small_room.screen.over.drawer
    assert drawer is not None
    assert {"The patient can see this.", "Ask how they are today."} <= set(words_on(drawer))
    small_room.go_to("how-likely")
    drawer = small_room.screen.over.drawer
    assert drawer is not None
    assert "No notes for this page." in " ".join(words_on(drawer))
    small_room.key(Qt.Key.Key_F8)
    assert small_room.screen.over.drawer is None


def test_closed_notes_are_gone_at_once_as_a_page_would_show_on_top_of_them(small_room: Room) -> None:
    over = small_room.screen.over
    over.toggle_notes()
    drawer = over.drawer
    assert drawer is not None
    over.toggle_notes()
    assert drawer.isHidden()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_notes_cut_no_words_in_two(room: Room, zoom: float) -> None:
    room.begin()
    room.window.display.choose(zoom=zoom)
    settle()
    room.go_to("how-likely")
    room.screen.over.toggle_notes()
    drawer = room.screen.over.drawer
    assert drawer is not None
    edge = drawer.mapTo(room.window, QPoint(0, 0)).x()
    for label in room.page.findChildren(TextLabel):
        if label is room.page.title or not label.isVisible():  # as wide as the page, but its words are short
            continue
        left = label.mapTo(room.window, QPoint(0, 0)).x()
        assert left >= edge or left + label.width() <= edge + 1, label.plain_words
    close = next(one for one in drawer.findChildren(QPushButton) if one.accessibleName() == "Close the notes")
    room.click(close)
    assert room.screen.over.drawer is None
