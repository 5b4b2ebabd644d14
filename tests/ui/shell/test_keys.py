"""Keys of the set-up, of screen readers, and of other boards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.shell.sheets import KeysSheet
from tests.ui.pressing import (
    CTRL,
    KEYPAD,
    PLACE_0,
    SHIFT,
    Key,
    focus,
    press,
    press_place,
    within,
)
from tests.ui.room import Room


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
        room.screen.top.menu.setFocus()
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
