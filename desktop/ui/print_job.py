"""Printing several papers one after the other."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from desktop.language import tr
from desktop.library.model import Module
from desktop.papers.base import Paper
from desktop.ui.papers_job import Files, PapersJob, beside, done_here
from desktop.ui.printing import DPI, NotDoneError, print_pages


def send_exact(pdf: bytes, printer: str, copies: int) -> None:
    """Hand the exact PDF to CUPS; raises `NotDoneError` when it is not taken."""
    command = ["lp", "-d", printer, "-n", str(copies), "-t", "Beforehand", "-s", "-"]
    try:
        subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotDoneError(tr("The printer did not take the paper. Try again, or save instead.")) from error


class PrintJob(PapersJob):
    """Papers on their way to a printer; one that fails would not take the rest either."""

    def __init__(
        self,
        papers: list[Paper],
        module: Module,
        printer: QPrinter,
        copies: int,
        files: Callable[[Paper, float], Future[Files]],
        parent: QObject,
    ) -> None:
        super().__init__(papers, module, files, parent)
        self._printer, self._copies = printer, copies
        # CUPS takes the very PDF; elsewhere, and for a printer that is a file, pages are painted.
        native = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
        self._exact = native and shutil.which("lp") is not None

    @property
    def _ppi(self) -> float:
        return 0 if self._exact else DPI

    def _says(self, number: int, total: int, title: str) -> str:
        return tr("Printing {n} of {total}: {paper}").format(n=number, total=total, paper=title)

    def _stopped(self) -> str:
        return tr("Printing was stopped.")

    def _hand_over(self, paper: Paper, made: Files) -> Future[object]:
        if self._exact:
            return beside(partial(send_exact, made[0], self._printer.printerName(), self._copies))
        self._printer.setCopyCount(self._copies)
        return done_here(partial(print_pages, made, self._printer))

    def _refused(self, paper: Paper, fault: str) -> None:
        self._give_up([paper, *self._waiting], fault)
