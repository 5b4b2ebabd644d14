"""The pages around pictures: they fit, and what cannot be drawn is said."""

from __future__ import annotations

import pytest

from desktop.ui.blocks.cards import CardsView
from tests.ui.room import Room

DRAWN = ("how-it-works", "why-legs-cramp", "how-likely", "what-raises-it", "what-can-be-done", "the-trial")


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize(("route", "indication"), [("full", "bladder"), ("essentials", "retention")])
def test_a_page_with_a_picture_needs_no_scrolling(
    room: Room, size: tuple[int, int], route: str, indication: str
) -> None:
    room.window.resize(*size)
    screen = room.begin(route=route, indication=indication)
    for page in DRAWN:
        if page in screen.talk.store.state.pages:
            assert room.go_to(page).verticalScrollBar().maximum() == 0, page


def test_pictures_of_cards_are_of_one_height(room: Room) -> None:
    room.begin()
    room.go_to("what-raises-it")
    frames = room.view(CardsView).frames
    assert len({frame.picture.height() for frame in frames}) == 1
