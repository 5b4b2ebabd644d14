"""What opens over a page: the menu, sheets, and papers to read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.consultation.apply import next_question_id
from desktop.consultation.events import PageSkipped, QuestionParked
from desktop.consultation.limits import MOST_QUESTIONS
from desktop.language import tr
from desktop.library.model import Page
from desktop.ui.blocks.decision import DecisionSheet
from desktop.ui.context import ViewContext
from desktop.ui.shell.call_sheet import CallSheet
from desktop.ui.shell.menu import Menu, MenuEntry
from desktop.ui.shell.more_sheet import MoreSheet
from desktop.ui.shell.notes_sheet import NotesSheet
from desktop.ui.shell.one_sheet import Make, OneSheet
from desktop.ui.shell.page_stack import PageStack
from desktop.ui.shell.preview import Preview
from desktop.ui.shell.sheets import KeysSheet, PagesSheet, ParkSheet, SkipSheet
from desktop.ui.shell.sources_sheet import SourcesSheet
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.toast import Toast


class Overlays(QObject):
    """Opens things over a whole widget with the pages of a talk in it, one at a time.

    Attributes:
        sheets: the sheet that is open, and its half-written words.
        menu: the menu while it is open, or None.
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
        again: dict[str, Make] = {
            ParkSheet.place: partial(self._park_sheet, ""),
            DecisionSheet.place: self._decision_sheet,
        }
        self.sheets = OneSheet(whole, context, toast, again)
        self.menu: Menu | None = None

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open, or None."""
        return self.sheets.sheet

    @property
    def covered(self) -> bool:
        """Whether something lies over the page, so that keys must not turn it unseen."""
        open_ = self.sheet is not None or self.menu is not None
        return open_ or any(one.isVisible() for one in self._whole.findChildren(Preview))

    @property
    def _page(self) -> Page:
        return self._stack.page_view.context.page

    def open_sheet(self, make: Callable[[QWidget], Sheet]) -> None:
        """Open a sheet over the page; one at a time."""
        if self.menu is not None:
            self.menu.dismiss()
        self.sheets.open(make)

    def show_menu(self, entries: tuple[MenuEntry, ...], below: QWidget) -> None:
        """Open the menu below its button."""
        if self.covered:
            return
        self._toast.hide()
        self.menu = Menu(entries, below, self._context.look, self._whole)
        self.menu.closed.connect(self._menu_closed)
        self.menu.open()

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

    def show_more(self) -> None:
        """Show what more there is to this page."""
        view = self._stack.page_view
        if view.has_more:
            self.open_sheet(partial(MoreSheet, view.details, view.figures, view.context))

    def show_sources(self) -> None:
        """Show where what this page says comes from."""
        view = self._stack.page_view
        if view.has_sources:
            self.open_sheet(partial(SourcesSheet, view.context))

    def show_call(self) -> None:
        """Show who to call, and for which signs."""
        self.open_sheet(partial(CallSheet, self._context))

    def show_notes(self) -> None:
        """Show the clinician's notes on this page, after a word of warning."""
        self.open_sheet(partial(NotesSheet, self._page, self._context.look))

    def show_pages(self) -> None:
        """Show all pages, to go to any of them."""
        context = self._context

        def make(parent: QWidget) -> Sheet:
            state = context.store.state
            visit = context.module.visit(state.visit)
            sheet = PagesSheet(context.pages, visit, state, context.look, parent)
            sheet.page_chosen.connect(context.requests.page_requested)
            return sheet

        self.open_sheet(make)

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Show every key that does something."""
        self.open_sheet(partial(KeysSheet, keys, self._context.look))

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
        top = self.menu or self.sheet or (papers[-1] if papers else None)
        if top is not None:
            top.dismiss()

    def _menu_closed(self) -> None:
        self.menu = None

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
