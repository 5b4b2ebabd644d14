"""Papers taken to where they go one after the other, with a result for each, while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, wait
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.library.model import Module
from desktop.papers.base import Paper
from desktop.ui.printing import NotDoneError

LOOK_AGAIN_MS = 30
STOP_WITHIN_S = 1.0  # for what is on its way to a disk or a printer when the job is stopped

Files = tuple[bytes, ...]
Result = TypeVar("Result")


class PapersJob(QObject):
    """One paper after the other, so that what fails half-way costs only what was not done.

    Signals:
        progressed: what is being done now.
        ended: for each paper by name what went wrong, or ""; the job is gone after that.
    """

    progressed = Signal(str)
    ended = Signal(object)

    def __init__(
        self,
        papers: list[Paper],
        module: Module,
        files: Callable[[Paper, float], Future[Files]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._waiting = list(papers)
        self._module = module  # what papers are called
        self._files = files  # of a paper: its pages in a resolution, or with 0 the one PDF
        self._count = len(papers)
        self._results: dict[str, str] = {}
        self._making: Future[Files] | None = None
        self._handing: Future[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether papers are still to come."""
        return bool(self._waiting)

    def start(self) -> None:
        """Begin with the first paper."""
        self._next()

    def stop(self) -> None:
        """End now: what has not arrived within a moment counts as not done."""
        if not self._waiting:
            return
        self._timer.stop()
        if self._making is not None:
            self._making.cancel()
        if self._handing is not None:
            wait([self._handing], STOP_WITHIN_S)
            if self._handing.done():
                self._note(self._handing)
        self._give_up(self._waiting, self._stopped())
        self._next()

    @property
    def _ppi(self) -> float:
        """The resolution of the pages that are needed, or 0 for the one PDF."""
        raise NotImplementedError

    def _says(self, number: int, total: int, title: str) -> str:
        """What is being done, in a few words."""
        raise NotImplementedError

    def _stopped(self) -> str:
        """What is told of papers that were left because the job was stopped."""
        raise NotImplementedError

    def _hand_over(self, paper: Paper, made: Files) -> Future[object]:
        """Begin to take the paper where it goes; raises `NotDoneError`, and so does what is begun."""
        raise NotImplementedError

    def _refused(self, paper: Paper, fault: str) -> None:
        """The paper did not arrive where it goes."""
        self._results[paper.NAME] = fault

    def _give_up(self, papers: Iterable[Paper], fault: str) -> None:
        self._results |= {paper.NAME: fault for paper in papers}
        self._waiting = []

    def _next(self) -> None:
        self._handing = None
        if not self._waiting:
            self.ended.emit(self._results)
            self.deleteLater()
            return
        paper = self._waiting[0]
        number, title = self._count - len(self._waiting) + 1, paper.called(self._module)
        self.progressed.emit(self._says(number, self._count, title))
        self._making = self._files(paper, self._ppi)
        self._timer.start()

    def _look(self) -> None:
        if self._handing is not None:
            if self._handing.done():
                self._timer.stop()
                self._note(self._handing)
                self._next()
        elif self._making is not None and self._making.done():
            self._begin_to_hand_over(self._waiting[0], self._making)

    def _begin_to_hand_over(self, paper: Paper, made: Future[Files]) -> None:
        try:
            files = made.result()
        except NotDoneError as error:
            self._timer.stop()
            self._waiting.pop(0)
            self._results[paper.NAME] = str(error)
            self._next()
            return
        self._handing = self._hand_over(paper, files)

    def _note(self, handed: Future[object]) -> None:
        """Note what became of the first of those that wait."""
        paper = self._waiting.pop(0)
        try:
            handed.result()
        except NotDoneError as error:
            self._refused(paper, str(error))
        else:
            self._results[paper.NAME] = ""


def beside(work: Callable[[], Result]) -> Future[Result]:
    """Do it in a thread of its own: a disk or a printer that hangs holds up nobody, nor the program's end."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is asked for
            future.set_exception(error)

    Thread(target=run, name="beside", daemon=True).start()
    return future


def done_here(work: Callable[[], Result]) -> Future[Result]:
    """Do it now, where it must be done in the interface thread."""
    future: Future[Result] = Future()
    try:
        future.set_result(work())
    except NotDoneError as error:
        future.set_exception(error)
    return future
