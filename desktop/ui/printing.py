"""Saving and printing: the edge to the file system and to printers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.language import tr, trn
from desktop.library.model import Module
from desktop.papers.base import papers
from desktop.papers.issue import Issue
from desktop.ui.hands import OneGesture
from desktop.ui.print_wishes import PrintWishes, set_wishes
from desktop.ui.widgets.folder_list import readable
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
        yield words.format(n=saved, folder=readable(str(folder.absolute())))
    if renamed:
        words = trn(
            "A file of that name was there, so the new one is {names}.",
            "Files of those names were there, so the new ones are {names}.",
            len(renamed),
        )
        yield words.format(names=", ".join(renamed))


def printing_told(
    faults: Mapping[str, str], module: Module, wishes: PrintWishes, part: bool
) -> Iterator[str]:
    """What became of papers that were to be printed, in sentences: what is left to do, or where it went."""
    if told := faults_told(faults, module):
        yield told
        return
    sent = trn("{n} paper sent to the printer", "{n} papers sent to the printer", len(faults))
    named = tr("{sent} “{printer}”.") if wishes.printer else tr("{sent}.")
    yield named.format(sent=sent.format(n=len(faults)), printer=readable(wishes.printer))
    if part and wishes.pages:
        words = tr("Only page {first} to {last}: it counts as not printed yet.")
        yield words.format(first=wishes.pages[0], last=wishes.pages[1])


def not_sealed_told(issue: Issue) -> Iterator[str]:
    """Why papers carry no seal, in sentences; nothing where they do."""
    if issue.not_sealed:
        yield tr("The papers carry no seal. {why}").format(why=issue.not_sealed)


def sheet_of(letter: bool) -> QPageSize:
    """The sheet that papers are laid out for."""
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def ask_printer(
    parent: QWidget, letter: bool, chosen: Callable[[QPrinter], object], before: PrintWishes, pages: int = 0
) -> QPrintDialog:
    """Open the system's print dialog; raises `NotDoneError` when there is no printer.

    It begins with what was asked for `before`. Some pages of a paper can be asked for where it is the only
    one: then it has so many `pages`.
    """
    names = QPrinterInfo.availablePrinterNames()
    if not names:
        raise NotDoneError(tr("No printer was found. Save the papers instead."))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if before.printer in names:
        printer.setPrinterName(before.printer)
    printer.setResolution(DPI)
    portrait = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(sheet_of(letter), portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName("Beforehand")
    set_wishes(printer, before)
    dialog = QPrintDialog(printer, parent)
    # To print to a file asks for its place with the system's dialog, which remembers it.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=pages > 0)
    if pages:
        dialog.setMinMax(1, pages)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.finished.connect(dialog.deleteLater)
    OneGesture(dialog)
    QDialog.open(dialog)
    return dialog


def print_pages(pages: Sequence[bytes], printer: QPrinter, wishes: PrintWishes) -> None:
    """Print page images (PNG at 300 dpi), whole and in their proportions, each the way round that it is.

    Raises `NotDoneError` when the printer fails.
    """
    taken = [png for number, png in enumerate(pages, 1) if wishes.takes(number)]
    painter = QPainter()
    for number, png in enumerate(taken):  # a page takes 35 MB as it is painted: one at a time
        image = QImage.fromData(png)
        wide = image.width() > image.height()
        way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(way)
        if not (printer.newPage() if number else painter.begin(printer)):
            painter.end()
            raise NotDoneError(
                tr("The printer stopped before the end. Try again, or save the summary instead.")
                if number
                else tr("The printer did not take the summary. Try again, or save it instead.")
            )
        sheet = QRect(0, 0, printer.width(), printer.height())
        whole = QRect(QPoint(), image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio))
        whole.moveCenter(sheet.center())
        painter.drawImage(whole, image)
    painter.end()
