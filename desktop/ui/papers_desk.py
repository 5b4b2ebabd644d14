"""Where the papers of one talk are made, shown, saved and printed; made off the interface thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal, cast, get_args

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.consultation.events import PapersMade
from desktop.consultation.record import Record
from desktop.consultation.recording import build_record
from desktop.consultation.set_up import context_of
from desktop.consultation.state import ConsultationState
from desktop.language import in_use, tr
from desktop.papers.base import Form, Material, Paper, PaperSize, papers
from desktop.papers.issue import Issue
from desktop.papers.seal import Sign
from desktop.papers.workshop import Order
from desktop.paths import data_folder
from desktop.system import CRASHES
from desktop.ui.dates import now
from desktop.ui.paper_results import PaperResults
from desktop.ui.papers_job import Files, PapersJob
from desktop.ui.papers_maker import Made, PapersMaker
from desktop.ui.print_job import PrintJob
from desktop.ui.print_wishes import PrintWishes, wishes_of
from desktop.ui.printing import (
    NotDoneError,
    ask_printer,
    not_sealed_told,
    printing_told,
    saving_told,
    sheet_of,
)
from desktop.ui.save_job import SaveJob
from desktop.ui.talk import Talk

THUMBNAIL_PPI = 40
SETTLE_MS = 300


@dataclass(frozen=True)
class Picked:
    """Which papers to take, and how many copies to print."""

    names: frozenset[str]
    copies: int = 1


class PapersDesk(QObject):
    """Makes papers of the talk as it is now, and takes them to a folder or a printer.

    Attributes:
        form: sheet, print size and direction.
        picked: which papers are taken, and how many copies.
        made: the papers as last made, in their order.
        saved_in: the folder that papers were last saved in.

    Signals:
        made_anew: `made` holds the papers of the state of the moment.
        pages_made: (paper name, list of PNG pages) that `want_pages` asked for.
        text_made: (paper name, its parts) that `want_text` asked for.
        told: a sentence about what was done, or why it could not be.
        changed: form, picked or done are other than before.
        jobs_ended: nothing is being saved or printed any more.
    """

    made_anew = Signal()
    pages_made = Signal(str, object)
    text_made = Signal(str, object)
    told = Signal(str)
    changed = Signal()
    jobs_ended = Signal()

    def __init__(
        self, talk: Talk, software: str, window: QWidget, parent: QObject, sign: Sign | None = None
    ) -> None:
        super().__init__(parent)
        self._talk, self._software, self._window = talk, software, window
        set_up = talk.store.state.set_up
        self.form = Form(paper=set_up.settings.print.paper) if set_up is not None else Form()
        patient = (name for name, paper in papers().items() if paper.AUDIENCE == "patient")
        self.picked = Picked(frozenset(patient))
        self.made: tuple[Made, ...] = ()
        self.saved_in: Path | None = None
        self._wishes = PrintWishes()
        self._results = PaperResults(self._record)
        self._maker = PapersMaker(data_folder() / CRASHES, self, sign)
        self._maker.small_made.connect(self._made)
        self._maker.pages_made.connect(self.pages_made)
        self._maker.text_made.connect(self.text_made)
        self._maker.failed.connect(self.told)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.make)

    @property
    def done(self) -> dict[str, str]:
        """What became of each paper that was saved or printed, in a few words."""
        return self._results.words(self._talk.store.state)

    @property
    def outdated(self) -> bool:
        """Whether a paper that was saved or printed says something else than the talk does now."""
        return self._results.outdated(self._talk.store.state)

    @property
    def under_way(self) -> Literal["printing", "saving", ""]:
        """What is still being done with papers."""
        running = [job for job in self.findChildren(PapersJob) if job.running]
        if any(isinstance(job, PrintJob) for job in running):
            return "printing"
        return "saving" if running else ""

    @property
    def making(self) -> bool:
        """Whether papers are being made, or will be in a moment."""
        return self._settling.isActive() or self._maker.busy

    def stop_jobs(self) -> None:
        """Print and save nothing more; what has arrived by now counts."""
        for job in self.findChildren(PapersJob):
            job.stop()

    def stop(self) -> None:
        """Print, save and make nothing more; whatever the process does that makes papers, it ends."""
        self.stop_jobs()
        self._settling.stop()
        self._maker.stop()

    def make_soon(self) -> None:
        """Make the papers when nothing has changed for a moment."""
        self._settling.start()

    def make(self) -> None:
        """Make small pictures of every paper as it would be now."""
        self._maker.make_small(self._order(papers(), THUMBNAIL_PPI))

    def want_pages(self, name: str, ppi: float) -> None:
        """Make one paper's pages in this resolution; `pages_made` brings them."""
        self._maker.make_pages(self._order((name,), ppi))

    def want_text(self, name: str) -> None:
        """Make one paper as text; `text_made` brings it."""
        self._maker.make_text(self._order((name,), 0))

    def choose(self, *, paper: str = "", large: bool | None = None) -> None:
        """Lay the papers out on another sheet, or in another print size."""
        form = self.form
        if paper in get_args(PaperSize):
            form = replace(form, paper=cast("PaperSize", paper))
        if large is not None:
            form = replace(form, large=large)
        if form != self.form:
            self.form = form
            self.changed.emit()
            self.make()

    def pick(self, name: str, taken: bool) -> None:
        """Take a paper, or leave it."""
        names = self.picked.names | {name} if taken else self.picked.names - {name}
        self.picked = replace(self.picked, names=names)
        self.changed.emit()

    def set_copies(self, copies: int) -> None:
        """Print so many of each, from 1 to 9."""
        self.picked = replace(self.picked, copies=min(max(copies, 1), 9))
        self.changed.emit()

    def notes(self) -> dict[str, str]:
        """The note for the clinical record, "short" and "long"."""
        from desktop.papers.note import long_note, short_note

        self._talk.store.flush()
        record = self._record(self._talk.store.state)
        return {"short": short_note(record), "long": long_note(record)}

    def taken(self) -> list[Paper]:
        """The papers that are picked and, as far as is known, not refused; in order."""
        refused = {it.name for it in self.made if it.refusal}
        return [paper for name, paper in papers().items() if name in self.picked.names - refused]

    def save_in(self, folder: Path) -> None:
        """Save the picked papers in this folder; progress and results are told paper by paper."""
        self._talk.store.flush()
        issue = Issue()
        moment = self._talk.store.state.last or now()
        job = SaveJob(self.taken(), self._talk.module, folder, moment, self._of_now(issue), self)
        job.ended.connect(partial(self._saved, job, issue))
        self._begin(job)

    def open_saved(self) -> None:
        """Open the folder that papers were last saved in, in the system's own window."""
        if self.saved_in is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(self.saved_in)):
            self.told.emit(tr("The folder could not be opened. It is {folder}.").format(folder=self.saved_in))

    def print(self) -> None:
        """Ask for a printer, beginning with the one of this talk, and print the picked papers."""
        self._talk.store.flush()
        taken = self.taken()
        wishes = replace(self._wishes, copies=self.picked.copies)
        pages = self._page_count(taken[0]) if len(taken) == 1 else 0
        try:
            ask_printer(self._window, self.form.paper == "letter", self.print_on, wishes, pages)
        except NotDoneError as error:
            self.told.emit(str(error))

    def print_on(self, printer: QPrinter) -> None:
        """Print the picked papers on this printer; progress and results are told paper by paper."""
        issue, taken = Issue(), self.taken()
        self._wishes = wishes_of(printer, sheet_of(self.form.paper == "letter"))
        self.set_copies(self._wishes.copies)
        part = len(taken) == 1 and self._wishes.leaves_out(self._page_count(taken[0]))
        job = PrintJob(taken, self._talk.module, printer, self._wishes, self._of_now(issue), self)
        job.ended.connect(partial(self._printed, issue, job.wishes, part))
        self._begin(job)

    def _page_count(self, paper: Paper) -> int:
        return next((len(it.pages) for it in self.made if it.name == paper.NAME), 0)

    def _begin(self, job: PapersJob) -> None:
        job.progressed.connect(self.told)
        job.start()

    def _saved(self, job: SaveJob, issue: Issue, results: dict[str, str]) -> None:
        self._results.note(results, tr("Saved"), tr("Not saved"))
        if not all(results.values()):
            self.saved_in = job.folder
        saved = saving_told(results, self._talk.module, job.folder, job.renamed)
        self.told.emit(" ".join((*saved, *not_sealed_told(issue))))
        self._happened(results, "saved", issue)

    def _printed(self, issue: Issue, wishes: PrintWishes, part: bool, results: dict[str, str]) -> None:
        said = printing_told(results, self._talk.module, wishes, part)
        self.told.emit(" ".join((*said, *not_sealed_told(issue))))
        if part:  # what was not sent whole counts as not printed
            self._happened({}, "printed", issue)
            return
        self._results.note(results, tr("Printed"), tr("Not printed"))
        # What was printed is left out of the next try; what was not is kept.
        good = frozenset(name for name, fault in results.items() if not fault)
        if any(results.values()):
            self.picked = replace(self.picked, names=self.picked.names - good)
        self._happened(results, "printed", issue)

    def _happened(self, results: Mapping[str, str], how: str, issue: Issue) -> None:
        """Record what was really done; the one place where papers become papers of the talk."""
        kinds = tuple(name for name, fault in results.items() if not fault)
        if kinds:
            issued = tuple(issue.papers[kind] for kind in kinds if kind in issue.papers)
            self._talk.store.record(PapersMade, papers=kinds, how=how, issued=issued)
        self.changed.emit()
        if not self.under_way:
            self.jobs_ended.emit()

    def _made(self, made: tuple[Made, ...]) -> None:
        self.made = made
        self.made_anew.emit()

    def _record(self, state: ConsultationState) -> Record:
        talk = self._talk
        return build_record(state, talk.module, talk.pages, software=self._software)

    def _of_now(self, issue: Issue) -> Callable[[Paper, float], Future[Files]]:
        """Makes papers for somebody of the talk as it is now, also when it goes on meanwhile."""
        order = self._order(())

        def files(paper: Paper, ppi: float) -> Future[Files]:
            return self._maker.issued(replace(order, names=(paper.NAME,), ppi=ppi), issue)

        return files

    def _order(self, names: Iterable[str], ppi: float = 0) -> Order:
        talk, state = self._talk, self._talk.store.state
        record = self._record(state)
        set_up = state.set_up
        context = context_of(set_up, state.language, state.route) if set_up is not None else None
        material = Material(made=record.contact.ended, record=record, module=talk.module, context=context)
        return Order(tuple(names), material, self.form, ppi, in_use())
