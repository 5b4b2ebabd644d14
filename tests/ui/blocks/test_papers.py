"""The end of the talk: what is open, the papers, and clearing the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo

from desktop.consultation.events import QuestionCarried, QuestionParked
from desktop.ui.blocks.papers import PapersView
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.papers_sheets import ClinicSheet, PrintingSheet, StillOpenSheet
from desktop.ui.shell.preview import Preview
from desktop.ui.shell.sheets import CloseSheet
from tests.ui.room import Room, button


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.go_to("thank-you")
    return room


@pytest.fixture
def desk(talk: Room) -> PapersDesk:
    desk = talk.screen.desk
    talk.qtbot.waitUntil(lambda: bool(desk.made), timeout=60_000)
    return desk


def test_what_is_open_is_counted_and_leads_to_its_page(talk: Room) -> None:
    view = talk.view(PapersView)
    said = "Still open: 8 statements have no answer yet, 2 people have not signed. On your summary too."
    assert view.open_words.plain_words == said
    talk.click(view.look_at)
    talk.click(button(talk.sheet(StillOpenSheet), "8 statements have no answer yet"))
    assert talk.state.page == "your-statements"


def test_what_goes_on_to_the_next_visit_is_named_as_open(talk: Room) -> None:
    store = talk.screen.talk.store
    store.record(QuestionParked, question="q1", text="May I swim?", page="welcome")
    store.record(QuestionCarried, question="q1")
    assert "1 question for the next visit" in talk.view(PapersView).open_words.plain_words


def test_papers_are_counted_in_the_words_of_one_and_of_many(talk: Room, desk: PapersDesk) -> None:
    view = talk.view(PapersView)
    assert view.print.text() == "Print 3 papers"  # the card needs a number to call
    for name in ("handout", "diary"):
        talk.click(view.tiles[name].tick)
    assert view.print.text() == "Print 1 paper"
    pages = len(next(it.pages for it in desk.made if it.name == "summary"))
    sheets = (pages + 1) // 2
    told = f"{sheets} sheet{'s' if sheets > 1 else ''} on both sides, 1 copy, A4."
    assert view.how.plain_words == told


def test_how_papers_print_is_changed_in_a_sheet_and_told_in_one_line(talk: Room, desk: PapersDesk) -> None:
    view = talk.view(PapersView)
    talk.click(view.change)
    sheet = talk.sheet(PrintingSheet)
    talk.click(sheet.size_of_print.buttons["large"])
    talk.click(sheet.copies.buttons["2"])
    talk.key(Qt.Key.Key_Escape)
    assert view.how.plain_words.endswith("2 copies, A4, large print.")


def test_nothing_of_the_clinic_shows_without_a_word_of_warning(talk: Room, desk: PapersDesk) -> None:
    view = talk.view(PapersView)
    tile = view.tiles["clinic-copy"]
    assert (tile.thumbnail.isVisible(), tile.tick.isChecked()) == (False, False)
    assert view.tiles["summary"].thumbnail.isVisible()
    talk.click(view.for_clinic)
    assert talk.screen.findChildren(Preview) == []
    talk.click(button(talk.sheet(ClinicSheet), "Read: Clinic copy"))
    assert [one.isVisible() for one in talk.screen.findChildren(Preview)] == [True]


def test_saved_papers_are_files_that_name_nobody(talk: Room, desk: PapersDesk, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    talk.save_papers(folder)
    names = sorted(path.name for path in folder.iterdir())
    assert names
    assert all(name.startswith("beforehand-") for name in names)
    assert "summary" in talk.state.papers
    assert f"saved in {folder}" in talk.screen.toast.words


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_lost(
    talk: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    talk.save_papers(tmp_path / "not-there")
    assert talk.screen.toast.words == (
        "Not saved: No such file or directory. Choose another folder, or print."
        " Still missing: “Summary of our talk”, “Handout to take home”, “Trial diary”."
    )
    assert talk.state.papers == ()


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="there is a printer here")
def test_without_a_printer_it_says_to_save_instead(talk: Room) -> None:
    talk.click(talk.view(PapersView).print)
    assert talk.screen.toast.words.startswith("No printer was found. Save the papers")


def test_closing_without_papers_asks_once_and_can_be_called_off(talk: Room) -> None:
    talk.click(talk.view(PapersView).close_talk)
    talk.click(button(talk.sheet(CloseSheet), "Stay here"))
    assert talk.state.page == "thank-you"
    talk.click(talk.view(PapersView).close_talk)
    talk.click(button(talk.sheet(CloseSheet), "Close without papers"))
    assert talk.set_up.isVisible()


def test_closing_with_papers_asks_nothing(talk: Room, desk: PapersDesk, tmp_path: Path) -> None:
    talk.save_papers(tmp_path)
    talk.click(talk.view(PapersView).close_talk)
    assert talk.set_up.isVisible()


def saved(talk: Room, desk: PapersDesk, folder: Path) -> list[bytes]:
    """Every paper as it is saved now, and the notes."""
    folder.mkdir()
    talk.save_papers(folder)
    notes = [note.encode() for note in desk.notes().values()]
    return [path.read_bytes() for path in sorted(folder.glob("*.pdf"))] + notes


def test_while_nothing_is_said_every_paper_and_note_comes_out_the_same(
    talk: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    for page in ("welcome", "thank-you"):
        talk.go_to(page)
        talk.let_pass(3)
    desk.pick("clinic-copy", True)
    first = saved(talk, desk, tmp_path / "first")
    assert len(first) == 4 + 2
    for page in ("welcome", "thank-you"):  # seen before
        talk.go_to(page)
    assert talk.window.talking is not None
    talk.window.talking.pause()
    talk.window.talking.resume()
    assert saved(talk, desk, tmp_path / "second") == first
    desk.choose(large=True)
    large = saved(talk, desk, tmp_path / "large")
    assert large[-2:] == first[-2:]
    assert large[:-2] != first[:-2]
