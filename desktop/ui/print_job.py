"""Printing several papers one after the other, with a result for each; and what asks before it stops."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.papers.base import Paper
from desktop.ui.look import Look
from desktop.ui.printing import DPI, NotDoneError, print_pages
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel

LOOK_AGAIN_MS = 30


def send_exact(pdf: bytes, printer: str, copies: int) -> None:
    """Hand the exact PDF to CUPS; raises `NotDoneError` when it is not taken."""
    command = ["lp", "-d", printer, "-n", str(copies), "-t", "Beforehand", "-s", "-"]
    try:
        subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotDoneError(tr("The printer did not take the paper. Try again, or save instead.")) from error


class StillPrintingSheet(Sheet):
    """Papers are on their way to the printer: say so before the screen is cleared.

    Signals:
        close_chosen: stop printing, and clear the screen.
    """

    close_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget, *, unsaved: bool = False) -> None:
        super().__init__(tr("Papers are still printing"), look, parent, way_out=tr("Stay here"))
        words = [
            tr("If you close now, the papers that are left will not be printed."),
            tr("Once the screen is cleared, this talk cannot be opened again here."),
        ]
        if unsaved:
            words[1] = tr("Answers could not be saved on this computer. Without papers they will be lost.")
        self.column.addWidget(TextLabel(" ".join(words), look))
        close = Button(tr("Stop printing and close"), look, "secondary", "x", height=52)
        close.clicked.connect(self.dismiss)
        close.clicked.connect(self.close_chosen)
        self.buttons.addWidget(close)

    def stay_above(self) -> None:
        """Lie above what was just told, which must not cover what it says."""
        self.raise_()

    def nothing_left(self) -> None:
        """Go, where it is still there: there is nothing to wait for."""
        if self.isVisible():
            self.dismiss()


class PrintJob(QObject):
    """One paper after the other, so that a printer that stops half-way costs only what was not printed.

    Signals:
        progressed: what is being printed now.
        ended: for each paper by name what went wrong, or ""; the job is gone after that.
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

    @property
    def running(self) -> bool:
        """Whether papers are still to come."""
        return bool(self._waiting)

    def stop(self) -> None:
        """End now: what the printer does not have yet is not printed."""
        if not self._waiting:
            return
        self._timer.stop()
        if self._making is not None:
            self._making.cancel()
        self._give_up(self._waiting, tr("Printing was stopped."))
        self._next()

    def _give_up(self, papers: list[Paper], fault: str) -> None:
        self._results |= {paper.NAME: fault for paper in papers}
        self._waiting = []

    def _next(self) -> None:
        if not self._waiting:
            self.ended.emit(self._results)
            self.deleteLater()
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
            made = self._making.result()
        except NotDoneError as error:
            self._results[paper.NAME] = str(error)
        else:
            self._hand_over(paper, made)
        self._next()

    def _hand_over(self, paper: Paper, made: tuple[bytes, ...]) -> None:
        try:
            self._send(made)
            self._results[paper.NAME] = ""
        except NotDoneError as error:  # the printer would not take the rest either
            self._give_up([paper, *self._waiting], str(error))

    def _send(self, made: tuple[bytes, ...]) -> None:
        if self._exact:
            send_exact(made[0], self._printer.printerName(), self._copies)
        else:
            self._printer.setCopyCount(self._copies)
            print_pages(made, self._printer)
