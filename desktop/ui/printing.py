"""Saving and printing: the edge to the file system and to printers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.language import tr, trn
from desktop.library.model import Module
from desktop.papers.base import papers
from desktop.papers.issue import Issue
from desktop.ui.hands import OneGesture
from desktop.writing import write_new

DPI = 300
MOST_NAMES = 99  # for papers of one kind and minute in one folder


class NotDoneError(Exception):
    """A paper could not be saved or printed; the message is a plain sentence for the person."""


def file_names(paper: str, moment: dt.datetime) -> list[str]:
    """Safe names for a file, to be tried in order: the paper and the time, nothing of the patient."""
    name = f"beforehand-{paper}-{moment:%Y-%m-%d-%H%M}"
    return [f"{name}.pdf", *(f"{name}-{number}.pdf" for number in range(2, MOST_NAMES + 1))]


def write_file(folder: Path, names: Sequence[str], content: bytes) -> str:
    """Write a file whole or not at all, under the first name that is free; returns that name.

    Raises `NotDoneError` saying what to do.
    """
    try:
        return write_new(folder, names, content).name
    except FileExistsError as error:
        raise NotDoneError(
            tr("Not saved: there are too many papers of this time in the folder. Choose another folder.")
        ) from error
    except OSError as error:
        why = error.strerror or tr("the folder cannot be written to")
        raise NotDoneError(
            tr("Not saved: {why}. Choose another folder, or print.").format(why=why)
        ) from error


def faults_told(results: Mapping[str, str], module: Module) -> str:
    """Each reason with the papers it left undone, as the guide calls them; empty when there is none."""
    undone: dict[str, list[str]] = {}
    for name, fault in results.items():
        if fault:
            undone.setdefault(fault, []).append(f"“{papers()[name].called(module)}”")
    words = tr("{why} Still missing: {papers}.")
    return " ".join(words.format(why=why, papers=", ".join(titles)) for why, titles in undone.items())


def saving_told(faults: Mapping[str, str], module: Module, folder: Path, renamed: list[str]) -> Iterator[str]:
    """What became of papers that were to be saved, in sentences: first what is still to do."""
    if told := faults_told(faults, module):
        yield told
    saved = sum(not fault for fault in faults.values())
    if saved or not told:
        words = trn("{n} paper saved in {folder}.", "{n} papers saved in {folder}.", saved)
        # The root of a disk has no name of its own.
        yield words.format(n=saved, folder=folder.name or folder.resolve())
    if renamed:
        words = trn(
            "A file of that name was there, so the new one is {names}.",
            "Files of those names were there, so the new ones are {names}.",
            len(renamed),
        )
        yield words.format(names=", ".join(renamed))


def not_sealed_told(issue: Issue) -> Iterator[str]:
    """Why papers carry no seal, in sentences; nothing where they do."""
    if issue.not_sealed:
        yield tr("The papers carry no seal. {why}").format(why=issue.not_sealed)


def ask_printer(parent: QWidget, letter: bool, chosen: Callable[[QPrinter], object]) -> QPrintDialog:
    """Open the system's print dialog; raises `NotDoneError` when there is no printer."""
    if not QPrinterInfo.availablePrinterNames():
        raise NotDoneError(tr("No printer was found. Save the summary instead."))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName("Beforehand")
    dialog = QPrintDialog(printer, parent)
    # To print to a file asks for its place with the system's dialog, which remembers it.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.finished.connect(dialog.deleteLater)
    OneGesture(dialog)
    QDialog.open(dialog)
    return dialog


def print_pages(pages: Sequence[bytes], printer: QPrinter) -> None:
    """Print page images (PNG at 300 dpi); raises `NotDoneError` when the printer fails."""
    painter = QPainter()
    if not painter.begin(printer):
        raise NotDoneError(tr("The printer did not take the summary. Try again, or save it instead."))
    try:
        for number, png in enumerate(pages):
            if number and not printer.newPage():
                raise NotDoneError(
                    tr("The printer stopped before the end. Try again, or save the summary instead.")
                )
            image = QImage.fromData(png)
            painter.drawImage(QRect(0, 0, printer.width(), printer.height()), image)
    finally:
        painter.end()
