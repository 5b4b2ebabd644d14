"""Papers are printed one after the other as the print dialog says, with a result for each."""

from __future__ import annotations

import os
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter, QPrinterInfo

from desktop.ui.papers_desk import PapersDesk
from desktop.ui.print_job import send_exact
from desktop.ui.print_wishes import PrintWishes, wishes_of
from desktop.ui.printing import ask_printer, print_pages, sheet_of
from tests.ui.desk import pdf_printer
from tests.ui.room import Room


def only(desk: PapersDesk, name: str) -> None:
    for other in ("summary", "handout", "diary", "action-card"):
        desk.pick(other, other == name)


def printed(room: Room, desk: PapersDesk, printer: QPrinter) -> str:
    """What is told when all is printed."""
    told: list[str] = []
    desk.told.connect(told.append)
    with room.qtbot.waitSignal(desk.jobs_ended, timeout=60_000):
        desk.print_on(printer)
    return told[-1]


def test_printing_tells_of_every_paper_and_records_it(room: Room, desk: PapersDesk, tmp_path: Path) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    only(desk, "summary")
    printed(room, desk, pdf_printer(tmp_path / "out.pdf"))
    assert told[0].startswith("Printing 1 of 1")
    assert desk.done["summary"] == "Printed"
    assert "summary" in room.state.papers
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == len(next(paper.pages for paper in desk.made if paper.name == "summary"))
        assert "record.json" in pdf.attachments  # the exact PDF, no picture of it


def test_a_file_for_each_paper_replaces_none(room: Room, desk: PapersDesk, tmp_path: Path) -> None:
    (tmp_path / "out-diary.pdf").write_text("of another talk", encoding="utf-8")
    only(desk, "diary")
    desk.pick("handout", True)
    printed(room, desk, pdf_printer(tmp_path / "out.pdf"))
    names = sorted(path.name for path in tmp_path.glob("out*"))
    assert names == ["out-diary-2.pdf", "out-diary.pdf", "out-handout.pdf"]
    assert (tmp_path / "out-diary.pdf").read_text(encoding="utf-8") == "of another talk"


def test_a_printer_that_fails_keeps_what_was_not_printed(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    printed(room, desk, pdf_printer(tmp_path / "no-such-folder" / "out.pdf"))
    assert desk.done["summary"] == "Not printed"
    assert "summary" in desk.picked.names
    assert not room.state.papers


def test_some_pages_of_a_paper_count_as_not_printed(room: Room, desk: PapersDesk, tmp_path: Path) -> None:
    only(desk, "summary")
    printer = pdf_printer(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert "Only page 2 to 3: it counts as not printed yet." in printed(room, desk, printer)
    assert "summary" not in room.state.papers
    assert "summary" not in desk.done


def asked_of(printer: QPrinter) -> list[str]:
    return wishes_of(printer, sheet_of(letter=False)).options()


def test_all_that_the_dialog_says_is_told_to_the_printer() -> None:
    printer = QPrinter()
    printer.setPageSize(sheet_of(letter=False))
    assert asked_of(printer)[:4] == ["-n", "1", "-o", "media=A4"]
    printer.setCopyCount(3)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    said = " ".join(asked_of(printer))
    for wish in ("-n 3", "media=Letter", "monochrome", "-P 2-4", "fit-to-page"):
        assert wish in said


def test_the_exact_pdf_goes_to_the_printer_with_every_wish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`lp` is the edge: this one writes down what it was asked and given."""
    fake = tmp_path / "lp"
    fake.write_text(
        f'#!/bin/sh\necho "$@" > "{tmp_path}/asked"\ncat > "{tmp_path}/given"\n', encoding="utf-8"
    )
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    send_exact(b"%PDF", PrintWishes("Office", copies=2, sides="two-sided-long-edge", sheet="Letter"))
    assert (tmp_path / "given").read_bytes() == b"%PDF"
    asked = (tmp_path / "asked").read_text(encoding="utf-8")
    assert asked.startswith("-d Office -n 2 -o media=Letter -o sides=two-sided-long-edge")


def page(wide: int, high: int) -> bytes:
    """A page that is black all over, as PNG."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0)
    buffer = QBuffer()
    image.save(buffer, b"PNG")
    return bytes(buffer.data().data())


@pytest.mark.parametrize(("wide", "high"), [(100, 200), (200, 100), (150, 150)])
def test_painted_pages_keep_their_proportions_and_their_way_round(
    tmp_path: Path, wide: int, high: int
) -> None:
    printer = pdf_printer(tmp_path / "out.pdf")
    layout = QPageLayout(
        QPageSize(QSizeF(100, 300), QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    printer.setPageLayout(layout)
    print_pages([page(wide, high)], printer, PrintWishes())
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        box = [float(at) for at in pdf.pages[0].mediabox][2:]
        assert box == ([300, 100] if wide > high else [100, 300])
        drawn = [it.operands for it in pikepdf.parse_content_stream(pdf.pages[0]) if str(it.operator) == "cm"]
        across, down = (float(drawn[-1][0]), abs(float(drawn[-1][3])))
        assert across / down == pytest.approx(wide / high, rel=0.03)


def test_only_the_pages_that_were_asked_for_are_painted(tmp_path: Path) -> None:
    print_pages([page(10, 20)] * 4, pdf_printer(tmp_path / "out.pdf"), PrintWishes(pages=(2, 3)))
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == 2


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office", "Ward"])


@pytest.mark.usefixtures("office")
def test_the_print_dialog_asks_for_no_file_whose_place_it_would_remember(room: Room) -> None:
    dialog = ask_printer(room.window, False, lambda _printer: None, PrintWishes())
    assert not dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile)
    assert not dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.reject()


@pytest.mark.usefixtures("office")
def test_the_print_dialog_begins_with_what_was_chosen_before(room: Room) -> None:
    before = PrintWishes(copies=3, grey=True)
    dialog = ask_printer(room.window, True, lambda _printer: None, before, pages=4)
    assert dialog.printer().copyCount() == 3
    assert dialog.printer().pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    assert dialog.printer().colorMode() == QPrinter.ColorMode.GrayScale
    assert (dialog.minPage(), dialog.maxPage()) == (1, 4)
    dialog.reject()
