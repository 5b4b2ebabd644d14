"""A talk that is broken off, goes on, or meets a full disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.consultation.apply import replay
from desktop.library.model import Module
from desktop.records.store import Records
from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.setup.unfinished import UnfinishedPanel
from desktop.ui.shell.sheets import CloseSheet
from desktop.ui.widgets.toast import Toast
from tests.journeys import hands
from tests.ui.room import KEY, FullDisk, Room, button, settle


@pytest.fixture
def disk(tmp_path: Path) -> list[FullDisk]:
    """The records that were opened so far, the newest last."""
    return []


@pytest.fixture
def disk_room(make_room: Callable[..., Room], small: Module, tmp_path: Path, disk: list[FullDisk]) -> Room:
    """A talk whose disk can be full."""

    def open_records() -> Records:
        disk.append(FullDisk(tmp_path / "records", KEY))
        return disk[-1]

    room = make_room(modules=(small,), open_records=open_records)
    room.begin()
    return room


def offered(room: Room, words: str) -> QPushButton:
    """The button beside the talk that did not end."""
    (panel,) = room.set_up.findChildren(UnfinishedPanel)
    return button(panel, words)


def interrupt(room: Room) -> None:
    """The window is closed in the middle, and opened again."""
    assert room.close()
    room.open()


def told(room: Room) -> str:
    """What the sentence at the foot of the set-up says."""
    return next(toast.words for toast in room.set_up.findChildren(Toast) if toast.isVisible())


def test_a_talk_goes_on_where_it_was_broken_off(small_room: Room) -> None:
    small_room.click(small_room.view(ChoiceView).buttons["leg-feelings"])
    small_room.type(small_room.view(FreeTextView).edit, "Half a sent")
    hands.go_on(small_room)
    hands.park(small_room, "And then?")
    before = small_room.state
    interrupt(small_room)
    small_room.click(offered(small_room, "Continue"))
    after = small_room.state
    assert (after.page, after.status) == ("how-likely", "open")
    for part in ("choices", "words", "questions", "pages", "set_up", "consultation"):
        assert getattr(after, part) == getattr(before, part)
    small_room.go_to("welcome")
    assert small_room.view(ChoiceView).buttons["leg-feelings"].isChecked()
    assert small_room.view(FreeTextView).edit.words() == "Half a sent"


def test_words_half_typed_when_the_window_closes_are_kept(small_room: Room) -> None:
    small_room.type(small_room.view(FreeTextView).edit, "If it")
    interrupt(small_room)
    small_room.click(offered(small_room, "Continue"))
    assert small_room.state.words == {"too-much": "If it"}


def test_what_was_covered_can_be_printed_later(small_room: Room) -> None:
    small_room.click(small_room.view(ChoiceView).buttons["leg-feelings"])
    interrupt(small_room)
    small_room.click(offered(small_room, "Print what was covered"))
    assert small_room.state.page == small_room.state.pages[-1]
    assert small_room.state.choices == {"happens-now": ("leg-feelings",)}


def test_a_deleted_talk_can_be_taken_back_and_is_gone_once_the_window_closes(small_room: Room) -> None:
    consultation = small_room.state.consultation
    interrupt(small_room)
    small_room.click(offered(small_room, "Delete"))
    hands.press(small_room, "Undo")
    small_room.click(offered(small_room, "Delete"))
    assert small_room.services.records().events(consultation)
    interrupt(small_room)
    assert small_room.set_up.first.unfinished == ()
    assert small_room.services.records().events(consultation) == ()


def test_a_pause_draws_a_curtain_and_the_talk_goes_on_behind_it(small_room: Room) -> None:
    small_room.type(small_room.view(FreeTextView).edit, "Every n")
    small_room.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert small_room.state.status == "paused"
    spot = small_room.screen.rect().center()
    talking = small_room.window.talking
    assert talking is not None
    assert talking.curtain is not None
    assert small_room.at(spot) in (talking.curtain, *talking.curtain.findChildren(QWidget))
    assert talking.curtain.rect() == small_room.window.rect()
    hands.press(small_room, "Go on")
    assert (small_room.state.status, small_room.state.page) == ("open", "welcome")
    assert small_room.view(FreeTextView).edit.words() == "Every n"


def test_keys_do_nothing_behind_the_curtain(small_room: Room) -> None:
    small_room.click(small_room.screen.top.pause)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_F8, Qt.Key.Key_F1, Qt.Key.Key_F2):
        small_room.key(key)
    small_room.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert (small_room.state.page, small_room.screen.over.sheet) == ("welcome", None)


def test_a_paused_talk_can_be_finished_later(small_room: Room) -> None:
    small_room.click(small_room.view(ChoiceView).buttons["leg-feelings"])
    small_room.click(small_room.screen.top.pause)
    hands.press(small_room, "Stop here and finish later")
    small_room.click(offered(small_room, "Continue"))
    assert small_room.state.choices == {"happens-now": ("leg-feelings",)}


def test_the_talk_goes_on_while_the_disk_is_full(disk_room: Room, disk: list[FullDisk]) -> None:
    disk[-1].full = True
    disk_room.click(disk_room.view(ChoiceView).buttons["leg-feelings"])
    strip = disk_room.screen.strip
    assert strip.isVisible()
    assert strip.words.plain_words == (
        "Not saving. The disk is full. Make room on it, then try again. Your answers are still here."
    )
    hands.go_on(disk_room)
    assert disk_room.state.page == "how-likely"
    disk[-1].full = False
    disk_room.click(strip.again)
    assert not strip.isVisible()
    assert replay(disk_room.stored()) == disk_room.state


def test_answers_are_saved_by_themselves_once_the_disk_has_room(
    disk_room: Room, disk: list[FullDisk]
) -> None:
    disk[-1].full = True
    disk_room.click(disk_room.view(ChoiceView).buttons["leg-feelings"])
    disk[-1].full = False
    hands.go_on(disk_room)
    assert not disk_room.screen.strip.isVisible()
    assert replay(disk_room.stored()) == disk_room.state


def test_the_window_does_not_close_over_answers_that_are_not_saved(
    disk_room: Room, disk: list[FullDisk]
) -> None:
    disk[-1].full = True
    disk_room.click(disk_room.view(ChoiceView).buttons["leg-feelings"])
    assert not disk_room.close()
    assert disk_room.state.choices == {"happens-now": ("leg-feelings",)}
    assert "not saved yet" in disk_room.screen.toast.words
    disk[-1].full = False
    interrupt(disk_room)
    disk_room.click(offered(disk_room, "Continue"))
    assert disk_room.state.choices == {"happens-now": ("leg-feelings",)}


def test_closing_while_nothing_can_be_saved_asks_first(disk_room: Room, disk: list[FullDisk]) -> None:
    disk[-1].full = True
    disk_room.go_to("finish")
    hands.close_and_clear(disk_room)
    sheet = disk_room.sheet(CloseSheet)
    assert any("they will be lost" in words for words in hands.words_of(sheet))
    disk_room.key(Qt.Key.Key_Escape)
    assert disk_room.state.page == "finish"
    disk[-1].full = False  # so that the window can close, and ends the process that makes papers


@pytest.mark.parametrize("change", ["theme", "zoom", "narrow"])
def test_other_colours_or_sizes_lose_nothing_of_a_talk(small_room: Room, change: str) -> None:
    small_room.click(small_room.view(ChoiceView).buttons["leg-feelings"])
    small_room.type(small_room.view(FreeTextView).edit, "Half a w")
    changed(small_room, change)
    assert small_room.state.page == "welcome"
    assert small_room.view(ChoiceView).buttons["leg-feelings"].isChecked()
    assert small_room.view(FreeTextView).edit.words() == "Half a w"
    assert small_room.state.words == {"too-much": "Half a w"}


@pytest.mark.parametrize("change", ["theme", "zoom", "narrow"])
def test_other_colours_or_sizes_lose_nothing_of_the_set_up(room: Room, change: str) -> None:
    room.type(room.form.role, "Nur")
    room.click(room.form.indication.buttons["bowel"])
    room.click(room.form.interpreter.buttons["yes"])
    room.type(room.form.interpreter_details, "By ph")
    room.click(room.set_up.route.route.buttons["full"])
    room.click(room.set_up.content.confirm)
    changed(room, change)
    form = room.form
    assert (form.role.words(), form.interpreter_details.words()) == ("Nur", "By ph")
    assert (form.indication.value, form.interpreter.value) == ("bowel", "yes")
    assert room.set_up.route.route.value == "full"
    assert room.set_up.content.confirm.isChecked()


def test_what_was_filled_in_for_one_patient_is_gone_after_the_talk_of_another(small_room: Room) -> None:
    interrupt(small_room)
    small_room.type(small_room.form.companion, "Her niece")
    changed(small_room, "theme")
    small_room.click(offered(small_room, "Continue"))
    small_room.click(small_room.screen.top.pause)
    hands.press(small_room, "Stop here and finish later")
    assert small_room.form.companion.words() == ""


def changed(room: Room, change: str) -> None:
    """Change how everything looks in the middle of something."""
    if change == "narrow":
        room.window.resize(800, 700)
    else:
        choices: dict[str, dict[str, object]] = {"theme": {"theme": "dark"}, "zoom": {"zoom": 1.5}}
        room.window.display.choose(**choices[change])
    settle()


def test_a_statement_answered_before_a_theme_change_still_shows(small_room: Room) -> None:
    small_room.go_to("finish")
    small_room.click(small_room.view(StatementsView).answers["disagree"])
    changed(small_room, "theme")
    assert small_room.view(StatementsView).answers["disagree"].isChecked()
