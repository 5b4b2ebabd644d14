"""Where the papers of one talk are made, shown, saved and printed; made off the interface thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.consultation.events import PapersMade
from desktop.consultation.record import Record
from desktop.consultation.recording import build_record
from desktop.consultation.set_up import context_of
from desktop.language import in_use, tr, trn
from desktop.papers.base import Form, Material, Paper, PaperSize, papers
from desktop.papers.issuing import Issue, issue_papers
from desktop.papers.seal import Sign
from desktop.papers.workshop import Order, Sheets, Workshop, WorkshopError
from desktop.ui.dates import now
from desktop.ui.print_job import PrintJob
from desktop.ui.printing import (
    NotDoneError,
    ask_printer,
    faults_told,
    file_names,
    not_sealed_told,
    saving_told,
    write_file,
)
from desktop.ui.talk import Talk

THUMBNAIL_PPI = 40
SETTLE_MS = 300


@dataclass(frozen=True)
class Made:
    """One paper as it would be now: its pages as small PNGs, or why it is not made."""

    name: str
    title: str
    pages: tuple[bytes, ...] = ()
    refusal: str = ""


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
        done: what became of each paper that was saved or printed, in a few words.

    Signals:
        made_anew: `made` holds the papers of the state of the moment.
        pages_made: (paper name, list of PNG pages) that `want_pages` asked for.
        told: a sentence about what was done, or why it could not be.
        changed: form, picked or done are other than before.
        printing_ended: nothing is being printed any more.
    """

    made_anew = Signal()
    pages_made = Signal(str, object)
    told = Signal(str)
    changed = Signal()
    printing_ended = Signal()
    _thumbnails = Signal(object)

    def __init__(
        self, talk: Talk, software: str, window: QWidget, parent: QObject, sign: Sign | None = None
    ) -> None:
        super().__init__(parent)
        self._sign = sign
        self._talk, self._software, self._window = talk, software, window
        set_up = talk.store.state.set_up
        self.form = Form(paper=set_up.settings.print.paper) if set_up is not None else Form()
        patient = (name for name, paper in papers().items() if paper.AUDIENCE == "patient")
        self.picked = Picked(frozenset(patient))
        self.made: tuple[Made, ...] = ()
        self.done: dict[str, str] = {}
        self._workshop = Workshop()
        self._maker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="papers")
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.make)
        self._thumbnails.connect(self._made)

    @property
    def printing(self) -> bool:
        """Whether papers are on their way to a printer."""
        return any(job.running for job in self.findChildren(PrintJob))

    def stop_printing(self) -> None:
        """Print nothing more; what the printer has by now counts as printed."""
        for job in self.findChildren(PrintJob):
            job.stop()

    def stop(self) -> None:
        """Print and make nothing more; waits for what is being made."""
        self.stop_printing()
        self._settling.stop()
        self._maker.shutdown(wait=True, cancel_futures=True)
        self._workshop.close()

    def make_soon(self) -> None:
        """Make the papers when nothing has changed for a moment."""
        self._settling.start()

    def make(self) -> None:
        """Make small pictures of every paper as it would be now."""
        order = self._order(papers(), THUMBNAIL_PPI)
        self._maker.submit(self._tell_fault, lambda: self._thumbnails.emit(self._small(order)))

    def want_pages(self, name: str, ppi: float) -> None:
        """Make one paper's pages in this resolution; `pages_made` brings them."""
        order = self._order((name,), ppi)
        self._maker.submit(self._tell_fault, lambda: self.pages_made.emit(name, self._files(order)))

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
        record = self._record()
        return {"short": short_note(record), "long": long_note(record)}

    def taken(self) -> list[Paper]:
        """The papers that are picked and not refused, in order."""
        made = self.made or self._made_one_by_one()
        refused = {it.name for it in made if it.refusal}
        return [paper for name, paper in papers().items() if name in self.picked.names - refused]

    def save_in(self, folder: Path) -> None:
        """Save the picked papers in this folder; what cannot be saved is told, the rest is saved."""
        self._talk.store.flush()
        moment = self._talk.store.state.last or now()
        faults: dict[str, str] = {}
        renamed: list[str] = []
        issue = Issue()
        for paper in self.taken():
            names = file_names(paper.NAME, moment)
            faults[paper.NAME] = ""
            try:
                (whole,) = self._ordered(issue, paper, 0).result()
                name = write_file(folder, names, whole)
            except NotDoneError as error:
                faults[paper.NAME] = str(error)
            else:
                renamed += [name] if name != names[0] else []
        self.done |= {name: tr("Not saved") if fault else tr("Saved") for name, fault in faults.items()}
        saved = [name for name, fault in faults.items() if not fault]
        self.told.emit(" ".join((*saving_told(faults, folder, renamed), *not_sealed_told(issue))))
        self._happened(saved, "saved", issue)

    def print(self) -> None:
        """Ask for a printer, and print the picked papers."""
        self._talk.store.flush()
        try:
            ask_printer(self._window, self.form.paper == "letter", self.print_on)
        except NotDoneError as error:
            self.told.emit(str(error))

    def print_on(self, printer: QPrinter) -> None:
        """Print the picked papers on this printer; progress and results are told paper by paper."""
        issue = Issue()
        job = PrintJob(self.taken(), printer, self.picked.copies, partial(self._ordered, issue), self)
        job.progressed.connect(self.told)
        job.ended.connect(partial(self._printed, issue))
        job.start()

    def _printed(self, issue: Issue, results: dict[str, str]) -> None:
        good = [name for name, fault in results.items() if not fault]
        self.done.update(
            {name: (fault and tr("Not printed")) or tr("Printed") for name, fault in results.items()}
        )
        faults = faults_told(results)
        sent = trn("{n} paper sent to the printer.", "{n} papers sent to the printer.", len(good))
        self.told.emit(" ".join((faults or sent.format(n=len(good)), *not_sealed_told(issue))))
        # What was printed is left out of the next try; what was not is kept.
        self.picked = replace(
            self.picked, names=self.picked.names - frozenset(good) if faults else self.picked.names
        )
        self._happened(good, "printed", issue)
        if not self.printing:
            self.printing_ended.emit()

    def _happened(self, names: Iterable[str], how: str, issue: Issue) -> None:
        kinds = tuple(names)
        if kinds:
            issued = tuple(issue.papers[kind] for kind in kinds)
            self._talk.store.record(PapersMade, papers=kinds, how=how, issued=issued)
        self.changed.emit()

    def _made_one_by_one(self) -> tuple[Made, ...]:
        """Every paper but those with a fault, which would leave us without the others."""
        made: tuple[Made, ...] = ()
        for name in papers():
            with contextlib.suppress(NotDoneError):  # told when it is saved or printed
                made += self._maker.submit(self._small, self._order((name,), THUMBNAIL_PPI)).result()
        return made

    def _made(self, made: tuple[Made, ...]) -> None:
        self.made = made
        self.made_anew.emit()

    def _record(self) -> Record:
        talk = self._talk
        return build_record(talk.store.state, talk.module, talk.pages, software=self._software)

    def _ordered(self, issue: Issue, paper: Paper, ppi: float) -> Future[tuple[bytes, ...]]:
        return self._maker.submit(self._issued, issue, self._order((paper.NAME,), ppi))

    def _order(self, names: Iterable[str], ppi: float = 0) -> Order:
        talk, state = self._talk, self._talk.store.state
        record = self._record()
        set_up = state.set_up
        context = context_of(set_up, state.language, state.route) if set_up is not None else None
        material = Material(made=record.contact.ended, record=record, module=talk.module, context=context)
        return Order(tuple(names), material, self.form, ppi, in_use())

    # What follows runs beside the interface thread.

    def _make(self, order: Order, issue: Issue | None = None) -> Mapping[str, Sheets]:
        try:
            if issue is not None:
                return issue_papers(self._workshop, order, self._sign, issue)
            return self._workshop.make(order)
        except WorkshopError as error:
            raise NotDoneError(
                tr("The papers could not be made. What was said is kept. Try again.")
            ) from error

    def _small(self, order: Order) -> tuple[Made, ...]:
        made = self._make(order)
        return tuple(Made(name, papers()[name].title(), it.files, it.refusal) for name, it in made.items())

    def _issued(self, issue: Issue, order: Order) -> tuple[bytes, ...]:
        """The files of a paper that is for somebody; raises `NotDoneError`.

        Where pages are painted for a printer, the PDF of them is made as well: it is what is noted.
        """
        whole = self._files(order, issue)
        return self._files(order) if order.ppi else whole

    def _files(self, order: Order, issue: Issue | None = None) -> tuple[bytes, ...]:
        """The files of the one paper of an order; raises `NotDoneError`."""
        (sheets,) = self._make(order, issue).values()
        if sheets.refusal:
            raise NotDoneError(sheets.refusal)
        return sheets.files

    def _tell_fault(self, work: Callable[[], object]) -> None:
        try:
            work()
        except NotDoneError as error:
            self.told.emit(str(error))
