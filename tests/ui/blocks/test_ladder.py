"""Steps to take: read top down, each with who does it; a press opens more on one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.blocks.ladder import LadderView, StepSheet
from tests.ui.room import Room, words_on

STEPS = ("turn-it-down", "change-the-settings", "check-the-wire", "move-or-mend-it")


@pytest.fixture
def view(room: Room) -> LadderView:
    room.begin()
    room.go_to("what-can-be-done")
    return room.view(LadderView)


def test_the_steps_stand_below_each_other_in_order_with_who_does_them(view: LadderView) -> None:
    tops = [view.steps[name].mapTo(view, view.steps[name].rect().topLeft()).y() for name in STEPS]
    assert tops == sorted(tops)
    who = ["You", "Clinic", "Clinic", "Operation"]
    for name, said in zip(STEPS, who, strict=True):
        assert said in words_on(view.steps[name])
        assert f". {said}. " in view.steps[name].accessibleName()


def test_the_first_step_is_the_largest(view: LadderView) -> None:
    heights = [view.steps[name].height() for name in STEPS]
    assert heights[0] == max(heights)
    assert len(set(heights[1:])) <= 2  # a pixel may be left over


def test_a_press_opens_more_on_a_step(room: Room, view: LadderView) -> None:
    room.click(view.steps["change-the-settings"])
    sheet = room.sheet(StepSheet)
    assert sheet.accessibleName() == "Change the settings"
    assert any("25 people" in words for words in words_on(sheet))


def test_the_keyboard_opens_the_question_at_the_foot(room: Room, view: LadderView) -> None:
    view.steps["is-it-the-stimulator"].setFocus(Qt.FocusReason.TabFocusReason)
    room.key(Qt.Key.Key_Space)
    assert any("24 to 48 hours" in words for words in words_on(room.sheet(StepSheet)))


def test_what_holds_at_any_time_stands_whole_beside_the_steps(view: LadderView) -> None:
    said = words_on(view.any_time)
    assert said[0] == "Any time: turn it off"
    assert any(words.startswith("We do not know how fast a cramp goes") for words in said)
    assert any("Only turn it off with a catheter plan." in words for words in said)
