"""Choosing a folder to save in: by hand or by keyboard, and without a trace of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.ui.blocks.papers import PapersView
from desktop.ui.shell.folder_sheet import FolderSheet
from desktop.ui.widgets.folder_list import ROWS
from tests.ui.room import Room, button, settle

PATIENT = "Mrs Marsh, 1961"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a folder for each patient, and nothing else of the person who runs this."""
    home = tmp_path / "home"
    (home / "Documents" / PATIENT / "Papers").mkdir(parents=True)
    (home / "Documents" / "another").mkdir()
    (home / "Documents" / ".hidden").mkdir()
    (home / "Documents" / "letter.txt").write_text("no folder")
    monkeypatch.setenv("HOME", str(home))
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / f".{kind.lower()}"))
    return home


@pytest.fixture
def sheet(home: Path, room: Room) -> FolderSheet:
    room.begin()
    room.go_to("thank-you")
    return again(room)


def again(room: Room) -> FolderSheet:
    """The sheet, opened as a person does."""
    room.click(room.view(PapersView).save)
    return room.sheet(FolderSheet)


def names(sheet: FolderSheet) -> list[str]:
    """The folders that are offered."""
    return [sheet.list.item(row).text() for row in range(sheet.list.count())]


def press(room: Room, sheet: FolderSheet, name: str) -> None:
    """Press a folder of the list."""
    (item,) = sheet.list.findItems(name, Qt.MatchFlag.MatchExactly)
    spot = sheet.list.visualItemRect(item).center()
    room.qtbot.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()


def write(sheet: FolderSheet, words: str) -> None:
    """Type a folder in place of the one that stands there, and Enter."""
    sheet.path.selectAll()
    sheet.path.insertPlainText(words)
    sheet.path.submitted.emit()


def test_it_begins_at_the_documents_with_folders_alone(sheet: FolderSheet, home: Path) -> None:
    assert sheet.folder == home / "Documents"
    assert names(sheet) == ["another", PATIENT]
    assert sheet.told.plain_words == "2 folders in it."
    assert sheet.list.accessibleName() == "Folders in Documents"


def test_papers_are_saved_by_keyboard_and_the_next_one_sees_nothing_of_it(
    sheet: FolderSheet, home: Path, room: Room
) -> None:
    assert room.window.focusWidget() is sheet.list
    room.keys("M")
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Return)
    assert sheet.folder == home / "Documents" / PATIENT / "Papers"
    room.key(Qt.Key.Key_Backspace)
    assert sheet.folder == home / "Documents" / PATIENT
    room.click(sheet.save)
    room.wait_for_papers()
    assert len(list((home / "Documents" / PATIENT).glob("*.pdf"))) == 3
    assert f"3 papers saved in {home / 'Documents' / PATIENT}." in room.screen.toast.words
    assert again(room).folder == home / "Documents"
    kept = [path for path in home.rglob("*") if path.is_file() and path.suffix != ".pdf"]
    assert [path for path in kept if PATIENT.encode() in path.read_bytes()] == []


def test_the_second_of_two_presses_goes_no_deeper(sheet: FolderSheet, home: Path, room: Room) -> None:
    (item,) = sheet.list.findItems(PATIENT, Qt.MatchFlag.MatchExactly)
    (home / "Documents" / PATIENT / "a second one").mkdir()
    spot = sheet.list.visualItemRect(item).center()
    viewport, left = sheet.list.viewport(), Qt.MouseButton.LeftButton
    room.qtbot.mouseClick(viewport, left, pos=spot)
    room.qtbot.mouseDClick(viewport, left, pos=spot)
    room.qtbot.mouseRelease(viewport, left, pos=spot)
    assert sheet.folder == home / "Documents" / PATIENT


def test_up_and_the_places_lead_out_again(sheet: FolderSheet, home: Path, room: Room) -> None:
    press(room, sheet, PATIENT)
    room.click(sheet.up)
    assert sheet.folder == home / "Documents"
    room.click(button(sheet, "Home folder"))
    assert sheet.folder == home
    write(sheet, "/")
    assert not sheet.up.isEnabled()


@pytest.mark.parametrize("typed", ["{home}/Documents/another", "another", "~/Documents/another/../another/"])
def test_a_folder_can_be_typed(sheet: FolderSheet, home: Path, typed: str) -> None:
    write(sheet, typed.format(home=home))
    assert sheet.folder == home / "Documents" / "another"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nowhere", "There is no folder “nowhere”. Check how it is written."),
        ("letter.txt", "There is no folder “letter.txt”. Check how it is written."),
        ("x" * 300, "cannot be opened. Choose another one."),
        ("a\0b", "cannot be opened. Choose another one."),
    ],
    ids=["nowhere", "file", "too long", "impossible"],
)
def test_what_is_no_folder_is_told_and_nothing_is_saved_there(
    sheet: FolderSheet, home: Path, room: Room, typed: str, told: str
) -> None:
    sheet.path.selectAll()
    sheet.path.insertPlainText(typed)
    room.click(sheet.save)
    assert told in sheet.told.plain_words
    assert room.screen.over.sheet is sheet
    assert sheet.folder == home / "Documents"
    assert not list(home.rglob("*.pdf"))


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may do everything")
def test_a_folder_that_may_not_be_used_is_told(sheet: FolderSheet, home: Path, room: Room) -> None:
    closed = home / "Documents" / "another"
    closed.chmod(0o555)
    press(room, sheet, "another")
    room.click(sheet.save)
    assert sheet.told.plain_words == "Nothing can be saved in this folder. Choose another one."
    closed.chmod(0o755)


def test_a_new_folder_is_made_and_gone_into(sheet: FolderSheet, home: Path, room: Room) -> None:
    room.type(sheet.name, "another")
    room.click(sheet.make)
    assert sheet.told.plain_words == "There is something of this name already. Choose another name."
    room.type(sheet.name, " one")
    room.key(Qt.Key.Key_Return)
    assert sheet.folder == home / "Documents" / "another one"
    assert sheet.folder.is_dir()
    assert sheet.told.plain_words == "There are no folders in it."
    assert sheet.name.words() == ""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere names are always Unicode")
def test_a_name_that_cannot_be_shown_can_be_gone_into(sheet: FolderSheet, home: Path, room: Room) -> None:
    (home / "Documents" / os.fsdecode(b"caf\xe9")).mkdir()
    sheet.go(home / "Documents")
    press(room, sheet, "caf�")
    assert os.fsencode(sheet.folder).endswith(b"caf\xe9")
    folder = sheet.folder
    room.click(sheet.save)
    assert room.screen.over.sheet is None
    room.wait_for_papers()
    assert len(list(folder.glob("*.pdf"))) == 3


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_row_is_large_enough_for_a_finger(home: Path, room: Room, zoom: float) -> None:
    room.window.display.choose(zoom=zoom)
    room.begin()
    room.go_to("thank-you")
    sheet = again(room)
    assert sheet.list.visualItemRect(sheet.list.item(0)).height() >= 48 * zoom
    assert sheet.list.viewport().height() >= ROWS * 48 * zoom
