"""What Enter presses, the keys of the set-up, of screen readers and of other boards, and Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.blocks.answers import LeaningView
from desktop.ui.blocks.rating import RatingView
from desktop.ui.shell.sheets import KeysSheet
from tests.ui.pressing import (
    CTRL,
    KEYPAD,
    NONE,
    PLACE_0,
    SHIFT,
    Key,
    at_statements,
    focus,
    press,
    press_place,
    within,
)
from tests.ui.room import Room, button, settle

# -- Enter presses


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_Return, NONE), (Key.Key_Enter, KEYPAD)])
def test_enter_presses_whatever_can_be_pressed(
    room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    room.begin()
    pressed: list[QWidget] = []
    for page in room.state.pages:
        for control in room.go_to(page).findChildren(QAbstractButton):
            if control.isVisible() and control.isEnabled():
                control.blockSignals(True)  # only what it does to itself, or the page would go
                before = control.isChecked()
                control.setFocus()
                press(room, key, modifier)
                control.blockSignals(False)
                if control.isCheckable() and control.isChecked() != before:
                    pressed.append(control)
    assert len(pressed) > 20


def test_enter_on_the_set_up_starts_the_talk_and_in_the_talk_turns_the_page(room: Room) -> None:
    form = room.form
    room.type(form.role, "Nurse")
    for control in (form.indication.buttons["bladder"], form.interpreter.buttons["no"]):
        control.setFocus()
        press(room, Key.Key_Return)
    room.set_up.content.confirm.setFocus()
    press(room, Key.Key_Enter, KEYPAD)
    room.set_up.start.setFocus()
    press(room, Key.Key_Return)
    room.screen.bar.next.setFocus()
    press(room, Key.Key_Return)
    assert room.state.page == room.state.pages[1]


def test_enter_held_down_presses_once(room: Room) -> None:
    room.begin()
    room.screen.bar.next.setFocus()
    for again in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, NONE, "\r", again)
        QApplication.sendEvent(room.window.windowHandle(), event)
    assert room.state.page == room.state.pages[1]


def test_enter_in_a_box_of_the_pin_presses_nothing_behind_it(room: Room) -> None:
    room.begin()
    press(room, Key.Key_K, CTRL)
    room.keys("Why?")
    press(room, Key.Key_Return)
    assert [question.text for question in room.state.questions] == ["Why?"]
    assert (room.screen.over.sheet, room.state.page) == (None, room.state.pages[0])


# -- keys of the set-up, of screen readers, and of other boards


def test_f1_on_the_set_up_lists_its_keys_and_escape_closes_the_list(room: Room) -> None:
    room.form.role.setFocus()
    press(room, Key.Key_F1)
    assert isinstance(room.set_up.sheet, KeysSheet)
    press(room, Key.Key_F1)
    press(room, Key.Key_Escape)
    assert room.set_up.sheet is None
    assert focus(room) is room.form.role


def test_f6_goes_round_the_parts_of_the_set_up(room: Room) -> None:
    room.form.role.setFocus()
    parts = [part for part in room.set_up.parts if part.isVisible()]
    seen = []
    for _ in parts:
        press(room, Key.Key_F6)
        seen.append(next(part for part in parts if within(room, part)))
    assert seen == [*parts[1:], parts[0]]
    press(room, Key.Key_F6, SHIFT)
    assert within(room, parts[-1])


def test_every_part_of_every_page_can_be_left_by_f6(room: Room) -> None:
    room.begin()
    for page in room.state.pages:
        room.go_to(page)
        room.screen.top.notes.setFocus()
        for _ in range(6):
            press(room, Key.Key_F6)
            if within(room, room.screen.top):
                break
        else:
            raise AssertionError(f"F6 does not come round on {page}")


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_page_keys_of_the_number_pad_turn_no_page(room: Room, key: Qt.Key) -> None:
    room.begin()
    room.go_to(room.state.pages[3])
    press(room, key, KEYPAD)
    assert room.state.page == room.state.pages[3]
    press(room, key)
    assert room.state.page == room.state.pages[4 if key == Key.Key_PageDown else 2]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Plus, CTRL),
        (Key.Key_Equal, CTRL),
        (Key.Key_Plus, CTRL | KEYPAD),
    ],
)
def test_plus_makes_text_larger_however_it_is_typed(
    room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    press(room, key, modifier)
    assert room.window.display.choices.zoom == 1.25
    press(room, Key.Key_Minus, CTRL | (modifier & KEYPAD))
    assert room.window.display.choices.zoom == 1.0


@pytest.mark.parametrize("sheet", [False, True])
@pytest.mark.parametrize(
    ("key", "text", "modifier"),
    [
        (Key.Key_0, "0", CTRL),
        (Key.Key_0, "0", CTRL | KEYPAD),
        (Key.Key_Agrave, "à", CTRL),
        (Key.Key_Eacute, "é", CTRL),
    ],
)
def test_the_key_of_the_0_sets_text_back_whatever_it_writes(
    room: Room, key: Qt.Key, text: str, modifier: Qt.KeyboardModifier, sheet: bool
) -> None:
    room.window.display.choose(zoom=1.5)
    if sheet:
        press(room, Key.Key_F1)
    if text == "0":
        press(room, key, modifier)
    else:
        press_place(room, PLACE_0, key, text, modifier)
    assert room.window.display.choices.zoom == 1.0


# -- Tab comes to what is chosen


def test_after_a_change_of_size_tab_comes_to_the_chosen_answer_of_every_group(room: Room) -> None:
    room.begin()
    room.go_to("questions-and-sign")
    room.click(room.view(LeaningView).buttons["later"])
    room.go_to("weigh-it-up")
    rated = room.view(RatingView).buttons["matters-no-operation"]
    room.click(rated["a-little"])
    press(room, Key.Key_Plus, CTRL)
    rated = room.view(RatingView).buttons["matters-no-operation"]
    assert by_tab(room, set(rated.values())) == [rated["a-little"]]
    room.go_to("questions-and-sign")
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
    planned = room.form.stage.buttons
    assert [key for key, one in planned.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["trial"]


def test_an_answer_taken_back_opens_its_group_again(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["disagree"])
    room.click(button(room.screen.toast, "Undo"))
    room.screen.top.pause.setFocus()
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in view.answers.values())


def test_what_is_deleted_leaves_the_keyboard_at_the_talks_that_are_left(room: Room) -> None:
    for _ in range(2):
        room.begin()
        assert room.window.talking is not None
        room.window.talking.finish_later()
        settle()
    talks = room.set_up.unfinished
    assert talks is not None
    button(talks, "Delete").setFocus()
    press(room, Key.Key_Return)
    assert focus(room) is next(iter(talks.rows.values())).undo
    press(room, Key.Key_Tab)
    assert within(room, talks)
