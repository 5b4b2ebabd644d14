"""Statements: one card at a time, three equal answers, nothing set before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.consultation.events import Answer
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.room import Room, settle


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.go_to("your-statements")
    return room


@pytest.fixture
def view(talk: Room) -> StatementsView:
    return talk.view(StatementsView)


def test_no_answer_is_set_focused_or_louder_than_another(talk: Room, view: StatementsView) -> None:
    answers = list(view.answers.values())
    assert not any(answer.isChecked() or answer.hasFocus() for answer in answers)
    assert len({answer.size().toTuple() for answer in answers}) == 1
    assert len({answer.font().toString() for answer in answers}) == 1
    assert len({type(answer) for answer in answers}) == 1
    assert len({answer.y() for answer in answers}) == 1


@pytest.mark.parametrize(("key", "answer"), [("1", "understand"), ("2", "talk"), ("3", "disagree")])
def test_a_number_answers_the_card(talk: Room, view: StatementsView, key: str, answer: str) -> None:
    view.tabs[0].setFocus()
    talk.keys(key)
    given = talk.state.statements[view.statements[0].id]
    assert (given.answer, given.wording) == (answer, view.statements[0].text)
    assert [name for name, one in view.answers.items() if one.isChecked()] == [answer]


def test_a_number_typed_elsewhere_answers_nothing(talk: Room) -> None:
    talk.screen.top.menu.setFocus()
    talk.keys("1")
    assert talk.state.statements == {}


def test_an_answer_does_not_turn_the_card(talk: Room, view: StatementsView) -> None:
    talk.click(view.answers["understand"])
    assert view.index == 0


def test_the_next_card_has_no_answer_yet(talk: Room, view: StatementsView) -> None:
    talk.click(view.answers["understand"])
    talk.click(talk.screen.bar.next)
    assert not any(answer.isChecked() for answer in view.answers.values())
    assert view.wording.plain_words == view.statements[1].text


def test_the_strip_shows_where_each_statement_stands(talk: Room, view: StatementsView) -> None:
    talk.click(view.answers["disagree"])
    talk.key(Qt.Key.Key_Escape)
    talk.click(view.tabs[2])
    names = [tab.accessibleName() for tab in view.tabs[:3]]
    assert names == [
        "Statement 1: I don’t agree",
        "Statement 2: No answer yet",
        "Statement 3: No answer yet",
    ]
    assert [tab.current for tab in view.tabs[:3]] == [False, False, True]


@pytest.mark.parametrize(("answer", "words"), [("talk", "I’d like to talk"), ("disagree", "I don’t agree")])
def test_what_is_not_understood_or_agreed_offers_a_question_with_the_statement_in_it(
    talk: Room, view: StatementsView, answer: Answer, words: str
) -> None:
    talk.click(view.answers[answer])
    written = talk.sheet(ParkSheet).edit.words()
    assert written.startswith(words)
    assert view.statements[0].text in written
    talk.key(Qt.Key.Key_Escape)
    assert talk.state.statements[view.statements[0].id].answer == answer
    assert talk.state.questions == ()


def test_a_statement_without_an_answer_says_so(talk: Room, view: StatementsView) -> None:
    assert "Statement 1 of 8. No answer yet." in view.count.plain_words
    talk.click(view.answers["understand"])
    assert "No answer yet" not in view.count.plain_words


def test_what_a_statement_speaks_of_is_drawn_beside_it(talk: Room, view: StatementsView) -> None:
    drawn = {}
    for index, statement in enumerate(view.statements):
        view.show_card(index)
        settle()
        drawn[statement.id] = [id_ for id_, lens in view.lenses.items() if lens.isVisible()]
    assert drawn == {it.id: [it.id] if it.drawing else [] for it in view.statements}
    assert drawn["no-good-number"] == []


def test_a_changed_answer_is_kept_as_changed(talk: Room, view: StatementsView) -> None:
    talk.click(view.answers["understand"])
    talk.click(view.answers["disagree"])
    assert talk.state.statements[view.statements[0].id].changed


def test_the_page_of_a_statement_is_one_press_away(talk: Room, view: StatementsView) -> None:
    talk.click(view.go_back)
    assert talk.state.page == view.statements[0].page


def test_the_last_card_keeps_the_keyboard(talk: Room, view: StatementsView) -> None:
    view.show_card(len(view.statements) - 2)
    talk.screen.bar.next.setFocus()
    talk.key(Qt.Key.Key_Space)
    talk.keys("1")
    assert view.statements[-1].id in talk.state.statements


def test_the_page_leads_through_its_statements_and_then_on(talk: Room, view: StatementsView) -> None:
    view.show_card(len(view.statements) - 2)
    assert talk.screen.bar.next.text() == "Next statement"
    talk.click(talk.screen.bar.next)
    assert talk.screen.bar.next.text() == "Next"
    talk.click(talk.screen.bar.back)
    assert (talk.state.page, view.index) == ("your-statements", len(view.statements) - 2)


def test_every_card_has_room_for_its_words(talk: Room, view: StatementsView) -> None:
    for index in range(len(view.statements)):
        view.show_card(index)
        room = view.wording
        assert room.height() >= room.heightForWidth(room.width())
