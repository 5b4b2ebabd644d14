"""Saving several papers one after the other in a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.language import tr
from desktop.library.model import Module
from desktop.papers.base import Paper
from desktop.ui.papers_job import Files, PapersJob, beside
from desktop.ui.printing import file_names, write_file


class SaveJob(PapersJob):
    """Papers on their way to a folder; one that cannot be written leaves the others.

    Attributes:
        folder: where they go.
        renamed: the names of files that could not have the usual one.
    """

    def __init__(
        self,
        papers: list[Paper],
        module: Module,
        folder: Path,
        moment: dt.datetime,
        files: Callable[[Paper, float], Future[Files]],
        parent: QObject,
    ) -> None:
        super().__init__(papers, module, files, parent)
        self.folder = folder
        self.renamed: list[str] = []
        self._moment = moment  # in the names of the files

    @property
    def _ppi(self) -> float:
        return 0

    def _says(self, number: int, total: int, title: str) -> str:
        return tr("Saving {n} of {total}: {paper}").format(n=number, total=total, paper=title)

    def _stopped(self) -> str:
        return tr("Saving was stopped.")

    def _hand_over(self, paper: Paper, made: Files) -> Future[object]:
        names = file_names(paper.NAME, self._moment)

        def write() -> None:
            name = write_file(self.folder, names, made[0])
            if name != names[0]:
                self.renamed.append(name)

        return beside(write)
