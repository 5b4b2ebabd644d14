"""What becomes of the questions that were parked."""

from __future__ import annotations

import pytest

from desktop.consultation.events import QuestionParked
from desktop.ui.blocks.questions import QuestionCard, QuestionsView
from desktop.ui.shell.sheets import ParkSheet
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room, button, settle


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.screen.talk.store.record(QuestionParked, question="q1", text="May I swim?", page="welcome")
    room.go_to("questions")
    settle()
    return room


@pytest.fixture
def card(talk: Room) -> QuestionCard:
    (card,) = talk.view(QuestionsView).cards.values()
    return card


@pytest.mark.parametrize("outcome", ["answered", "carried", "withdrawn"])
def test_an_outcome_is_kept_and_can_be_taken_back(talk: Room, card: QuestionCard, outcome: str) -> None:
    assert not any(one.isChecked() for one in card.buttons.values())
    talk.click(card.buttons[outcome])
    assert [question.outcome for question in talk.state.questions] == [outcome]
    talk.click(button(talk.screen.toast, "Undo"))
    assert [question.outcome for question in talk.state.questions] == ["open"]
    assert not any(one.isChecked() for one in card.buttons.values())


def test_an_answer_can_be_written_down(talk: Room, card: QuestionCard) -> None:
    assert not card.note.isVisible()
    talk.click(card.buttons["answered"])
    talk.type(card.note, "Yes, after a week")
    talk.click(talk.screen.bar.next)
    assert [question.note for question in talk.state.questions] == ["Yes, after a week"]


def test_a_note_is_kept_when_the_outcome_is_pressed_at_once(talk: Room, card: QuestionCard) -> None:
    talk.click(card.buttons["answered"])
    talk.type(card.note, "Yes")
    talk.click(card.buttons["answered"])
    card.note.note_now()
    assert [question.note for question in talk.state.questions] == ["Yes"]


def test_undo_brings_an_answer_back_with_what_was_written_down(talk: Room, card: QuestionCard) -> None:
    talk.click(card.buttons["answered"])
    talk.type(card.note, "Yes")
    talk.click(card.buttons["carried"])
    talk.click(button(talk.screen.toast, "Undo"))
    (question,) = talk.state.questions
    assert (question.outcome, question.note, card.note.words()) == ("answered", "Yes", "Yes")


def test_one_more_question_can_be_asked_here(talk: Room) -> None:
    view = talk.view(QuestionsView)
    talk.click(view.more)
    talk.type(talk.sheet(ParkSheet).edit, "And sing?")
    talk.click(talk.sheet(ParkSheet).keep)
    assert [card.question.text for card in view.cards.values()] == ["May I swim?", "And sing?"]


def test_a_question_that_is_undone_is_gone_and_the_next_one_can_be_answered(talk: Room) -> None:
    view = talk.view(QuestionsView)
    for words in ("And sing?", "And ride?"):
        talk.click(view.more)
        talk.type(talk.sheet(ParkSheet).edit, words)
        talk.click(talk.sheet(ParkSheet).keep)
        if words == "And sing?":
            talk.click(button(talk.screen.toast, "Undo"))
    settle()
    assert [row.text() for row in view.rows.values()] == ["May I swim?", "And ride?"]
    talk.click(list(view.cards.values())[-1].buttons["answered"])
    assert [question.outcome for question in talk.state.questions] == ["open", "answered"]


def test_every_one_of_many_questions_can_be_reached(talk: Room) -> None:
    store = talk.screen.talk.store
    for number in range(2, 10):
        store.record(QuestionParked, question=f"q{number}", text=f"Why {number}?", page="welcome")
    settle()
    view = talk.view(QuestionsView)
    for id_, card in view.cards.items():
        talk.click(view.rows[id_])
        talk.click(card.buttons["carried"])
    assert {question.outcome for question in talk.state.questions} == {"carried"}


def test_a_long_question_is_not_cut(talk: Room) -> None:
    words = "Would it " + "really " * 60 + "help?"
    talk.screen.talk.store.record(QuestionParked, question="q2", text=words, page="welcome")
    settle()
    labels = talk.view(QuestionsView).cards["q2"].findChildren(TextLabel)
    label = next(one for one in labels if one.plain_words == words)
    assert label.height() >= label.heightForWidth(label.width())


def test_the_page_leads_through_its_questions_and_the_list_says_how_each_stands(talk: Room) -> None:
    talk.screen.talk.store.record(QuestionParked, question="q2", text="May I ride?", page="the-trial")
    view = talk.view(QuestionsView)
    talk.click(view.rows["q1"])
    talk.click(view.cards["q1"].buttons["answered"])
    assert view.cards["q1"].place.plain_words == "Question 1 of 2. You asked this on “Welcome”."
    talk.click(talk.screen.bar.next)
    assert [card.isVisible() for card in view.cards.values()] == [False, True]
    assert [(row.outcome, row.current) for row in view.rows.values()] == [("Answered", False), ("", True)]
    talk.click(talk.screen.bar.next)
    assert talk.state.page == "where-you-are"


def test_the_question_that_is_led_to_is_in_sight_in_a_long_list(talk: Room) -> None:
    for number in range(2, 14):
        words = f"May I swim in the sea with it when it is number {number}?"
        talk.screen.talk.store.record(QuestionParked, question=f"q{number}", text=words, page="welcome")
    view = talk.view(QuestionsView)
    view.show_card("q1")
    for _ in range(12):
        talk.click(talk.screen.bar.next)
        (row,) = (row for row in view.rows.values() if row.current)
        assert row.visibleRegion().boundingRect() == row.rect()


def test_what_is_carried_asks_who_takes_it_on(talk: Room, card: QuestionCard) -> None:
    talk.click(card.buttons["carried"])
    assert card.note_name.plain_words == "Who takes it on, by when, and how?"


def test_without_questions_it_says_so(room: Room) -> None:
    room.begin()
    room.go_to("questions")
    assert room.view(QuestionsView).empty.isVisible()
