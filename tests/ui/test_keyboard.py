"""What takes over the keyboard from a control that goes, and what Enter presses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.signal import SignalView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.appearance_sheet import DisplaySheet
from desktop.ui.shell.notes_sheet import NotesSheet
from desktop.ui.shell.preview import Preview
from tests.ui.pressing import (
    CTRL,
    KEYPAD,
    NONE,
    Key,
    answers,
    at_statements,
    focus,
    press,
    rest,
    within,
)
from tests.ui.room import Room, button, focusable, settle


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is on."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def at_the_strongest(room: Room) -> tuple[QWidget, QWidget]:
    room.go_to("why-legs-cramp")
    view = room.view(SignalView)
    view.show_step(view.slider.maximum() - 1)
    return view.stronger, view.slider


def at_the_weakest(room: Room) -> tuple[QWidget, QWidget]:
    room.go_to("why-legs-cramp")
    view = room.view(SignalView)
    view.show_step(1)
    return view.weaker, view.slider


@pytest.mark.parametrize("case", [at_the_strongest, at_the_weakest])
@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_what_goes_grey_hands_the_keyboard_to_its_neighbour(room: Room, case: object, key: Qt.Key) -> None:
    room.begin()
    last, neighbour = case(room)  # type: ignore[operator]
    last.setFocus()
    press(room, key, KEYPAD if key == Key.Key_Enter else NONE)
    assert not last.isEnabled()
    assert focus(room) is neighbour


@pytest.mark.parametrize("start", [1, -2])
def test_at_the_first_and_the_last_page_the_page_has_the_keyboard(room: Room, start: int) -> None:
    room.begin()
    room.go_to(room.state.pages[start])
    turn = room.screen.bar.back if start == 1 else room.screen.bar.next
    turn.setFocus()
    press(room, Key.Key_Space)
    assert not turn.isEnabled()
    assert focus(room) is room.page
    page = room.state.page
    press(room, Key.Key_Space)
    assert room.state.page == page


@pytest.mark.parametrize("page", ["welcome", "what-matters", "why-legs-cramp", "what-can-be-done"])
def test_after_more_below_the_keyboard_stays_on_the_page(room: Room, page: str) -> None:
    room.begin()
    room.window.display.choose(zoom=2.0)
    settle()
    more = room.go_to(page).more
    settle()
    more.setFocus()
    for _ in range(20):
        if not more.isVisible():
            break
        press(room, Key.Key_Space)
    assert not more.isVisible()
    assert focus(room) is room.page or within(room, room.page)
    assert room.state.page == page


def test_what_was_told_gives_the_keyboard_back_to_the_page(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    button(room.screen.toast, "Undo").setFocus()
    press(room, Key.Key_Return)
    assert answers(room) == {}
    assert focus(room) is view.answers["understand"]


def test_the_notes_give_the_keyboard_back_to_the_page(room: Room) -> None:
    room.begin()
    room.go_to("what-matters")
    first = focusable(room.page)[0]
    first.setFocus()
    press(room, Key.Key_F8)
    room.sheet(NotesSheet).way_out.setFocus()
    press(room, Key.Key_Space)
    assert room.screen.over.sheet is None
    assert focus(room) is first


def test_own_words_lead_on_to_their_answers_and_past_them_once_emptied(room: Room) -> None:
    room.begin()
    room.go_to("weigh-it-up")
    view = room.view(RatingView)
    room.type(view.own["own-1"], "Work")
    press(room, Key.Key_Tab)
    assert focus(room) is next(iter(view.buttons["own-1"].values()))
    view.own["own-1"].setFocus()
    view.own["own-1"].selectAll()
    press(room, Key.Key_Delete)
    press(room, Key.Key_Tab)
    assert focus(room) not in (*view.buttons["own-1"].values(), view.own["own-1"], None)


def test_the_sizes_of_a_paper_hand_over_to_each_other(room: Room) -> None:
    room.begin()
    room.go_to("thank-you")
    room.screen.over.show_paper("summary")
    (preview,) = room.screen.findChildren(Preview)
    for pressed, other in ((preview.smaller, preview.larger), (preview.larger, preview.smaller)):
        pressed.setFocus()
        while pressed.isEnabled():
            press(room, Key.Key_Space)
        assert focus(room) is other
    press(room, Key.Key_Escape)
    assert room.screen.findChildren(Preview) == []


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("in_talk", [True, False])
def test_with_a_screen_reader_each_step_of_size_and_colours_stays_in_the_sheet(
    room: Room, in_talk: bool
) -> None:
    if in_talk:
        room.begin()
    opener = room.screen.top.menu if in_talk else room.set_up.text_size
    opener.setFocus()
    press(room, Key.Key_Space)
    if in_talk:
        press(room, Key.Key_Down)
        press(room, Key.Key_Return)

    def sheet() -> DisplaySheet:
        shows = room.screen.over.sheet if in_talk else room.set_up.sheet
        assert isinstance(shows, DisplaySheet)
        return shows

    for _ in range(2):
        press(room, Key.Key_Right)
    assert focus(room) is sheet().sizes.buttons["1.5"]
    sheet().themes.buttons["system"].setFocus()
    press(room, Key.Key_Right)
    assert focus(room) is sheet().themes.buttons["light"]
    press(room, Key.Key_Escape)
    assert focus(room) is (room.screen.top.menu if in_talk else room.set_up.text_size)


@pytest.mark.usefixtures("listening")
def test_with_a_screen_reader_a_change_of_size_leaves_the_keyboard_where_it_is(room: Room) -> None:
    view = at_statements(room)
    view.answers["talk"].setFocus()
    press(room, Key.Key_Plus, CTRL)
    assert focus(room) is room.view(StatementsView).answers["talk"]


def test_the_keyboard_is_found_again_among_others_of_its_name_on_other_pages(room: Room) -> None:
    view = at_statements(room)  # "Go back to that page" stands on another page too
    room.go_to("tell-it-back")
    room.go_to("your-statements")
    view.go_back.setFocus()
    press(room, Key.Key_Plus, CTRL)
    assert focus(room) is room.view(StatementsView).go_back


def test_a_control_that_another_size_does_not_have_leaves_the_keyboard_on_the_page(room: Room) -> None:
    room.begin()
    rail = room.screen.rail
    next(iter(rail.rows.values())).setFocus()  # type: ignore[union-attr]
    room.window.display.choose(zoom=2.0)
    settle()
    assert focus(room) is room.page


def test_after_a_pause_in_another_size_the_keyboard_is_where_it_was(room: Room) -> None:
    view = at_statements(room)
    view.answers["talk"].setFocus()
    press(room, Key.Key_L, CTRL)
    press(room, Key.Key_Plus, CTRL)
    press(room, Key.Key_Space)
    assert room.state.status == "open"
    assert focus(room) is room.view(StatementsView).answers["talk"]


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
    assert focus(room) in [row.undo for row in talks.rows.values()]
    press(room, Key.Key_Tab)
    assert within(room, talks)


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
    rest(room)
    for again in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, NONE, "\r", again)
        QApplication.sendEvent(room.window.windowHandle(), event)
    assert room.state.page == room.state.pages[1]


def test_enter_in_a_box_presses_nothing_behind_it(room: Room) -> None:
    room.begin()
    press(room, Key.Key_K, CTRL)
    room.keys("Why?")
    press(room, Key.Key_Return)
    assert [question.text for question in room.state.questions] == ["Why?"]
    assert (room.screen.over.sheet, room.state.page) == (None, room.state.pages[0])
