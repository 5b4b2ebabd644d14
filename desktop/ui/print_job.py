"""Printing several papers one after the other, with a result for each."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtPrintSupport import QPrinter

from desktop.language import tr
from desktop.papers.base import Paper
from desktop.ui.printing import DPI, NotDoneError, print_pages

LOOK_AGAIN_MS = 30


def send_exact(pdf: bytes, printer: str, copies: int) -> None:
    """Hand the exact PDF to CUPS; raises `NotDoneError` when it is not taken."""
    command = ["lp", "-d", printer, "-n", str(copies), "-t", "Beforehand", "-s", "-"]
    try:
        subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotDoneError(tr("The printer did not take the paper. Try again, or save instead.")) from error


class PrintJob(QObject):
    """One paper after the other, so that a printer that stops half-way costs only what was not printed.

    Signals:
        progressed: what is being printed now.
        ended: for each paper by name what went wrong, or "".
    """

    progressed = Signal(str)
    ended = Signal(object)

    def __init__(
        self,
        papers: list[Paper],
        printer: QPrinter,
        copies: int,
        files: Callable[[Paper, float], Future[tuple[bytes, ...]]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._waiting, self._printer, self._copies = list(papers), printer, copies
        self._files = files  # of a paper: its pages in a resolution, or with 0 the one PDF
        self._count = len(papers)
        self._results: dict[str, str] = {}
        self._making: Future[tuple[bytes, ...]] | None = None
        # CUPS takes the very PDF; elsewhere, and for a printer that is a file, pages are painted.
        native = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
        self._exact = native and shutil.which("lp") is not None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin with the first paper."""
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self.ended.emit(self._results)
            return
        paper = self._waiting[0]
        words = tr("Printing {n} of {total}: {paper}")
        number = self._count - len(self._waiting) + 1
        self.progressed.emit(words.format(n=number, total=self._count, paper=paper.title()))
        self._making = self._files(paper, 0 if self._exact else DPI)
        self._timer.start()

    def _look(self) -> None:
        if self._making is None or not self._making.done():
            return
        self._timer.stop()
        paper = self._waiting.pop(0)
        try:
            self._send(self._making.result())
            self._results[paper.NAME] = ""
        except NotDoneError as error:
            self._results |= {paper.NAME: str(error)} | {left.NAME: str(error) for left in self._waiting}
            self._waiting = []
        self._next()

    def _send(self, made: tuple[bytes, ...]) -> None:
        if self._exact:
            send_exact(made[0], self._printer.printerName(), self._copies)
        else:
            self._printer.setCopyCount(self._copies)
            print_pages(made, self._printer)
