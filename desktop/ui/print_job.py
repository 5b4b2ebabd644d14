"""Printing several papers one after the other."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from desktop.language import tr
from desktop.library.model import Module
from desktop.papers.base import Paper
from desktop.ui.papers_job import Files, PapersJob, beside, done_here
from desktop.ui.print_wishes import PrintWishes
from desktop.ui.printing import DPI, MOST_NAMES, NotDoneError, print_pages, write_file


def send_exact(pdf: bytes, wishes: PrintWishes) -> None:
    """Hand the exact PDF to CUPS; raises `NotDoneError` when it is not taken."""
    command = ["lp", "-d", wishes.printer, *wishes.options(), "-t", "Beforehand", "-s", "-"]
    try:
        subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotDoneError(tr("The printer did not take the paper. Try again, or save instead.")) from error


class PrintJob(PapersJob):
    """Papers on their way to a printer; one that fails would not take the rest either.

    Attributes:
        wishes: what was asked for in the print dialog.
    """

    def __init__(
        self,
        papers: list[Paper],
        module: Module,
        printer: QPrinter,
        wishes: PrintWishes,
        files: Callable[[Paper, float], Future[Files]],
        parent: QObject,
    ) -> None:
        super().__init__(papers, module, files, parent)
        self.wishes = wishes
        self._printer, self._single = printer, len(papers) == 1
        self._file = Path(printer.outputFileName()) if printer.outputFileName() else None
        # CUPS and a file take the very PDF; elsewhere pages are painted.
        self._exact = self._file is not None or shutil.which("lp") is not None

    @property
    def _ppi(self) -> float:
        return 0 if self._exact else DPI

    def _says(self, number: int, total: int, title: str) -> str:
        return tr("Printing {n} of {total}: {paper}").format(n=number, total=total, paper=title)

    def _stopped(self) -> str:
        return tr("Printing was stopped.")

    def _hand_over(self, paper: Paper, made: Files) -> Future[object]:
        if self._file is not None:
            names = _names(self._file.stem if self._single else f"{self._file.stem}-{paper.NAME}")
            return beside(partial(write_file, self._file.parent, names, made[0]))
        if self._exact:
            return beside(partial(send_exact, made[0], self.wishes))
        self._printer.setCopyCount(self.wishes.copies)
        return done_here(partial(print_pages, made, self._printer, self.wishes))

    def _refused(self, paper: Paper, fault: str) -> None:
        self._give_up([paper, *self._waiting], fault)


def _names(stem: str) -> list[str]:
    """Names for a file, to be tried in order: nobody's file is written over."""
    return [f"{stem}.pdf", *(f"{stem}-{number}.pdf" for number in range(2, MOST_NAMES + 1))]
