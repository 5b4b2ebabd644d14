"""The sentence that tells what was done, and its undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.appearance import Choices
from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.room import Room, button, described, focusable, settle


def seen(control: QWidget, window: QWidget) -> QRect:
    """What of a control is not cut off by something that scrolls."""
    here = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    for area in window.findChildren(QScrollArea):
        if area.isAncestorOf(control):
            view = area.viewport()
            here &= QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    return here


def test_undo_takes_a_statement_answer_back(small_room: Room) -> None:
    small_room.go_to("finish")
    view = small_room.view(StatementsView)
    small_room.click(view.answers["understand"])
    assert small_room.screen.toast.words == "Noted for statement 1: I understand this"
    small_room.click(button(small_room.screen.toast, "Undo"))
    assert small_room.state.statements == {}
    assert not any(answer.isChecked() for answer in view.answers.values())
    assert not small_room.screen.toast.isVisible()


def test_undo_brings_back_the_answer_that_stood_before(small_room: Room) -> None:
    small_room.go_to("finish")
    view = small_room.view(StatementsView)
    small_room.click(view.answers["understand"])
    small_room.click(view.answers["disagree"])
    small_room.key(Qt.Key.Key_Escape)  # no question about it
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


@pytest.mark.parametrize("page", ["welcome", "what-matters", "your-statements", "sign"])
def test_it_covers_no_control(room: Room, page: str) -> None:
    screen = room.begin()
    room.go_to(page)
    screen.toast.tell("Noted: I’d like to talk about this", lambda: None)
    settle()
    toast = QRect(screen.toast.mapTo(room.window, QPoint(0, 0)), screen.toast.size())
    for control in focusable(screen):
        if not screen.toast.isAncestorOf(control):
            here = seen(control, room.window)
            assert not toast.intersects(here), described(control)


@pytest.mark.parametrize("zoom", [1.5, 2.0])
def test_at_large_text_nothing_of_the_page_lies_below_it(room: Room, zoom: float) -> None:
    room.begin()
    room.window.display.choose(zoom=zoom)
    settle()
    screen, page = room.screen, room.page
    whole = page.viewport().height()
    screen.toast.tell("Noted: I’d like to talk about this", lambda: None)
    settle()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    seen = QRect(page.viewport().mapTo(screen, QPoint(0, 0)), page.viewport().size())
    assert not seen.intersects(screen.toast.geometry())
    assert not screen.toast.geometry().intersects(QRect(screen.bar.pos(), screen.bar.size()))
    screen.toast.hide()
    assert page.viewport().height() == whole


def test_the_page_has_its_whole_height_when_nothing_is_told(room: Room) -> None:
    room.begin()
    room.window.display.choose(zoom=2.0)
    room.screen.toast.tell("Noted.", None)
    room.screen.toast.hide()
    room.window.resize(1300, 820)
    settle()
    assert room.page.viewport().height() == room.page.height()


def test_on_the_set_up_it_covers_neither_the_form_nor_what_starts(room: Room) -> None:
    room.window.display.choose(zoom=2.0)
    settle()
    room.window.tell("The disk is full. Make room, then start again.")
    settle()
    notice, area = room.window.notice, room.set_up.area
    seen = QRect(area.viewport().mapTo(room.set_up, QPoint(0, 0)), area.viewport().size())
    assert not seen.intersects(notice.geometry())
    assert not room.set_up.start.geometry().intersects(notice.geometry())


def test_its_time_stands_still_while_it_has_the_keyboard(small_room: Room) -> None:
    toast = small_room.screen.toast
    toast.tell("Noted.", lambda: None, stays_ms=1_500)
    button(toast, "Undo").setFocus()
    small_room.qtbot.wait(1_800)
    assert toast.isVisible()
    small_room.screen.bar.next.setFocus()
    small_room.qtbot.waitUntil(lambda: not toast.isVisible(), timeout=5_000)


def test_undo_by_key_is_left_to_a_box_that_one_writes_in(room: Room) -> None:
    room.begin()
    room.go_to("weigh-it-up")
    edit = next(iter(room.view(RatingView).own.values()))
    room.type(edit, "Work")
    undone: list[int] = []
    room.screen.toast.tell("Noted.", lambda: undone.append(1))
    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (undone, edit.words()) == ([], "")


def test_on_a_page_without_room_it_lies_between_the_buttons_and_the_page_need_not_scroll(room: Room) -> None:
    room.window.resize(1280, 800)
    screen = room.begin()
    page = room.go_to("what-can-be-done")
    screen.toast.tell("Skipped.", lambda: None)
    settle()
    assert page.verticalScrollBar().maximum() == 0
    toast = QRect(screen.toast.mapTo(room.window, QPoint(0, 0)), screen.toast.size())
    assert QRect(screen.bar.mapTo(room.window, QPoint(0, 0)), screen.bar.size()).contains(toast)
    others = [one for one in focusable(screen) if not screen.toast.isAncestorOf(one)]
    assert not [described(one) for one in others if toast.intersects(seen(one, room.window))]


def test_answering_a_statement_moves_no_answer(room: Room) -> None:
    room.begin()
    room.go_to("your-statements")
    answer = room.view(StatementsView).answers["understand"]
    before = answer.mapTo(room.window, QPoint(0, 0))
    room.click(answer)
    settle()
    assert room.screen.toast.isVisible()
    assert answer.mapTo(room.window, QPoint(0, 0)) == before


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_it_begins_where_the_button_below_it_begins_and_keeps_clear_of_it(room: Room, zoom: float) -> None:
    room.close()
    room.open(Choices(zoom, "light"))
    screen = room.begin()
    room.go_to("your-choices")
    screen.toast.tell("Noted.", lambda: None)
    settle()
    toast, back = screen.toast, screen.bar.back
    left, foot = back.mapTo(screen, QPoint(0, 0)).x(), back.mapTo(screen, QPoint(0, 0)).y()
    assert toast.x() == left
    assert toast.geometry().bottom() + 8 < foot
