"""What keys answer, what they only move, and what is still open: one press away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.consultation.events import Answer, SignatureGiven, StatementAnswered
from desktop.ui.blocks.questions import QuestionsView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
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
    within,
)
from tests.ui.room import Room, button

# -- what a number answers


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
    room.click(view.next)
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
    view.next.click()  # as a screen reader presses it
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


# -- what is still open


def test_the_first_statement_without_an_answer_is_one_press_away(room: Room) -> None:
    view = at_statements(room)
    understood: Answer = "understand"
    for statement in view.statements[:-1]:
        fields = {"statement": statement.id, "wording": statement.text}
        room.screen.talk.store.record(StatementAnswered, answer=understood, **fields)
    view.show_card(len(view.statements) - 2)
    room.go_to("thank-you")
    room.click(button(room.page, "1 statement has no answer yet"))
    view = room.view(StatementsView)
    assert view.wording.plain_words == view.statements[-1].text
    assert focus(room) is view.tabs[-1]
    press(room, Key.Key_1)
    assert view.statements[-1].id in answers(room)


def test_who_has_not_signed_is_one_press_away(room: Room) -> None:
    room.begin()
    room.go_to("questions-and-sign")
    room.screen.talk.store.record(SignatureGiven, who="patient", way="declined", name="", strokes=())
    room.go_to("thank-you")
    room.click(button(room.page, "1 person has not signed"))
    sign = room.view(SignatureView)
    assert (sign.who, focus(room)) == ("clinician", sign.people["clinician"])


def test_what_is_half_signed_stays_when_a_link_leads_there(room: Room) -> None:
    room.begin()
    room.go_to("questions-and-sign")
    sign = room.view(SignatureView)
    room.click(sign.ways["typed"])
    room.type(sign.name, "Wil")
    room.go_to("thank-you")
    room.click(button(room.page, "2 people have not signed"))
    assert (sign.who, sign.name.words()) == ("patient", "Wil")


def test_the_first_open_question_is_one_press_away(room: Room) -> None:
    room.begin()
    for words in ("May I swim?", "May I ride?"):
        room.screen.over._park(words)
    room.go_to("questions-and-sign")
    first, second = room.view(QuestionsView).cards.values()
    room.click(first.buttons["answered"])
    room.go_to("thank-you")
    room.click(button(room.page, "1 question is open"))
    assert within(room, second)
    assert not any(one.isChecked() for one in second.buttons.values())


# -- an arrow only moves


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
    room.go_to("questions-and-sign")
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
    room.screen.top.notes.setFocus()
    assert within(room, room.sheet(ParkSheet))
    (focus(room) or room.window).clearFocus()
    press(room, Key.Key_Escape)
    assert room.screen.over.sheet is None


def test_escape_closes_what_is_open_from_the_top(room: Room) -> None:
    room.begin()
    press(room, Key.Key_F8)
    press(room, Key.Key_K, CTRL)
    press(room, Key.Key_Escape)
    assert (room.screen.over.sheet, room.screen.over.drawer is None) == (None, False)
    press(room, Key.Key_Escape)
    assert room.screen.over.drawer is None
