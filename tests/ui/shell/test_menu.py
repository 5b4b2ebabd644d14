"""The menu, and what hides the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from desktop.ui.shell.notes_sheet import NotesSheet
from tests.ui.room import Room, settle, words_on


def test_pause_is_first_and_each_entry_says_its_key(room: Room) -> None:
    room.begin()
    room.click(room.screen.top.menu)
    menu = room.screen.over.menu
    assert menu is not None
    assert [(row.text(), row.accessibleDescription()) for row in menu.rows] == [
        ("Pause, and hide the screen", "Ctrl+L"),
        ("Text size and colours", "Ctrl + and −"),
        ("Notes for the clinician", "F8"),
        ("Who to call", "F9"),
        ("Go to a page", "Ctrl+J"),
        ("Keys", "F1"),
        ("Print what we have covered", "Ctrl+P"),
        ("Stop here and finish later", ""),
    ]


def test_arrows_move_in_it_and_escape_gives_the_keyboard_back(room: Room) -> None:
    room.begin()
    room.click(room.screen.top.menu)
    menu = room.screen.over.menu
    assert menu is not None
    room.key(Qt.Key.Key_Down)
    assert menu.rows[1].hasFocus()
    room.key(Qt.Key.Key_Up)
    room.key(Qt.Key.Key_Up)
    assert menu.rows[-1].hasFocus()
    room.key(Qt.Key.Key_PageDown)
    assert room.state.page == "welcome", "the page below does not turn"
    room.key(Qt.Key.Key_Escape)
    assert room.screen.over.menu is None
    assert room.screen.top.menu.hasFocus()


def test_a_press_beside_it_closes_it_and_does_nothing_else(room: Room) -> None:
    room.begin()
    room.click(room.screen.top.menu)
    beside = room.at(QPoint(300, 700))
    assert beside.accessibleName() == "Close the menu"
    room.qtbot.mouseClick(beside, Qt.MouseButton.LeftButton, pos=QPoint(300, 700))
    settle()
    assert (room.screen.over.menu, room.state.page) == (None, "welcome")


def test_one_press_hides_the_screen_on_every_page(room: Room) -> None:
    room.begin()
    room.click(room.screen.top.pause)
    assert room.window.talking is not None
    assert room.window.talking.curtain is not None


def test_what_is_undone_by_key_is_what_the_strip_tells(room: Room) -> None:
    room.begin()
    room.screen.over.park("Why?")
    room.key(Qt.Key.Key_Return)
    assert len(room.state.open_questions) == 1
    room.page.setFocus()
    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not room.state.open_questions
    assert not room.screen.toast.isVisible()
    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not room.state.open_questions, "there is nothing more to undo"


def test_stop_here_leaves_the_talk_to_be_gone_on_with(room: Room) -> None:
    room.begin()
    consultation = room.state.consultation
    room.choose("Stop here and finish later")
    assert [one.consultation for one in room.set_up.first.unfinished] == [consultation]


def test_notes_say_first_that_they_show_on_the_patients_screen(room: Room) -> None:
    room.begin()
    cues = room.page.context.page.cues
    room.key(Qt.Key.Key_F8)
    sheet = room.sheet(NotesSheet)
    assert not set(cues) & set(words_on(sheet))
    assert sheet.way_out.hasFocus(), "a second press of the same key only closes it"
    room.click(sheet.go_on)
    assert set(cues) <= set(words_on(sheet))
