"""Papers of a talk in tests: a printer that is a file, and a clock that can stand still."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter

from desktop.ui.papers_desk import PapersDesk
from tests.ui.room import Room


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(72)
    printer.setFullPage(True)
    return printer


def set_clock(desk: PapersDesk, ms: int) -> None:
    """How long a job waits before it looks again whether a paper is made."""
    for clock in desk.findChildren(QTimer):
        clock.setInterval(ms)


def wait_at(room: Room, desk: PapersDesk, words: str, begin: Callable[[], object]) -> None:
    """Begin to save or to print; when this is told the clock stands still."""

    def hear(sentence: str) -> None:
        if sentence.startswith(words):
            set_clock(desk, 3_600_000)

    desk.told.connect(hear)
    with room.qtbot.waitSignal(desk.told, timeout=60_000, check_params_cb=lambda it: it.startswith(words)):
        begin()


def print_until(room: Room, desk: PapersDesk, path: Path, words: str) -> None:
    """Print until this is told; then the clock stands still."""
    wait_at(room, desk, words, lambda: desk.print_on(pdf_printer(path)))
