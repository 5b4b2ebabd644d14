"""A screen reader hears only what speaks for the page that shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop.ui.blocks.signal import SignalView
from desktop.ui.shell.sheets import ParkSheet, SkipSheet
from tests.ui.hearing import texts_shown
from tests.ui.room import Room, settle, shipped


@pytest.fixture
def heard(room: Room, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader, an edge, would say from when the window is open."""
    said: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


def test_a_page_that_is_made_ahead_says_nothing(room: Room, heard: list[str]) -> None:
    room.begin()
    pages = room.state.pages
    for page in pages:
        room.screen.stack.prepare_after(page)
    assert heard == []


def test_the_page_that_shows_speaks(room: Room, heard: list[str]) -> None:
    room.begin()
    room.go_to("why-legs-cramp")
    room.click(room.view(SignalView).stronger)
    assert [words.partition(".")[0] for words in heard] == ["Step 1 of 6"]


def test_nothing_speaks_under_the_curtain(room: Room, heard: list[str]) -> None:
    room.begin()
    room.click(room.screen.top.pause)
    room.window.tell("3 papers saved.")
    assert heard == []


def test_what_was_parked_and_taken_back_is_said_once(room: Room, heard: list[str]) -> None:
    room.begin()
    room.screen.over.park()
    sheet = room.sheet(ParkSheet)
    room.type(sheet.edit, "May I swim?")
    heard.clear()
    room.click(sheet.keep)
    assert heard == ["Question parked. 1 in your list."]
    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard[1:] == ["Undone."]


def test_a_question_asked_on_its_page_is_said_once(room: Room, heard: list[str]) -> None:
    room.begin()
    room.go_to("questions")
    for words in ("May I swim?", "And sing?"):
        room.screen.over.park()
        room.type(room.sheet(ParkSheet).edit, words)
        heard.clear()
        room.click(room.sheet(ParkSheet).keep)
        settle()
    assert heard == ["Question parked. 2 in your list.", "2 of 2. And sing?"]


def test_what_made_way_for_a_sheet_is_not_said_again(room: Room, heard: list[str]) -> None:
    room.begin()
    room.screen.toast.tell("Noted.", None)
    room.screen.over.show_call()
    room.key(Qt.Key.Key_Escape)
    assert room.screen.toast.words == "Noted."
    assert room.screen.toast.isVisible()
    assert heard.count("Noted.") == 1


def test_that_nothing_is_saved_is_said_once(room: Room, heard: list[str]) -> None:
    strip = room.begin().strip
    for unsaved in (1, 2, 3):
        strip.show_unsaved(unsaved)
    assert heard.count("Not saving.") == 1
    strip.show_unsaved(0)
    strip.show_unsaved(1)
    assert heard.count("Not saving.") == 2


def test_another_size_and_other_colours_are_said_once(room: Room, heard: list[str]) -> None:
    room.begin()
    heard.clear()
    room.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    room.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert heard == [
        "Text size: 125%. Colours: As this computer.",
        "Text size: 125%. Colours: Light.",
    ]


def test_another_route_says_how_many_pages_it_has(room: Room, heard: list[str]) -> None:
    routes = room.set_up.route.route
    room.click(routes.buttons["full"])
    heard.clear()
    room.click(routes.buttons["essentials"])
    assert [words.split(".")[0] for words in heard] == [f"{len(route_of('essentials'))} pages"]


def route_of(name: str) -> tuple[str, ...]:
    return next(tuple(one.pages) for one in shipped().first_visit.routes if one.id == name)


def test_the_next_step_of_a_page_says_what_it_asks(room: Room, heard: list[str]) -> None:
    room.begin()
    view = room.go_to("tell-it-back")
    heard.clear()
    room.click(room.screen.bar.next)
    shown = [one.accessibleName() for one in texts_shown(view)]
    (words,) = heard
    where, _, asked = words.partition(". ")
    assert where == "2 of 5"
    assert asked in shown


def test_what_is_missing_of_the_set_up_is_said_once_with_its_number(room: Room, heard: list[str]) -> None:
    room.click(room.set_up.start)
    assert [words for words in heard if "still needed" in words] == heard[:1]


def test_a_sheet_says_what_it_says_first(room: Room, heard: list[str]) -> None:
    room.begin()
    heard.clear()
    room.screen.over.skip()
    settle()
    shown = " ".join(one.accessibleName() for one in texts_shown(room.sheet(SkipSheet)))
    assert all(words in shown for words in heard)
