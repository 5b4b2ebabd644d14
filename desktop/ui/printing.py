"""Saving and printing: the edge to the file system and to printers."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QStandardPaths
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.language import tr
from desktop.ui.hands import OneGesture

DPI = 300


class NotDoneError(Exception):
    """A paper could not be saved or printed; the message is a plain sentence for the person."""


def file_name(paper: str, moment: dt.datetime) -> str:
    """A safe name for a file: the paper and the time, nothing of the patient."""
    return f"beforehand-{paper}-{moment:%Y-%m-%d-%H%M}.pdf"


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises `NotDoneError` saying what to do."""
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".beforehand-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(temporary).unlink(missing_ok=True)
        why = error.strerror or tr("the folder cannot be written to")
        raise NotDoneError(
            tr("Not saved: {why}. Choose another folder, or print.").format(why=why)
        ) from error


def ask_folder(parent: QWidget, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open the system's dialog to choose a folder; `chosen` is called with it."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, tr("Save the papers in a folder"), home)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    OneGesture(dialog)
    dialog.open()
    return dialog


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
