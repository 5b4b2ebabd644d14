"""Papers are printed one after the other, with a result for each."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinterInfo

from desktop.ui.papers_desk import PapersDesk
from desktop.ui.printing import ask_printer, print_pages
from tests.ui.desk import pdf_printer
from tests.ui.room import Room


def test_printing_tells_of_every_paper_and_records_it(room: Room, desk: PapersDesk, tmp_path: Path) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    desk.pick("handout", False)
    desk.pick("diary", False)
    desk.print_on(pdf_printer(tmp_path / "out.pdf"))
    room.qtbot.waitUntil(lambda: desk.done.get("summary") == "Printed", timeout=60_000)
    assert told[0].startswith("Printing 1 of 1")
    assert "summary" in room.state.papers
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == len(next(paper.pages for paper in desk.made if paper.name == "summary"))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_keeps_what_was_not_printed(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.print_on(pdf_printer(tmp_path / "no-such-folder" / "out.pdf"))
    room.qtbot.waitUntil(lambda: desk.done.get("summary") == "Not printed", timeout=60_000)
    assert "summary" in desk.picked.names
    assert not room.state.papers


def test_pages_are_painted_to_the_edges_of_the_sheet(tmp_path: Path, desk: PapersDesk) -> None:
    printer = pdf_printer(tmp_path / "out.pdf")
    printer.setPageSize(QPageSize(QSizeF(100, 200), QPageSize.Unit.Millimeter))
    print_pages(list(desk.made[0].pages[:1]), printer)
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_the_print_dialog_asks_for_no_file_whose_place_it_would_remember(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    dialog = ask_printer(room.window, False, lambda _printer: None)
    assert not dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile)
    dialog.reject()
