"""Tab comes to what is chosen, and an arrow only moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.blocks.leaning import LeaningView
from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.pressing import (
    CTRL,
    Key,
    answers,
    at_statements,
    focus,
    press,
    within,
)
from tests.ui.room import Room, button, settle


def test_after_a_change_of_size_tab_comes_to_the_chosen_answer_of_every_group(room: Room) -> None:
    room.begin()
    room.go_to("where-you-are")
    room.click(room.view(LeaningView).buttons["later"])
    room.go_to("weigh-it-up")
    rated = room.view(RatingView).buttons["matters-no-operation"]
    room.click(rated["a-little"])
    press(room, Key.Key_Plus, CTRL)
    rated = room.view(RatingView).buttons["matters-no-operation"]
    assert by_tab(room, set(rated.values())) == [rated["a-little"]]
    room.go_to("where-you-are")
    leaning = room.view(LeaningView).buttons
    assert by_tab(room, set(leaning.values())) == [leaning["later"]]


def by_tab(room: Room, group: set[QAbstractButton]) -> list[QWidget | None]:
    """Where Tab comes to in a group on its way round the window."""
    room.screen.top.pause.setFocus()
    found: list[QWidget | None] = []
    for _ in range(120):
        press(room, Key.Key_Tab)
        if focus(room) is room.screen.top.pause:
            return found
        if focus(room) in group:
            found.append(focus(room))
    raise AssertionError("Tab never comes round")


def test_tab_comes_back_to_the_chosen_answer_and_not_to_the_one_last_looked_at(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    press(room, Key.Key_Right)
    press(room, Key.Key_Right)
    assert by_tab(room, set(view.answers.values())) == [view.answers["understand"]]


def test_tab_comes_to_what_is_chosen_on_the_set_up(room: Room) -> None:
    form = room.form
    room.click(form.interpreter.buttons["not-sure"])
    room.window.display.choose(zoom=1.25, theme="dark")
    settle()
    group = room.form.interpreter.buttons
    assert [key for key, one in group.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["not-sure"]


def test_an_answer_taken_back_opens_its_group_again(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    room.click(button(room.screen.toast, "Undo"))
    room.screen.top.pause.setFocus()
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in view.answers.values())


def test_an_arrow_among_the_answers_of_a_statement_only_moves(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    press(room, Key.Key_Right)
    assert focus(room) is view.answers["talk"]
    assert answers(room) == {view.statements[0].id: "understand"}
    assert room.screen.over.sheet is None
    press(room, Key.Key_Space)
    assert focus(room) is room.sheet(ParkSheet).edit
    press(room, Key.Key_Escape)
    assert (room.screen.over.sheet, focus(room)) == (None, view.answers["talk"])
    assert answers(room) == {view.statements[0].id: "talk"}


def test_an_arrow_to_another_person_takes_no_half_made_signature(room: Room) -> None:
    room.begin()
    room.go_to("sign")
    sign = room.view(SignatureView)
    room.click(sign.ways["typed"])
    room.type(sign.name, "Wil")
    sign.people["patient"].setFocus()
    press(room, Key.Key_Right)
    assert focus(room) is sign.people["clinician"]
    assert (sign.who, sign.name.words()) == ("patient", "Wil")


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down])
def test_no_arrow_opens_anything_or_turns_a_page(room: Room, key: Qt.Key) -> None:
    room.begin()
    for page in room.state.pages:
        for control in room.go_to(page).findChildren(QAbstractButton):
            if control.isVisible() and control.isEnabled():
                control.setFocus()
                press(room, key)
                assert (room.screen.over.covered, room.state.page) == (False, page)


def test_escape_closes_a_sheet_that_nothing_in_the_window_has_the_keyboard_of(room: Room) -> None:
    room.begin()
    press(room, Key.Key_K, CTRL)
    room.screen.bar.back.setFocus()  # whatever tries to take it
    room.screen.top.menu.setFocus()
    assert within(room, room.sheet(ParkSheet))
    (focus(room) or room.window).clearFocus()
    press(room, Key.Key_Escape)
    assert room.screen.over.sheet is None


def test_escape_closes_what_is_open_from_the_top(room: Room) -> None:
    room.begin()
    room.screen.over.show_paper("summary")
    press(room, Key.Key_F9)
    press(room, Key.Key_Escape)
    assert (room.screen.over.sheet, room.screen.over.covered) == (None, True)
    press(room, Key.Key_Escape)
    assert not room.screen.over.covered
