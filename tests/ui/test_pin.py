"""Where the clinic has a PIN, what a patient said shows again only with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.settings import Screen, Settings
from desktop.ui.setup.unfinished import UnfinishedPanel
from desktop.ui.widgets.curtain import Curtain
from desktop.ui.widgets.pin import PinEntry, PinSheet
from tests.ui.room import Room, button, settle, words_on

WRONG = "That is not the PIN. Try again."


@pytest.fixture
def guarded(small_room: Room) -> Room:
    """A talk in a clinic whose PIN is 2468."""
    small_room.services.settings = Settings(screen=Screen(pin="2468"))
    small_room.window.talking.close_and_clear()  # type: ignore[union-attr]
    small_room.begin()
    return small_room


def covered(room: Room) -> Curtain | None:
    return room.window.talking.curtain if room.window.talking is not None else None


def entry(room: Room) -> PinEntry:
    (shown,) = [one for one in room.window.findChildren(PinEntry) if one.isVisible()]
    return shown


def cover(room: Room) -> None:
    room.click(room.screen.top.pause)
    settle()


def test_a_covered_talk_takes_the_pin_by_keyboard(guarded: Room) -> None:
    cover(guarded)
    guarded.qtbot.keyClicks(guarded.window.focusWidget(), "1111")
    guarded.key(Qt.Key.Key_Return)
    assert covered(guarded) is not None
    assert entry(guarded).wrong.plain_words == WRONG
    assert entry(guarded).edit.text() == ""
    guarded.qtbot.keyClicks(guarded.window.focusWidget(), "2468")
    guarded.key(Qt.Key.Key_Return)
    assert covered(guarded) is None
    assert guarded.state.status == "open"


def test_it_can_be_pasted_and_pressed(guarded: Room) -> None:
    cover(guarded)
    QApplication.clipboard().setText(" 2468 ")
    entry(guarded).edit.paste()
    curtain = covered(guarded)
    assert curtain is not None
    guarded.click(curtain.go_on)
    assert covered(guarded) is None


def test_nothing_is_read_off_the_field(guarded: Room) -> None:
    cover(guarded)
    entry(guarded).edit.setText("2468")
    assert "2" not in entry(guarded).edit.displayText()


def test_other_colours_do_not_lift_the_cover(guarded: Room) -> None:
    cover(guarded)
    guarded.window.display.choose(theme="contrast", zoom=2.0)
    settle()
    curtain = covered(guarded)
    assert curtain is not None
    guarded.click(curtain.go_on)
    assert covered(guarded) is not None


def test_a_talk_can_be_left_without_it(guarded: Room) -> None:
    cover(guarded)
    curtain = covered(guarded)
    assert curtain is not None
    guarded.click(curtain.later)
    assert guarded.set_up.first.unfinished


@pytest.mark.parametrize("what", ["Continue", "Print what was covered", "Delete"])
def test_a_talk_that_did_not_end_is_touched_only_with_it(guarded: Room, what: str) -> None:
    assert guarded.window.talking is not None
    guarded.window.talking.finish_later()
    settle()
    (panel,) = guarded.set_up.findChildren(UnfinishedPanel)
    guarded.click(button(panel, what))
    (sheet,) = guarded.set_up.findChildren(PinSheet)
    sheet.entry.edit.setText("1111")
    guarded.click(button(sheet, "Go on"))
    assert sheet.entry.wrong.plain_words == WRONG
    assert guarded.set_up.first.unfinished
    sheet.entry.edit.setText("2468")
    guarded.click(button(sheet, "Go on"))
    settle()
    assert (guarded.window.talk is None) == (what == "Delete")
    if what == "Delete":
        assert guarded.set_up.first.deleted


def test_without_a_pin_nothing_is_asked(make_room: Callable[..., Room]) -> None:
    room = make_room()
    assert room.services.settings.screen.pin == ""
    room.begin()
    cover(room)
    room.key(Qt.Key.Key_Space)
    assert covered(room) is None


@pytest.fixture
def hidden(small_room: Room) -> Room:
    """A talk in a clinic whose settings have a mistake that may hide a PIN."""
    small_room.services.settings = Settings(screen=Screen(pin=None))
    small_room.window.talking.close_and_clear()  # type: ignore[union-attr]
    small_room.begin()
    return small_room


NOT_KNOWN = "We cannot tell your clinic’s PIN."


def test_a_covered_talk_stays_covered_while_the_pin_is_not_known(hidden: Room) -> None:
    cover(hidden)
    curtain = covered(hidden)
    assert curtain is not None
    assert not curtain.go_on.isVisible()
    assert any(words.startswith(NOT_KNOWN) for words in words_on(curtain))
    hidden.key(Qt.Key.Key_Space)  # the one thing that can be done has the keyboard
    settle()
    assert hidden.window.talking is None
    assert hidden.set_up.first.unfinished


@pytest.mark.parametrize("what", ["Continue", "Print what was covered", "Delete"])
def test_a_talk_that_did_not_end_stays_shut_while_the_pin_is_not_known(hidden: Room, what: str) -> None:
    assert hidden.window.talking is not None
    hidden.window.talking.finish_later()
    settle()
    (panel,) = hidden.set_up.findChildren(UnfinishedPanel)
    hidden.click(button(panel, what))
    assert hidden.window.talking is None
    assert hidden.set_up.first.unfinished
    assert hidden.window.notice.words.startswith(NOT_KNOWN)


def test_in_a_small_window_at_large_text_all_of_it_can_be_reached(guarded: Room) -> None:
    guarded.window.resize(720, 480)
    guarded.window.display.choose(zoom=2.0)
    settle()
    guarded.click(guarded.screen.top.pause)
    settle()
    curtain = covered(guarded)
    assert curtain is not None
    assert curtain.entry is not None
    for control in (curtain.entry.edit, curtain.go_on, curtain.later):
        control.setFocus()
        settle()
        assert control.visibleRegion().boundingRect().size() == control.size()
