"""Which statement a number answers, on every board, and what an arrow does among the answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.pressing import (
    CTRL,
    KEYPAD,
    NONE,
    PLACE_1,
    PLACE_2,
    PLACE_3,
    SHIFT,
    Key,
    answers,
    at_statements,
    focus,
    press,
    press_place,
)
from tests.ui.room import Room


def test_the_card_comes_along_with_the_keyboard_and_a_number_answers_it(room: Room) -> None:
    view = at_statements(room)
    view.show_card(2)
    view.tabs[5].setFocus()
    assert view.wording.plain_words == view.statements[5].text
    press(room, Key.Key_1)
    assert answers(room) == {view.statements[5].id: "understand"}
    assert room.screen.toast.words == "Noted for statement 6: I understand this"


def test_tab_comes_to_the_card_that_shows_and_arrows_turn_the_cards(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    room.click(room.screen.bar.next)
    press(room, Key.Key_Backtab)  # from Next statement over the page, the answers, to the tab
    while focus(room) not in view.tabs:
        press(room, Key.Key_Backtab)
    assert focus(room) is view.tabs[1]
    press(room, Key.Key_Right)
    assert (focus(room), view.index) == (view.tabs[2], 2)
    press(room, Key.Key_Up)
    press(room, Key.Key_Left)
    press(room, Key.Key_Left)
    assert (focus(room), view.index) == (view.tabs[0], 0)


def test_a_card_turned_by_other_means_takes_the_keyboard_along(room: Room) -> None:
    view = at_statements(room)
    view.tabs[0].setFocus()
    room.screen.bar.next.click()  # as a screen reader presses it
    assert focus(room) is view.tabs[1]


@pytest.mark.parametrize(
    ("place", "key", "text", "answer"),
    [
        (PLACE_1, Key.Key_Ampersand, "&", "understand"),
        (PLACE_2, Key.Key_Eacute, "é", "talk"),
        (PLACE_3, Key.Key_QuoteDbl, '"', "disagree"),
        (PLACE_2, 0x11A, "ě", "talk"),
    ],
)
def test_the_keys_of_the_digits_answer_where_they_write_something_else(
    room: Room, place: int, key: int, text: str, answer: str
) -> None:
    view = at_statements(room)
    view.tabs[0].setFocus()
    press_place(room, place, key, text)
    assert answers(room) == {view.statements[0].id: answer}


@pytest.mark.parametrize(
    ("place", "key", "text", "modifier", "native"),
    [
        (PLACE_1, Key.Key_Exclam, "!", SHIFT, 1),
        (16, Key.Key_Ampersand, "&", SHIFT, 1),
        (48, Key.Key_QuoteDbl, '"', SHIFT, 1),
        (61, Key.Key_Eacute, "é", NONE, 0),
        (PLACE_2, Key.Key_AsciiTilde, "~", NONE, 0x80),
        (PLACE_1, Key.Key_1, "1", CTRL, 4),
        (PLACE_1, Key.Key_1, "1", Qt.KeyboardModifier.AltModifier, 8),
    ],
)
def test_the_same_signs_elsewhere_answer_nothing(
    room: Room, place: int, key: Qt.Key, text: str, modifier: Qt.KeyboardModifier, native: int
) -> None:
    at_statements(room).tabs[0].setFocus()
    press_place(room, place, key, text, modifier, native)
    assert answers(room) == {}


def test_digits_of_the_number_pad_answer(room: Room) -> None:
    view = at_statements(room)
    view.tabs[0].setFocus()
    press(room, Key.Key_3, KEYPAD)
    assert answers(room) == {view.statements[0].id: "disagree"}


def test_a_digit_answers_on_a_page_that_was_chosen_in_the_list(room: Room) -> None:
    room.begin()
    rail = room.screen.rail
    assert isinstance(rail, Rail)
    room.click(rail.parts["choose"])
    room.click(rail.rows["your-statements"])
    press(room, Key.Key_1)
    view = room.view(StatementsView)
    assert answers(room) == {view.statements[0].id: "understand"}


def test_a_digit_answers_nothing_behind_a_sheet(room: Room) -> None:
    at_statements(room)
    room.screen.over.show_pages()
    press(room, Key.Key_1)
    assert answers(room) == {}


def test_the_question_that_a_statement_gives_shows_whole_and_is_written_on_at_its_end(room: Room) -> None:
    view = at_statements(room)
    view.show_card(1)
    room.click(view.answers["talk"])
    edit = room.sheet(ParkSheet).edit
    assert edit.textCursor().atEnd()
    assert (
        edit.viewport().height() >= round(edit.document().size().height()) * edit.fontMetrics().lineSpacing()
    )
