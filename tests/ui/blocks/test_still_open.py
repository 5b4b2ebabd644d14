"""What is still open is one press away from the last page."""

from __future__ import annotations

from desktop.consultation.events import Answer, SignatureGiven, StatementAnswered
from desktop.ui.blocks.papers import PapersView
from desktop.ui.blocks.questions import QuestionsView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.papers_sheets import StillOpenSheet
from tests.ui.pressing import (
    Key,
    answers,
    at_statements,
    focus,
    press,
    within,
)
from tests.ui.room import Room, button


def told(room: Room) -> list[str]:
    """What the last page names as open."""
    words = room.view(PapersView).open_words.plain_words
    return words.removeprefix("Still open: ").removesuffix(". On your summary too.").split(", ")


def look_at(room: Room, words: str) -> None:
    """Go to what is still open, from the last page."""
    room.click(room.view(PapersView).look_at)
    if room.screen.over.sheet is not None:
        room.click(button(room.sheet(StillOpenSheet), words))


def test_the_first_statement_without_an_answer_is_one_press_away(room: Room) -> None:
    view = at_statements(room)
    understood: Answer = "understand"
    for statement in view.statements[:-1]:
        fields = {"statement": statement.id, "wording": statement.text}
        room.screen.talk.store.record(StatementAnswered, answer=understood, **fields)
    view.show_card(len(view.statements) - 2)
    room.go_to("thank-you")
    look_at(room, "1 statement has no answer yet")
    view = room.view(StatementsView)
    assert view.wording.plain_words == view.statements[-1].text
    assert focus(room) is view.tabs[-1]
    press(room, Key.Key_1)
    assert view.statements[-1].id in answers(room)


def test_who_has_not_signed_is_one_press_away(room: Room) -> None:
    room.begin()
    room.go_to("sign")
    room.screen.talk.store.record(SignatureGiven, who="patient", way="declined", name="", strokes=())
    room.go_to("thank-you")
    look_at(room, "1 person has not signed")
    sign = room.view(SignatureView)
    assert (sign.who, focus(room)) == ("clinician", sign.people["clinician"])


def test_what_is_half_signed_stays_when_a_link_leads_there(room: Room) -> None:
    room.begin()
    room.go_to("sign")
    sign = room.view(SignatureView)
    room.click(sign.ways["typed"])
    room.type(sign.name, "Wil")
    room.go_to("thank-you")
    look_at(room, "2 people have not signed")
    assert (sign.who, sign.name.words()) == ("patient", "Wil")


def test_the_first_open_question_is_one_press_away(room: Room) -> None:
    room.begin()
    for words in ("May I swim?", "May I ride?"):
        room.screen.over._park(words)
    room.go_to("questions")
    first, second = room.view(QuestionsView).cards.values()
    room.view(QuestionsView).show_card(first.question.id)
    room.click(first.buttons["answered"])
    room.go_to("thank-you")
    look_at(room, "1 question is open")
    assert within(room, second)
    assert not any(one.isChecked() for one in second.buttons.values())


def test_a_plan_that_is_not_agreed_is_one_press_away(room: Room) -> None:
    room.begin(indication="retention")
    room.go_to("thank-you")
    look_at(room, "1 plan is not agreed yet")
    edit = focus(room)
    assert edit is not None
    assert edit.accessibleName().startswith("Your catheter plan")
    room.type(edit, "Every four hours")
    room.go_to("thank-you")
    assert told(room) == ["8 statements have no answer yet", "2 people have not signed"]


def test_whoever_needs_no_plan_is_told_of_none(room: Room) -> None:
    room.begin(indication="bladder")
    room.go_to("thank-you")
    assert told(room) == ["8 statements have no answer yet", "2 people have not signed"]
