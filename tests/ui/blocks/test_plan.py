"""A plan to be agreed: own words, or at one press that it is not agreed yet."""

from __future__ import annotations

import pytest

from desktop.ui.blocks.ladder import LadderView
from desktop.ui.blocks.plan import PlanView
from tests.ui.room import Room, words_on


def asked(room: Room, indication: str) -> list[PlanView]:
    room.begin(indication=indication)
    room.go_to("what-can-be-done")
    return [view for view in room.view(LadderView).inner if isinstance(view, PlanView)]


@pytest.fixture
def view(room: Room) -> PlanView:
    (view,) = asked(room, "retention")
    return view


def test_nothing_is_filled_in_before_someone_says_it(view: PlanView) -> None:
    assert "Your catheter plan" in words_on(view)
    assert (view.edit.words(), view.not_agreed.isChecked()) == ("", False)


def test_what_is_agreed_is_kept_as_it_was_written(room: Room, view: PlanView) -> None:
    room.type(view.edit, "Every four hours, by myself")
    room.click(room.screen.bar.next)
    assert room.state.words["catheter-plan"] == "Every four hours, by myself"


def test_not_agreed_yet_is_one_press_and_can_be_taken_back(room: Room, view: PlanView) -> None:
    room.click(view.not_agreed)
    assert room.state.choices["catheter-plan"] == ("catheter-plan-open",)
    room.click(view.not_agreed)
    assert ("catheter-plan" in room.state.choices, view.not_agreed.isChecked()) == (False, False)


def test_the_page_can_be_left_without_an_answer(room: Room, view: PlanView) -> None:
    room.click(room.screen.bar.next)
    assert "catheter-plan" not in {*room.state.words, *room.state.choices}
    assert view is not None


def test_only_whoever_needs_a_plan_is_asked(room: Room) -> None:
    assert asked(room, "bladder") == []
