"""What somebody asked for in the system's print dialog, so that all of it is done and can be told."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


@dataclass(frozen=True)
class PrintWishes:
    """Printer, copies, sides, colour, sheet, and the first and last page; without `pages` all."""

    printer: str = ""
    copies: int = 1
    sides: str = ""
    grey: bool = False
    collate: bool = True
    sheet: str = "A4"
    fits: bool = True
    pages: tuple[int, int] | tuple[()] = ()

    def options(self) -> list[str]:
        """The same in the words of CUPS, for `lp`. What is no wish is left to the printer."""
        said = ["-n", str(self.copies), "-o", f"media={self.sheet}"]
        if not self.fits:
            said += ["-o", "fit-to-page"]  # the whole page, its proportions kept
        if self.sides:
            said += ["-o", f"sides={self.sides}"]
        if self.grey:
            said += ["-o", "print-color-mode=monochrome"]
        if self.copies > 1:
            said += ["-o", f"collate={str(self.collate).lower()}"]
        if self.pages:
            said += ["-P", f"{self.pages[0]}-{self.pages[1]}"]
        return said

    def takes(self, page: int) -> bool:
        """Whether a page, counted from 1, is to be printed."""
        return not self.pages or self.pages[0] <= page <= self.pages[1]

    def leaves_out(self, pages: int) -> bool:
        """Whether some of so many pages are not to be printed."""
        return any(not self.takes(page) for page in range(1, pages + 1))


def set_wishes(printer: QPrinter, wishes: PrintWishes) -> None:
    """Let a print dialog begin with what was asked for before."""
    printer.setCopyCount(wishes.copies)
    for mode, sides in _SIDES.items():
        if sides == wishes.sides:
            printer.setDuplex(mode)
    if wishes.grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)


def wishes_of(printer: QPrinter, asked: QPageSize) -> PrintWishes:
    """What a print dialog left in its printer; `asked` is the sheet that papers are laid out for."""
    size = printer.pageLayout().pageSize()
    ranged = printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage() > 0
    return PrintWishes(
        printer=printer.printerName(),
        copies=max(1, printer.copyCount()),
        sides=_SIDES.get(printer.duplex(), ""),
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale,
        collate=printer.collateCopies(),
        sheet=_sheet(size),
        fits=size.isEquivalentTo(asked),
        pages=(printer.fromPage(), max(printer.fromPage(), printer.toPage())) if ranged else (),
    )


def _sheet(size: QPageSize) -> str:
    if size.id() != QPageSize.PageSizeId.Custom:
        return QPageSize.key(size.id())
    wide = size.size(QPageSize.Unit.Millimeter)
    return f"Custom.{wide.width():g}x{wide.height():g}mm"
