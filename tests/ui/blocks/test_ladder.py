from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt

from desktop.ui.blocks.ladder import LadderView
from tests.ui.room import Room, words_on


@pytest.fixture
def view(room: Room) -> LadderView:
    room.begin()
    room.go_to("what-can-be-done")
    return room.view(LadderView)


def beside(view: LadderView) -> list[str]:
    shown = view.beside.currentWidget()
    assert shown is not None
    return words_on(shown)


def test_every_step_is_a_named_radio_over_its_part_of_the_picture(view: LadderView) -> None:
    areas = view.frame.picture.areas()
    assert list(view.spots) == [rung.id for rung in view.block.steps]
    for name, spot in view.spots.items():
        assert spot.isVisible()
        assert spot.geometry() == QRect(*(round(side) for side in areas[name]))
    assert (
        view.spots["turn-it-down"].accessibleName().startswith("Turn it down. You. You can do this at home")
    )


def test_the_first_step_shows_at_first_and_pressing_shows_another(room: Room, view: LadderView) -> None:
    assert "Turn it down" in beside(view)
    room.click(view.spots["change-the-settings"])
    assert view.state.selected == "change-the-settings"
    assert any("25 people" in words for words in beside(view))


def test_arrow_keys_go_from_step_to_step(room: Room, view: LadderView) -> None:
    view.spots["turn-it-down"].setFocus()
    room.key(Qt.Key.Key_Down)
    assert view.state.selected == "change-the-settings"


def test_the_step_for_any_time_and_the_question_can_be_pressed(room: Room, view: LadderView) -> None:
    for name in ("turn-it-off", "is-it-the-stimulator"):
        room.click(view.spots[name])
        assert view.state.selected == name


def test_the_caution_stands_with_what_can_be_done_at_any_time(view: LadderView) -> None:
    said = view.spots["turn-it-off"].accessibleName()
    assert said.startswith("Any time: turn it off.")
    assert "Only turn it off with a catheter plan." in said
