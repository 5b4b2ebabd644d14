"""Papers are made beside the window, and saved and printed with a result for each."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel

from desktop.consultation.events import Closed, PapersMade
from desktop.consultation.issued import IssuedPaper
from desktop.library.model import Module
from desktop.papers import workshop
from desktop.papers.base import papers
from desktop.papers.seal import sha256
from desktop.records.key import KeyUnavailableError
from desktop.records.seal import sealing_in
from desktop.seals import Signed
from desktop.ui.blocks.papers import PapersView
from desktop.ui.dates import now
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.print_job import StillPrintingSheet
from desktop.ui.printing import NotDoneError, ask_printer, file_names, print_pages, write_file
from desktop.ui.shell.preview import Preview
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room, button, settle, words_on


@pytest.fixture
def desk(room: Room) -> PapersDesk:
    """The desk of a talk that is on its last page, with its papers made."""
    screen = room.begin()
    with room.qtbot.waitSignal(screen.desk.made_anew, timeout=10_000):
        room.go_to("thank-you")
    return screen.desk


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(72)
    printer.setFullPage(True)
    return printer


def widths(preview: Preview) -> list[int]:
    """How wide the pages are that can be read."""
    return [
        page.sizeHint().width() for page in preview.area.findChildren(QLabel) if not page.pixmap().isNull()
    ]


def test_the_last_page_shows_each_paper_or_why_it_is_not_made(desk: PapersDesk) -> None:
    made = {paper.name: paper for paper in desk.made}
    assert made["summary"].pages
    assert not made["action-card"].pages
    assert "phone" in made["action-card"].refusal


def test_what_is_saved_is_what_was_picked_under_names_without_a_person(
    desk: PapersDesk, tmp_path: Path
) -> None:
    desk.pick("diary", False)
    desk.save_in(tmp_path)
    kinds = sorted(
        path.name.removeprefix("beforehand-").partition("-20")[0] for path in tmp_path.glob("*.pdf")
    )
    assert kinds == ["handout", "summary"]
    assert desk.done == {"handout": "Saved", "summary": "Saved"}


def issued_in(room: Room) -> list[IssuedPaper]:
    stored = room.services.records().events(room.state.consultation)
    return [it for event in stored if isinstance(event, PapersMade) for it in event.issued]


def test_of_what_is_saved_the_hash_of_the_exact_file_is_kept(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.choose(paper="letter", large=True)
    desk.save_in(tmp_path)
    files = {sha256(path.read_bytes()): path for path in tmp_path.glob("*.pdf")}
    issued = {it.paper: it for it in issued_in(room)}
    assert {it.file for it in issued.values()} == files.keys()
    assert {(it.sheet, it.large, it.direction) for it in issued.values()} == {("letter", True, "ltr")}
    assert (issued["diary"].record, issued["handout"].record) == ("", "")
    with pikepdf.open(files[issued["summary"].file]) as pdf:
        assert issued["summary"].record == sha256(pdf.attachments["record.json"].get_file().read_bytes())


def test_of_what_is_printed_the_hash_of_its_exact_pdf_is_kept(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.print_on(pdf_printer(tmp_path / "out.pdf"))
    room.qtbot.waitUntil(lambda: not desk.printing, timeout=15_000)
    printed = issued_in(room)
    assert {it.paper for it in printed} == {"summary", "handout", "diary"}
    (tmp_path / "saved").mkdir()
    desk.save_in(tmp_path / "saved")  # the same papers, so the same files, which are noted already
    assert {it.file for it in printed} == {sha256(it.read_bytes()) for it in (tmp_path / "saved").iterdir()}
    desk.choose(large=True)
    desk.save_in(tmp_path / "saved")
    assert [it.large for it in issued_in(room)] == [False] * 3 + [True] * 3


@pytest.mark.parametrize("trouble", ["", "The keyring does not answer."])
def test_papers_for_somebody_are_sealed_and_made_all_the_same_where_they_cannot_be(
    make_room: Callable[..., Room], small: Module, tmp_path: Path, trouble: str
) -> None:
    def sign(said: bytes) -> Signed:
        if trouble:
            raise KeyUnavailableError(trouble)
        return sealing_in(tmp_path / "key")(said)

    folder = tmp_path / "papers"
    folder.mkdir()
    room = make_room(modules=(small,), sign=sign)
    desk = room.begin().desk
    desk.pick("handout", False)
    desk.save_in(folder)
    (summary,) = folder.glob("*summary*")
    with pikepdf.open(summary) as pdf:
        assert ("seal.json" in pdf.attachments) == (not trouble)
    said = f" The papers carry no seal. {trouble}" if trouble else ""
    assert room.screen.toast.words == f"1 paper saved in papers.{said}"
    assert sha256(summary.read_bytes()) in {it.file for it in issued_in(room)}


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_half_written(
    desk: PapersDesk, tmp_path: Path
) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    desk.save_in(tmp_path / "gone")
    assert "Not saved" in told[0]
    assert desk.done["summary"] == "Not saved"


def test_papers_that_cannot_be_made_are_told_and_can_be_tried_again(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, folder, told = room.begin().desk, tmp_path / "papers", list[str]()
    folder.mkdir()
    desk.told.connect(told.append)
    with monkeypatch.context() as broken:
        broken.setattr(workshop, "_COMMAND", [sys.executable, "-c", ""])
        desk.save_in(folder)
        assert told[0].startswith("The papers could not be made. What was said is kept. Try again.")
        assert set(desk.done.values()) == {"Not saved"}
        with room.qtbot.waitSignal(desk.told, timeout=10_000):
            desk.want_pages("summary", 96)
        assert not list(folder.iterdir())
    desk.save_in(folder)
    assert desk.done.items() >= {"summary": "Saved", "handout": "Saved", "diary": "Saved"}.items()


@pytest.mark.parametrize("name", ["summary", "handout", "diary"])
def test_one_that_cannot_be_written_leaves_the_others_saved_and_is_named(
    room: Room, desk: PapersDesk, tmp_path: Path, name: str
) -> None:
    assert room.state.last is not None
    for taken in file_names(name, room.state.last):
        (tmp_path / taken).mkdir()
    desk.save_in(tmp_path)
    assert desk.done == {"summary": "Saved", "handout": "Saved", "diary": "Saved"} | {name: "Not saved"}
    assert sum(path.is_file() for path in tmp_path.glob("*.pdf")) == 2
    words = room.screen.toast.words
    assert f"Still missing: “{papers()[name].title()}”. 2 papers saved in {tmp_path.name}." in words
    assert {*room.state.papers} == {"summary", "handout", "diary"} - {name}


def test_one_that_cannot_be_made_leaves_the_others_saved_and_printed(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "from desktop.papers import base, workshop; base.papers()['handout']._checked = None"
    monkeypatch.setattr(workshop, "_COMMAND", [sys.executable, "-P", "-c", f"{broken}; workshop.serve()"])
    desk = room.begin().desk
    desk.save_in(tmp_path)
    assert desk.done == {"summary": "Saved", "handout": "Not saved", "diary": "Saved"}
    assert "Still missing: “Handout to take home”." in room.screen.toast.words
    desk.print_on(pdf_printer(tmp_path / "out.pdf"))
    room.qtbot.waitUntil(lambda: not desk.printing, timeout=15_000)
    assert desk.done == {"summary": "Printed", "handout": "Not printed", "diary": "Printed"}
    assert "Still missing: “Handout to take home”." in room.screen.toast.words


def test_a_folder_without_a_name_is_told_by_its_path(
    room: Room, desk: PapersDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk.save_in(Path())
    assert room.screen.toast.words == f"3 papers saved in {tmp_path}."


def test_another_sheet_makes_the_papers_anew(room: Room, desk: PapersDesk) -> None:
    before = desk.made
    with room.qtbot.waitSignal(desk.made_anew, timeout=10_000):
        desk.choose(paper="letter", large=True)
    assert desk.made != before
    assert (desk.form.paper, desk.form.large) == ("letter", True)


@pytest.mark.parametrize(("asked", "copies"), [(0, 1), (3, 3), (40, 9)])
def test_copies_stay_within_reason(desk: PapersDesk, asked: int, copies: int) -> None:
    desk.set_copies(asked)
    assert desk.picked.copies == copies


def test_printing_tells_of_every_paper_and_records_it(room: Room, desk: PapersDesk, tmp_path: Path) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    desk.pick("handout", False)
    desk.pick("diary", False)
    desk.print_on(pdf_printer(tmp_path / "out.pdf"))
    room.qtbot.waitUntil(lambda: desk.done.get("summary") == "Printed", timeout=15_000)
    assert told[0].startswith("Printing 1 of 1")
    assert "summary" in room.state.papers
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == len(next(paper.pages for paper in desk.made if paper.name == "summary"))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_keeps_what_was_not_printed(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.print_on(pdf_printer(tmp_path / "no-such-folder" / "out.pdf"))
    room.qtbot.waitUntil(lambda: desk.done.get("summary") == "Not printed", timeout=15_000)
    assert "summary" in desk.picked.names
    assert not room.state.papers


def set_clock(desk: PapersDesk, ms: int) -> None:
    """How long printing waits before it looks again whether a paper is made."""
    for clock in desk.findChildren(QTimer):
        clock.setInterval(ms)


def print_until(room: Room, desk: PapersDesk, path: Path, words: str) -> None:
    """Print until this is told; then the clock stands still."""

    def hear(sentence: str) -> None:
        if sentence.startswith(words):
            set_clock(desk, 3_600_000)

    desk.told.connect(hear)
    with room.qtbot.waitSignal(desk.told, timeout=15_000, check_params_cb=lambda it: it.startswith(words)):
        desk.print_on(pdf_printer(path))


def test_closing_while_papers_print_asks_first_even_when_others_are_saved(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.save_in(tmp_path)
    print_until(room, desk, tmp_path / "out.pdf", "Printing 1")
    room.click(room.view(PapersView).close_talk)
    sheet = room.sheet(StillPrintingSheet)
    assert "Papers are still printing" in words_on(sheet)
    assert "the papers that are left will not be printed" in " ".join(words_on(sheet))
    room.click(button(sheet, "Stay here"))
    assert (room.state.page, desk.printing) == ("thank-you", True)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_what_asks_goes_when_everything_is_printed(
    room: Room, desk: PapersDesk, tmp_path: Path, zoom: float
) -> None:
    room.window.display.choose(zoom=zoom)
    settle()
    print_until(room, desk, tmp_path / "out.pdf", "Printing 1")
    room.click(room.view(PapersView).close_talk)
    seen: list[bool] = []
    says = room.sheet(StillPrintingSheet).findChildren(TextLabel)
    spots = [label.mapTo(room.window, label.rect().center()) for label in says]
    desk.told.connect(lambda: seen.append([room.at(spot) for spot in spots] == says))
    set_clock(desk, 0)
    room.qtbot.waitUntil(lambda: room.screen.over.sheet is None, timeout=15_000)
    assert seen == [True] * 3  # what is told meanwhile does not cover the words
    assert room.screen.toast.words == "3 papers sent to the printer."
    room.click(room.view(PapersView).close_talk)
    assert room.set_up.isVisible()


@pytest.mark.parametrize(
    ("control", "way_out", "last"),
    [("close_talk", "Stop printing and close", Closed), ("pause", "Stop here and finish later", PapersMade)],
)
def test_leaving_while_papers_print_ends_it_and_keeps_what_was_printed(
    room: Room, desk: PapersDesk, tmp_path: Path, control: str, way_out: str, last: type
) -> None:
    consultation = room.state.consultation
    print_until(room, desk, tmp_path / "out.pdf", "Printing 2")
    room.click(room.screen.top.pause if control == "pause" else room.view(PapersView).close_talk)
    room.click(button(room.window, way_out))
    assert room.set_up.isVisible()
    stored = room.services.records().events(consultation)
    assert [event.papers for event in stored if isinstance(event, PapersMade)] == [("summary",)]
    assert isinstance(stored[-1], last)


@pytest.mark.parametrize("how", ["saved", "printed"])
def test_papers_that_are_done_under_the_curtain_count(
    room: Room, desk: PapersDesk, tmp_path: Path, how: str
) -> None:
    if how == "printed":
        print_until(room, desk, tmp_path / "out.pdf", "Printing 1")
    room.click(room.screen.top.pause)
    if how == "saved":  # the dialog was open
        desk.save_in(tmp_path)
    set_clock(desk, 0)
    room.qtbot.waitUntil(lambda: not desk.printing, timeout=15_000)
    room.click(button(room.window, "Go on"))
    room.click(room.view(PapersView).close_talk)
    assert room.set_up.isVisible()


def test_pages_are_painted_to_the_edges_of_the_sheet(tmp_path: Path, desk: PapersDesk) -> None:
    printer = pdf_printer(tmp_path / "out.pdf")
    printer.setPageSize(QPageSize(QSizeF(100, 200), QPageSize.Unit.Millimeter))
    print_pages(list(desk.made[0].pages[:1]), printer)
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_a_paper_can_be_read_before_it_is_printed(room: Room, desk: PapersDesk) -> None:
    room.screen.over.show_paper("summary")
    preview = room.screen.findChild(Preview)
    assert isinstance(preview, Preview)
    room.qtbot.waitUntil(lambda: len(widths(preview)) == len(desk.made[0].pages), timeout=10_000)
    small = widths(preview)
    preview.larger.click()
    room.qtbot.waitUntil(lambda: widths(preview) > small, timeout=10_000)


def test_the_print_dialog_asks_for_no_file_whose_place_it_would_remember(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    dialog = ask_printer(room.window, False, lambda _printer: None)
    assert not dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile)
    dialog.reject()


def test_a_file_name_tells_the_paper_and_the_time_alone() -> None:
    moment = now().replace(year=2026, month=3, day=4, hour=5, minute=6)
    assert file_names("summary", moment)[:2] == [
        "beforehand-summary-2026-03-04-0506.pdf",
        "beforehand-summary-2026-03-04-0506-2.pdf",
    ]


def test_a_paper_of_another_talk_is_never_replaced_and_the_new_name_is_told(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    assert room.state.last is not None
    first, second, *_ = file_names("summary", room.state.last)
    (tmp_path / first).write_bytes(b"of the other room")
    desk.save_in(tmp_path)
    assert (tmp_path / first).read_bytes() == b"of the other room"
    assert (tmp_path / second).read_bytes().startswith(b"%PDF")
    assert room.screen.toast.words == (
        f"3 papers saved in {tmp_path.name}. A file of that name was there, so the new one is {second}."
    )


def test_saving_fails_in_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotDoneError, match="Choose another folder"):
        write_file(tmp_path / "no", ["summary.pdf"], b"new")
    assert not list(tmp_path.iterdir())
