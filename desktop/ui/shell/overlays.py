"""What opens over a page: sheets, the notes drawer, and papers to read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.consultation.apply import next_question_id
from desktop.consultation.events import HalfWritten, PageSkipped, QuestionParked
from desktop.consultation.limits import MOST_QUESTIONS
from desktop.language import tr
from desktop.library.model import Page
from desktop.ui.blocks.decision import DecisionSheet
from desktop.ui.context import ViewContext
from desktop.ui.motion import slide_in
from desktop.ui.shell.notes import NotesDrawer
from desktop.ui.shell.page_stack import PageStack
from desktop.ui.shell.preview import Preview
from desktop.ui.shell.sheets import KeysSheet, PagesSheet, ParkSheet, SkipSheet
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.toast import Toast


class Overlays(QObject):
    """Opens things over a whole widget with the pages of a talk in it, one sheet at a time.

    Attributes:
        sheet: the sheet that is open, or None.
        drawer: the notes drawer while it is open, or None.
    """

    def __init__(
        self,
        whole: QWidget,
        context: ViewContext,
        stack: PageStack,
        toast: Toast,
        go_on: Callable[[], object],
    ) -> None:
        super().__init__(whole)
        self._whole, self._context, self._stack, self._toast = whole, context, stack, toast
        self._go_on = go_on
        self.sheet: Sheet | None = None
        self.drawer: NotesDrawer | None = None
        self._then: Callable[[], object] | None = None

    @property
    def covered(self) -> bool:
        """Whether something lies over the page, so that keys must not turn it unseen."""
        return self.sheet is not None or any(one.isVisible() for one in self._whole.findChildren(Preview))

    @property
    def _page(self) -> Page:
        return self._stack.page_view.context.page

    def after_writing(self, do: Callable[[], object]) -> bool:
        """Whether a sheet is open whose words a new screen would lose; `do` is then done after.

        Half-written words are not lost: a new screen opens with them.
        """
        if self.sheet is None or self.sheet.unkept or not self.sheet.holds_words:
            return False
        self._then = do
        return True

    def open_sheet(self, make: Callable[[QWidget], Sheet]) -> None:
        """Open a sheet over the page; one at a time."""
        if self.sheet is not None:
            return
        self._context.store.flush()
        self._toast.hide()
        self.sheet = make(self._whole)
        self.sheet.closed.connect(partial(self._sheet_closed, make))
        self.sheet.open()
        if self.sheet.place:
            self.sheet.noted.connect(self._half_written)
            self._context.store.flush_requested.connect(self.sheet.note_now)

    def open_half_written(self) -> None:
        """Open the sheet again that someone was writing in when the talk, or its screen, was cut short."""
        makers: dict[str, Callable[[QWidget], Sheet]] = {
            ParkSheet.place: partial(self._park_sheet, ""),
            DecisionSheet.place: self._decision_sheet,
        }
        for place, written in self._context.store.state.half_written.items():
            if place in makers:
                self._open_again(makers[place], list(written))

    @property
    def unkept(self) -> bool:
        """Whether a sheet is open with words that nobody has kept."""
        return self.sheet is not None and self.sheet.unkept

    def keep_words(self) -> None:
        """Keep the words in the sheet that is open, before the talk is left."""
        if self.sheet is not None and self.sheet.unkept:
            self.sheet.keep_words()

    def park(self, text: str | bool = "") -> None:
        """Open the sheet to keep a question; `text` is filled in."""
        if len(self._context.store.state.questions) >= MOST_QUESTIONS:
            full = tr("The summary has room for {n} questions. Write this one on the paper.")
            self._toast.tell(full.format(n=MOST_QUESTIONS), None)
            return
        self.open_sheet(partial(self._park_sheet, text if isinstance(text, str) else ""))

    def skip(self) -> None:
        """Ask why this page is passed over."""
        page, context = self._page, self._context
        if page.id == context.pages[-1].id:  # there is no page to go on to
            return

        def make(parent: QWidget) -> Sheet:
            sheet = SkipSheet(page, context.module.skip_reasons, context.look, parent)
            sheet.skipped.connect(self._skip)
            return sheet

        self.open_sheet(make)

    def show_pages(self) -> None:
        """Show all pages, to go to any of them."""
        context = self._context

        def make(parent: QWidget) -> Sheet:
            sheet = PagesSheet(context.pages, context.store.state, context.look, parent)
            sheet.page_chosen.connect(context.requests.page_requested)
            return sheet

        self.open_sheet(make)

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Show every key that does something."""
        look = self._context.look
        self.open_sheet(lambda parent: KeysSheet(keys, look, parent))

    def show_paper(self, name: str) -> None:
        """Show a paper to read, or tell why it is not made."""
        desk, look = self._context.desk, self._context.look
        made = next((made for made in desk.made if made.name == name), None)
        if made is not None and made.refusal:
            self._toast.tell(made.refusal, None)
        else:
            Preview(name, made.title if made else "", desk, look, self._whole).open()

    def close_top(self) -> None:
        """Close what lies on top of all that is open."""
        papers = [one for one in self._whole.findChildren(Preview) if one.isVisible()]
        if self.sheet is not None:
            self.sheet.dismiss()
        elif papers:
            papers[-1].dismiss()
        elif self.drawer is not None:
            self.toggle_notes()

    def toggle_notes(self) -> None:
        """Open or close the notes drawer."""
        if self.drawer is not None:
            self.drawer.hide()
            self.drawer.deleteLater()
            self.drawer = None
            return
        self.drawer = NotesDrawer(self._page, self._context.look, self._stack)
        self.drawer.close_pressed.connect(self.toggle_notes)
        self.drawer.place()
        self.drawer.show()
        if self._context.look.motion:
            slide_in(self.drawer, self.drawer.hidden_place())

    def follow_page(self) -> None:
        """Show the notes of the page that came on the screen, where notes are open."""
        if self.drawer is None:
            return
        had_keyboard = self.drawer.isAncestorOf(self._whole.window().focusWidget() or self._whole)
        self.toggle_notes()
        self.toggle_notes()
        if had_keyboard:
            self.drawer.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_size(self) -> None:
        """Fit what is open to the screen's new size."""
        if self.drawer is not None:
            self.drawer.place()

    def _half_written(self) -> None:
        """Keep what stands in the sheet as half written."""
        if self.sheet is not None:
            words = tuple(self.sheet.written()) if self.sheet.unkept else ()
            self._context.store.record(HalfWritten, place=self.sheet.place, words=words)

    def _open_again(self, make: Callable[[QWidget], Sheet], words: list[str]) -> None:
        self.open_sheet(make)
        if self.sheet is not None:
            self.sheet.write(words)
            self._half_written()

    def _park_sheet(self, words: str, parent: QWidget) -> Sheet:
        sheet = ParkSheet(self._page.prompts, words, self._context.look, parent)
        sheet.parked.connect(self._park)
        return sheet

    def _decision_sheet(self, parent: QWidget) -> Sheet:
        return DecisionSheet(self._context.store, self._context.look, parent)

    def _park(self, words: str) -> None:
        store = self._context.store
        act = store.record(
            QuestionParked, question=next_question_id(store.state), text=words, page=self._page.id
        )
        sentence = tr("Question parked. {n} in your list.").format(n=len(store.state.open_questions))
        self._context.tell(sentence, act)

    def _skip(self, reason: str) -> None:
        page = self._page.id
        act = self._context.store.record(PageSkipped, page=page, reason=reason)
        self._go_on()
        self._context.requests.told.emit(tr("Skipped."), partial(self._unskip, act, page))

    def _unskip(self, act: int, page: str) -> None:
        self._context.store.take_back(act)
        self._context.requests.page_requested.emit(page)

    def _sheet_closed(self, make: Callable[[QWidget], Sheet]) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None and sheet.place:
            self._context.store.record(HalfWritten, place=sheet.place, words=())
        if sheet is not None and sheet.unkept:
            words = sheet.written()
            self._context.requests.told.emit(tr("Not kept."), lambda: self._open_again(make, words))
        do, self._then = self._then, None
        if do is not None:
            QTimer.singleShot(0, self, do)
