"""The window as a whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import make_services
from desktop.ui.shell.appearance_sheet import DisplaySheet
from desktop.ui.shell.note_sheet import NoteSheet
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.room import Room, destroy_what_waits, focusable, settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_title_names_nobody(small_room: Room) -> None:
    assert small_room.window.windowTitle() == "Beforehand"


def test_the_window_opens_on_the_set_up(room: Room) -> None:
    assert room.set_up.isVisible()
    assert room.window.talk is None


def test_text_size_and_colours_change_by_key(small_room: Room) -> None:
    small_room.key(Qt.Key.Key_Equal, CTRL)
    assert small_room.window.look.scale == pytest.approx(1.25)
    small_room.key(Qt.Key.Key_Minus, CTRL)
    small_room.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert small_room.window.display.choices.theme == "light"
    small_room.key(Qt.Key.Key_0, CTRL)
    assert small_room.window.look.scale == pytest.approx(1.0)


def test_the_sheet_for_text_size_stays_open_while_it_changes_things(small_room: Room) -> None:
    small_room.choose("Text size and colours")
    small_room.click(small_room.sheet(DisplaySheet).themes.buttons["dark"])
    assert small_room.window.look.theme == "dark"
    small_room.click(small_room.sheet(DisplaySheet).sizes.buttons["1.5"])
    assert small_room.window.look.scale == pytest.approx(1.5)
    small_room.key(Qt.Key.Key_Escape)
    assert small_room.screen.over.sheet is None


@pytest.mark.parametrize("by_key", [True, False])
def test_words_being_written_are_not_lost_when_the_look_changes(small_room: Room, by_key: bool) -> None:
    small_room.click(small_room.screen.bar.park)
    small_room.keys("Will it hurt?")
    if by_key:
        small_room.key(Qt.Key.Key_Equal, CTRL)
    else:
        small_room.window.resize(1600, 1000)
    settle()
    assert small_room.window.look.scale == pytest.approx(1.25)
    assert small_room.sheet(ParkSheet).edit.words() == "Will it hurt?"
    small_room.key(Qt.Key.Key_Return)
    assert [question.text for question in small_room.state.questions] == ["Will it hurt?"]


def test_a_note_that_was_changed_is_not_lost_when_the_look_changes(small_room: Room) -> None:
    small_room.screen.papers_requested.emit("note")
    small_room.click(small_room.sheet(NoteSheet).go_on)
    small_room.sheet(NoteSheet).edit.appendPlainText("And so on.")
    small_room.key(Qt.Key.Key_Equal, CTRL)
    assert "closed" in small_room.screen.toast.words
    assert small_room.sheet(NoteSheet).edit.words().endswith("And so on.")
    small_room.key(Qt.Key.Key_Escape)
    assert small_room.window.look.scale == pytest.approx(1.25)


def test_the_set_up_has_the_sheet_for_text_size_too(room: Room) -> None:
    room.click(room.set_up.text_size)
    (sheet,) = room.set_up.findChildren(DisplaySheet)
    room.click(sheet.themes.buttons["dark"])
    assert room.window.look.theme == "dark"
    assert len([one for one in room.set_up.findChildren(DisplaySheet) if one.isVisible()]) == 1


def test_the_keyboard_stays_in_the_sheet_over_the_set_up(room: Room) -> None:
    room.click(room.set_up.text_size)
    (sheet,) = room.set_up.findChildren(DisplaySheet)
    for _ in range(12):
        room.key(Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(room.window.focusWidget())


def test_a_theme_change_in_a_pause_keeps_the_curtain(small_room: Room) -> None:
    small_room.click(small_room.screen.top.pause)
    small_room.window.display.choose(theme="dark")
    settle()
    talking = small_room.window.talking
    assert talking is not None
    assert talking.curtain is not None
    assert talking.curtain.isVisible()
    there = small_room.at(small_room.window.rect().center())
    assert there is talking.curtain or talking.curtain.isAncestorOf(there)


def test_the_focus_ring_outlives_what_had_the_keyboard(small_room: Room) -> None:
    talking = small_room.window.talking
    assert talking is not None
    small_room.click(small_room.screen.top.pause)
    talking.resume()
    talking.close_and_clear()  # with the curtain, the button that has the keyboard goes
    destroy_what_waits()
    small_room.window.display.choose(theme="dark")
    settle()
    assert small_room.window.look.theme == "dark"


def test_the_ring_goes_round_what_has_the_keyboard(small_room: Room) -> None:
    ring = small_room.window.ring
    for widget in focusable(small_room.screen.top):
        widget.setFocus()
        settle()
        assert ring.isVisible()
        spot = ring.mapTo(small_room.window, ring.rect().center())
        assert (spot - widget.mapTo(small_room.window, widget.rect().center())).manhattanLength() <= 2


def test_the_clipboard_is_cleared_with_the_talk(small_room: Room) -> None:
    QApplication.clipboard().setText("copied from the talk")
    talking = small_room.window.talking
    assert talking is not None
    talking.close_and_clear()
    assert QApplication.clipboard().text() == ""


def test_a_window_without_modules_says_what_to_do(make_room: Callable[..., Room]) -> None:
    room = make_room(modules=())
    said = [child.accessibleName() for child in room.set_up.findChildren(QWidget)]
    assert "There is nothing to talk through yet" in said
    assert any(words.startswith("Ask your IT team") for words in said)
    assert not room.set_up.start.isVisible()


def test_the_settings_that_are_wrong_are_told_apart_and_the_right_ones_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "clinic.toml"
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(file))
    missing = make_services()
    assert [str(it)[:50] for it in missing.settings_problems] == [
        "clinic.toml: the clinic's settings are not there; "
    ]
    assert missing.settings.screen.pin is None
    file.write_text('[clinic]\nname = "A clinic"\nphone = 0.5\n')
    services = make_services()
    assert services.settings.clinic.name == "A clinic"
    assert services.settings.screen.pin == ""
    assert [it.key for it in services.settings_problems] == ["clinic.phone"]
    assert services.problems == ()


class Windows(QObject):
    """Notes what shows as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(room: Room, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    room.begin()
    for page in room.state.pages:
        room.go_to(page)
    room.screen.over.park()
    room.key(Qt.Key.Key_Escape)
    room.window.display.choose(zoom=1.5)
    settle()
    assert room.window.talking is not None
    room.window.talking.finish_later()
    settle()
    qapp.removeEventFilter(windows)
    assert windows.shown == []
    assert room.window.isActiveWindow()
