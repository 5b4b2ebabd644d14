"""Words that miss their box press nothing, and words that were nearly kept come back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.decision import DecisionSheet, DecisionView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.quick import CTRL, Hand
from tests.ui.room import Room

Key = Qt.Key


@pytest.fixture
def hand(room: Room) -> Hand:
    room.begin()
    return Hand(room)


def type_slowly(hand: Hand, words: str, each: int) -> None:
    for letter in words:
        hand.now += each
        hand.type(letter)


@pytest.mark.parametrize("each", [20, 250, 900])
def test_a_sentence_typed_beside_its_box_turns_no_page(room: Room, hand: Hand, each: int) -> None:
    room.go_to("what-matters")
    hand.rest()
    hand.press(room.screen.bar.next)
    hand.rest()
    shows = room.page.inner
    before = room.state.page, shows.current if shows is not None else 0
    type_slowly(hand, "Calves, at night and in bed", each)
    hand.key(Key.Key_Return, after=each)
    assert (room.state.page, shows.current if shows is not None else 0) == before


def test_the_same_key_presses_once_nobody_types_any_more(room: Room, hand: Hand) -> None:
    room.go_to("how-likely")
    hand.rest()
    room.screen.bar.next.setFocus()
    hand.rest()
    hand.type("ab ")
    assert room.state.page == "how-likely"
    hand.rest()
    hand.key(Key.Key_Space)
    assert room.state.page != "how-likely"


def test_words_typed_on_a_tick_do_not_set_it(room: Room, hand: Hand) -> None:
    room.go_to("where-you-are")
    hand.rest()
    hand.press(room.view(DecisionView).write)
    hand.rest()
    hand.type("Trial in March")
    hand.key(Key.Key_Tab)
    hand.rest()
    hand.type("Keep a diary")
    sheet = room.sheet(DecisionSheet)
    assert not any(words for words in sheet.written()[-1:])
    assert sheet.written()[0] == "Trial in March"


def test_a_digit_still_answers_and_enter_goes_on(room: Room, hand: Hand) -> None:
    room.go_to("your-statements")
    hand.rest()
    room.screen.bar.next.setFocus()
    hand.rest()
    hand.type("1")
    hand.now += 1_000
    hand.key(Key.Key_Return)
    view = room.view(StatementsView)
    assert room.state.statements[view.statements[0].id].answer == "understand"
    assert view.wording.plain_words == view.statements[1].text


def test_half_a_question_comes_back_when_its_sheet_is_opened_again_at_once(room: Room, hand: Hand) -> None:
    hand.key(Key.Key_K, CTRL)
    hand.rest()
    hand.type("Will I be able to swim in the")
    hand.key(Key.Key_Escape)
    hand.rest()
    hand.press(room.screen.bar.park)
    hand.rest()
    hand.type(" sea?")
    room.sheet(ParkSheet).keep_words()
    assert [one.text for one in room.state.questions] == ["Will I be able to swim in the sea?"]


def test_half_a_question_that_was_let_go_is_not_put_into_the_next(room: Room, hand: Hand) -> None:
    hand.key(Key.Key_K, CTRL)
    hand.rest()
    hand.type("Will it")
    hand.key(Key.Key_Escape)
    hand.rest()
    room.screen.toast.hide()
    hand.press(room.screen.bar.park)
    assert room.sheet(ParkSheet).written() == [""]


def test_half_a_question_is_not_put_over_a_statement_that_is_parked(room: Room, hand: Hand) -> None:
    hand.key(Key.Key_K, CTRL)
    hand.rest()
    hand.type("Will it")
    hand.key(Key.Key_Escape)
    hand.rest()
    room.screen.over.park("I don’t agree: it works")
    assert room.sheet(ParkSheet).written() == ["I don’t agree: it works"]


def test_who_chooses_to_type_a_name_types_it_at_once(room: Room, hand: Hand) -> None:
    room.go_to("sign")
    hand.rest()
    view = room.view(SignatureView)
    hand.press(view.ways["typed"])
    hand.rest()
    hand.type("Ann Other")
    assert view.name.words() == "Ann Other"


def test_a_choice_is_still_made_with_space(room: Room, hand: Hand) -> None:
    room.go_to("what-matters")
    hand.rest()
    first = next(iter(room.view(ChoiceView).buttons.values()))
    first.setFocus()
    hand.rest()
    hand.key(Key.Key_Space)
    assert first.isChecked()
