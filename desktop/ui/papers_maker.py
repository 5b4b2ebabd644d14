"""Papers made beside the interface thread, in a process that may hang or fall without costing the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.language import tr
from desktop.papers.base import papers
from desktop.papers.issue import Issue, issue_papers
from desktop.papers.seal import Sign
from desktop.papers.workshop import Order, Sheets, TooLongError, Workshop, WorkshopError
from desktop.ui.papers_job import Files
from desktop.ui.printing import NotDoneError

STOP_WITHIN_S = 1.0

Given = TypeVar("Given")
Done = TypeVar("Done")


@dataclass(frozen=True)
class Made:
    """One paper as it would be now: its pages as small PNGs, or why it is not made."""

    name: str
    title: str
    pages: tuple[bytes, ...] = ()
    refusal: str = ""


def fault_words(fault: WorkshopError) -> str:
    """Why there is no paper, and what to do, in plain words."""
    if isinstance(fault, TooLongError):
        return tr("This paper takes too long. Try again.")
    return tr("The papers could not be made. What was said is kept. Try again.")


class PapersMaker(QObject):
    """Takes orders for papers, one after the other. Nobody in the interface thread waits for them.

    Signals:
        small_made: each `Made` of an order, together.
        pages_made: (paper name, its pages as PNG) of an order.
        text_made: (paper name, its parts as text) of an order.
        failed: why there is no paper, in a sentence.
    """

    small_made = Signal(object)
    pages_made = Signal(str, object)
    text_made = Signal(str, object)
    failed = Signal(str)

    def __init__(self, crashes: Path, parent: QObject, sign: Sign | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self._workshop = Workshop(crashes)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="papers")
        self._orders: list[Future[Any]] = []
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Whether anything that was ordered is not made yet."""
        return any(not one.done() for one in self._orders)

    def stop(self) -> None:
        """Make nothing more; whatever the process does that makes papers, it ends."""
        self._stopped = True
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._workshop.close()
        wait(self._orders, STOP_WITHIN_S)

    def make_small(self, order: Order) -> None:
        """Make the papers of an order as small pictures; `small_made` brings them."""
        self._beside(self._small, order)

    def make_pages(self, order: Order) -> None:
        """Make the pages of the one paper of an order; `pages_made` brings them."""
        self._beside(self._pages, order)

    def make_text(self, order: Order) -> None:
        """Make the one paper of an order as text; `text_made` brings it."""
        self._beside(self._text, order)

    def issued(self, order: Order, issue: Issue) -> Future[Files]:
        """The files of the one paper of an order for somebody, noted in `issue`; raises `NotDoneError`."""
        return self._beside(partial(self._issued, issue), order)

    def _beside(self, work: Callable[[Given], Done], given: Given) -> Future[Done]:
        future = self._thread.submit(work, given)
        self._orders = [*(one for one in self._orders if not one.done()), future]
        return future

    # What follows runs beside the interface thread.

    def _small(self, order: Order) -> None:
        """Every paper of an order in small; one that fails is told, and costs none of the others."""
        made = self._workshop.make(order)
        if self._stopped:
            return
        if faults := {fault_words(it.fault) for it in made.values() if it.fault is not None}:
            self.failed.emit(" ".join(sorted(faults)))
        self.small_made.emit(
            tuple(
                Made(name, papers()[name].called(order.material.module), it.files, it.refusal)
                for name, it in made.items()
            )
        )

    def _pages(self, order: Order) -> None:
        try:
            files = self._files(order)
        except NotDoneError as error:
            if not self._stopped:
                self.failed.emit(str(error))
        else:
            self.pages_made.emit(order.names[0], files)

    def _text(self, order: Order) -> None:
        from desktop.papers.as_text import paper_as_text  # only for a paper that is read

        try:
            (pdf,) = self._files(order)
        except NotDoneError as error:
            if not self._stopped:
                self.failed.emit(str(error))
        else:
            self.text_made.emit(order.names[0], paper_as_text(pdf))

    def _issued(self, issue: Issue, order: Order) -> Files:
        """Where pages are painted for a printer, the PDF of them is made as well: it is what is noted."""
        whole = _only(issue_papers(self._workshop, order, self._sign, issue))
        return self._files(order) if order.ppi else whole

    def _files(self, order: Order) -> Files:
        return _only(self._workshop.make(order))


def _only(made: Mapping[str, Sheets]) -> Files:
    """The files of the one paper that was made; raises `NotDoneError`."""
    (sheets,) = made.values()
    if sheets.fault is not None:
        raise NotDoneError(fault_words(sheets.fault)) from sheets.fault
    if sheets.refusal:
        raise NotDoneError(sheets.refusal)
    return sheets.files
