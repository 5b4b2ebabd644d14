"""Choices, own words and where the patient is now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.blocks.leaning import LeaningView
from tests.ui.room import Room, button, settle


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.go_to("what-matters")
    return room


def chosen(buttons: dict[str, QAbstractButton]) -> set[str]:
    return {key for key, one in buttons.items() if one.isChecked()}


def legs(talk: Room) -> ChoiceView:
    """The question on legs, which is asked in the second step of the page."""
    talk.click(talk.screen.bar.next)
    return talk.views(ChoiceView)[2]


def test_nothing_is_chosen_before_someone_chooses(talk: Room) -> None:
    assert [chosen(view.buttons) for view in talk.views(ChoiceView)] == [set()] * 4


def test_several_can_be_chosen_and_taken_back(talk: Room) -> None:
    view = talk.views(ChoiceView)[0]
    for option in ("better-sleep", "fewer-leaks", "better-sleep"):
        talk.click(view.buttons[option])
    assert talk.state.choices == {"what-to-change": ("fewer-leaks",)}
    assert chosen(view.buttons) == {"fewer-leaks"}


def test_of_one_question_one_answer_stands_and_undo_takes_it_back(talk: Room) -> None:
    view = legs(talk)
    talk.click(view.buttons["legs-none"])
    talk.click(view.buttons["legs-most-nights"])
    assert chosen(view.buttons) == {"legs-most-nights"}
    talk.click(button(talk.screen.toast, "Undo"))
    assert chosen(view.buttons) == {"legs-none"}


def test_an_only_answer_can_be_taken_back_to_none(talk: Room) -> None:
    view = legs(talk)
    talk.click(view.buttons["legs-none"])
    talk.click(button(talk.screen.toast, "Undo"))
    assert (chosen(view.buttons), talk.state.choices) == (set(), {})


def test_own_words_are_kept_as_they_were_written_when_the_page_is_left(talk: Room) -> None:
    view = talk.views(ChoiceView)[0]
    assert view.own is not None
    talk.type(view.own, "  Dance <b>again</b> & sing")
    talk.type(talk.view(FreeTextView).edit, "Two nights")
    talk.click(talk.screen.bar.next)
    assert talk.state.words == {"what-to-change": "  Dance <b>again</b> & sing", "too-much": "Two nights"}


def test_three_questions_at_most_are_asked_at_once(talk: Room) -> None:
    asked = (*talk.views(ChoiceView), *talk.views(FreeTextView))
    for step in range(2):
        if step:
            talk.click(talk.screen.bar.next)
        assert talk.state.page == "what-matters"
        assert sum(view.isVisible() for view in asked) in (2, 3)
    talk.click(talk.screen.bar.next)
    assert talk.state.page != "what-matters"


def test_where_and_when_stands_above_the_line_for_it(talk: Room) -> None:
    view = legs(talk)
    assert view.own is not None
    talk.type(view.own, "Left calf")
    view.own.note_now()
    assert view.own.accessibleName() == "Where, and when"
    assert talk.state.words == {"legs-now": "Left calf"}


def test_where_the_patient_is_now_can_change_and_be_taken_back(talk: Room) -> None:
    talk.go_to("where-you-are")
    view = talk.view(LeaningView)
    assert chosen(view.buttons) == set()
    talk.click(view.buttons["away"])
    assert chosen(view.buttons) == {"away"}
    talk.click(button(talk.screen.toast, "Undo"))
    assert (talk.state.leaning, chosen(view.buttons)) == (None, set())


def test_no_way_to_lean_is_larger_than_another(talk: Room) -> None:
    talk.go_to("where-you-are")
    assert len({one.height() for one in talk.view(LeaningView).buttons.values()}) == 1


def test_lists_beside_each_other_are_of_one_shape_on_a_large_screen(talk: Room) -> None:
    talk.window.resize(1920, 1080)
    settle()
    first, second = talk.views(ChoiceView)[:2]
    for one, other in zip(first.buttons.values(), second.buttons.values(), strict=True):
        at, beside = (button.mapTo(talk.window, QPoint(0, 0)) for button in (one, other))
        assert at.y() == beside.y()
        assert abs(one.width() - other.width()) <= 1
