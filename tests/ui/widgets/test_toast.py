"""The sentence that tells what was done, and its undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect

from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.room import Room, button, described, focusable, settle


def test_undo_takes_a_statement_answer_back(small_room: Room) -> None:
    small_room.go_to("finish")
    view = small_room.view(StatementsView)
    small_room.click(view.answers["understand"])
    assert small_room.screen.toast.words == "Noted: I understand this"
    small_room.click(button(small_room.screen.toast, "Undo"))
    assert small_room.state.statements == {}
    assert not any(answer.isChecked() for answer in view.answers.values())
    assert not small_room.screen.toast.isVisible()


def test_undo_brings_back_the_answer_that_stood_before(small_room: Room) -> None:
    small_room.go_to("finish")
    view = small_room.view(StatementsView)
    small_room.click(view.answers["understand"])
    small_room.click(view.answers["disagree"])
    small_room.click(button(small_room.screen.toast, "Undo"))
    assert [given.answer for given in small_room.state.statements.values()] == ["understand"]
    assert view.answers["understand"].isChecked()


def test_undo_takes_a_parked_question_back(small_room: Room) -> None:
    small_room.click(small_room.screen.bar.park)
    small_room.type(small_room.sheet(ParkSheet).edit, "Why?")
    small_room.click(small_room.sheet(ParkSheet).keep)
    assert small_room.screen.toast.words == "Question parked. 1 in your list."
    small_room.click(button(small_room.screen.toast, "Undo"))
    assert small_room.state.open_questions == ()


def test_another_page_takes_the_sentence_away(small_room: Room) -> None:
    small_room.screen.toast.tell("Noted.", None)
    small_room.go_to("how-likely")
    assert not small_room.screen.toast.isVisible()


def test_it_can_be_dismissed_and_changes_nothing(small_room: Room) -> None:
    undone: list[int] = []
    toast = small_room.screen.toast
    toast.tell("Noted.", lambda: undone.append(1))
    dismiss = next(one for one in toast.children() if getattr(one, "accessibleName", str)() == "Dismiss")
    small_room.click(dismiss)  # type: ignore[arg-type]
    assert (toast.isVisible(), undone) == (False, [])


@pytest.mark.parametrize("page", ["welcome", "what-matters", "your-statements", "questions-and-sign"])
def test_it_covers_no_control(room: Room, page: str) -> None:
    screen = room.begin()
    room.go_to(page)
    screen.toast.tell("Noted: I'd like to talk about this", lambda: None)
    settle()
    toast = QRect(screen.toast.mapTo(room.window, QPoint(0, 0)), screen.toast.size())
    for control in focusable(screen):
        if not screen.toast.isAncestorOf(control):
            here = QRect(control.mapTo(room.window, QPoint(0, 0)), control.size())
            assert not toast.intersects(here), described(control)
