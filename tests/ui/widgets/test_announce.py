"""A screen reader hears only what speaks for the page that shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop.ui.blocks.signal import SignalView
from tests.ui.room import Room


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
