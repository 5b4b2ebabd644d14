"""One sheet at a time over the pages of a talk, and the words that stand half written in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.consultation.events import HalfWritten
from desktop.language import tr
from desktop.ui.context import ViewContext
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.toast import Toast

Make = Callable[[QWidget], Sheet]


def not_kept() -> str:
    """What is told of a sheet that was closed with words in it."""
    return tr("Not kept.")


class OneSheet(QObject):
    """Opens a sheet over a widget; half-written words are kept, and come back with another screen.

    `again` makes the sheets that someone may write in, by what their words stand under.

    Attributes:
        sheet: the sheet that is open, or None.
    """

    def __init__(self, whole: QWidget, context: ViewContext, toast: Toast, again: Mapping[str, Make]) -> None:
        super().__init__(whole)
        self._whole, self._context, self._toast, self._again = whole, context, toast, again
        self.sheet: Sheet | None = None
        self._then: Callable[[], object] | None = None
        self._not_kept: tuple[str, list[str], list[str]] | None = None  # place, words at first, words at last

    def open(self, make: Make) -> None:
        """Open a sheet, where none is open."""
        if self.sheet is not None:
            return
        self._context.store.flush()
        offered = self._not_kept if not self._toast.isHidden() and self._toast.words == not_kept() else None
        self._toast.set_aside()
        self.sheet = make(self._whole)
        self.sheet.closed.connect(partial(self._closed, make))
        self.sheet.open()
        if self.sheet.place:
            self.sheet.noted.connect(self._half_written)
            self._context.store.flush_requested.connect(self.sheet.note_now)
        if offered is not None and offered[:2] == (self.sheet.place, self.sheet.at_first):
            self._toast.forget()  # opened again while Undo is offered, it is what Undo would open
            self._fill(offered[2])

    def open_half_written(self) -> None:
        """Open the sheet again that someone was writing in when the talk, or its screen, was cut short."""
        for place, written in self._context.store.state.half_written.items():
            if place in self._again:
                self._open_again(self._again[place], list(written))

    def after_writing(self, do: Callable[[], object]) -> bool:
        """Whether a sheet is open whose words a new screen would lose; `do` is then done after.

        Half-written words are not lost: a new screen opens with them.
        """
        if self.sheet is None or self.sheet.unkept or not self.sheet.holds_words:
            return False
        self._then = do
        return True

    @property
    def unkept(self) -> bool:
        """Whether a sheet is open with words that nobody has kept."""
        return self.sheet is not None and self.sheet.unkept

    def keep_words(self) -> None:
        """Keep the words in the sheet that is open, before the talk is left."""
        if self.sheet is not None and self.sheet.unkept:
            self.sheet.keep_words()

    def _half_written(self) -> None:
        """Keep what stands in the sheet as half written."""
        if self.sheet is not None:
            words = tuple(self.sheet.written()) if self.sheet.unkept else ()
            self._context.store.record(HalfWritten, place=self.sheet.place, words=words)

    def _open_again(self, make: Make, words: list[str]) -> None:
        self.open(make)
        self._fill(words)

    def _fill(self, words: list[str]) -> None:
        if self.sheet is not None:
            self.sheet.write(words)
            self._half_written()

    def _closed(self, make: Make) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None and sheet.place:
            self._context.store.record(HalfWritten, place=sheet.place, words=())
        if sheet is not None and sheet.unkept:
            words = sheet.written()
            self._not_kept = (sheet.place, sheet.at_first, words)
            self._context.requests.told.emit(not_kept(), lambda: self._open_again(make, words))
        self._toast.come_back()
        do, self._then = self._then, None
        if do is not None:
            QTimer.singleShot(0, self, do)
