"""Where papers are made, saved and printed for one talk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.consultation.events import PapersMade
from desktop.consultation.record import Record
from desktop.language import tr
from desktop.ui.printing import DPI, NotDoneError, ask_printer, ask_where, file_name, print_pages, write_file
from desktop.ui.store import now
from desktop.ui.talk import Talk


class PapersDesk(QObject):
    """Makes the summary of a talk and takes it to a file or a printer.

    Signals:
        told: a sentence about what was done, or why it could not be.
    """

    told = Signal(str)

    def __init__(self, talk: Talk, software: str, window: QWidget) -> None:
        super().__init__(window)
        self._talk, self._software, self._window = talk, software, window

    def summary(self) -> bytes:
        """The summary as PDF, of the talk as it is now."""
        from desktop.papers.summary import summary_pdf

        return summary_pdf(self._record())

    def save(self) -> None:
        """Ask where to save the summary, and save it."""
        self._talk.store.flush()
        name = file_name("summary", self._talk.store.state.last or now())
        ask_where(self._window, name, self.save_to)

    def save_to(self, path: Path) -> None:
        """Save the summary as this file."""
        try:
            write_file(path, self.summary())
        except NotDoneError as error:
            self.told.emit(str(error))
            return
        self._talk.store.record(PapersMade, papers=("summary",), how="saved")
        self.told.emit(tr("Saved: {path}").format(path=path))

    def print(self) -> None:
        """Ask for a printer, and print the summary."""
        self._talk.store.flush()
        set_up = self._talk.store.state.set_up
        try:
            ask_printer(self._window, set_up is not None and set_up.paper == "letter", self.print_on)
        except NotDoneError as error:
            self.told.emit(str(error))

    def print_on(self, printer: QPrinter) -> None:
        """Print the summary on this printer."""
        from desktop.papers.summary import summary_pictures

        try:
            print_pages(summary_pictures(self._record(), ppi=DPI), printer)
        except NotDoneError as error:
            self.told.emit(str(error))
            return
        self._talk.store.record(PapersMade, papers=("summary",), how="printed")
        self.told.emit(tr("Sent to the printer."))

    def _record(self) -> Record:
        from desktop.consultation.recording import build_record

        talk = self._talk
        return build_record(talk.store.state, talk.module, talk.pages, software=self._software)
