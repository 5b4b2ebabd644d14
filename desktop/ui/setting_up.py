"""The life of the set-up in the window: what is filled in, the talks that did not end, and what begins."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.library.model import Module
from desktop.ui.look import Look
from desktop.ui.services import Services
from desktop.ui.setup.deleting import Deleting
from desktop.ui.setup.form import SetUpDraft
from desktop.ui.setup.screen import SetUpScreen

if TYPE_CHECKING:  # what a talk needs is loaded after the first frame
    from desktop.consultation.events import SetUp


class SettingUp(QObject):
    """Holds what is filled in while screens come and go, and begins or continues talks.

    Attributes:
        screen: the set-up screen in the look of the moment, or None while a talk goes on.

    Signals:
        talk_begun: (the talk, the id of the page to show, or "" for where it is).
        told: a sentence for the person.
        out_of_date: the screen must be made anew.
        display_requested: open the sheet for text size and colours.
        retry_requested: try again whether a talk could be kept.
    """

    talk_begun = Signal(object, str)
    told = Signal(str)
    out_of_date = Signal()
    display_requested = Signal()
    retry_requested = Signal()
    _approved = Signal(str)  # from the thread that checks, to this one

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.screen: SetUpScreen | None = None
        self._draft = SetUpDraft()
        self._deleting = Deleting(services, self)
        self._deleting.passed.connect(self._show_talks)
        self._approved.connect(self._tell_approved)

    def make_screen(self, look: Look, *, wide: bool, cramped: bool) -> SetUpScreen:
        """A new screen in this look, with what was filled in and nothing of any patient."""
        self.keep_draft()
        screen = SetUpScreen(self._services.first_screen(), self._draft, look, wide=wide, cramped=cramped)
        screen.start_requested.connect(self.start)
        screen.continue_requested.connect(partial(self._ask_first, self.go_on_with))
        screen.print_requested.connect(partial(self._ask_first, self.print_covered))
        screen.delete_requested.connect(partial(self._ask_first, self.delete))
        screen.undo_requested.connect(self._keep_after_all)
        screen.display_requested.connect(self.display_requested)
        screen.retry_requested.connect(self.retry_requested)
        screen.sign_off_requested.connect(self.sign_off)
        screen.language_chosen.connect(self._speak)
        self.screen = screen
        return screen

    def _speak(self, language: str) -> None:
        """Have set-up and talk in another language, in which the guide was not read yet."""
        self.keep_draft()
        self._draft = msgspec.structs.replace(self._draft, read="")
        self._services.speak(language)
        self.screen = None  # what it says of the draft is kept
        self.out_of_date.emit()

    def keep_draft(self) -> None:
        """Keep what is filled in now for the next screen."""
        if self.screen is not None:
            self._draft = self.screen.draft()

    def leave(self) -> None:
        """A talk goes on: of what was filled in only what holds for the next one is kept."""
        self.keep_draft()
        self._draft, self.screen = self._draft.for_the_next(), None

    def finish(self) -> None:
        """Delete now what waits to be deleted."""
        self._deleting.finish()

    def records_opened(self) -> None:
        """Show what the records hold, where the screen does not yet."""
        if self.screen is not None and self._services.first_screen() != self.screen.first:
            self.out_of_date.emit()

    def start(self, module: Module, set_up: SetUp, route: str) -> None:
        """Begin a talk."""
        from desktop.ui.talk import start_talk

        self.finish()
        try:
            self._services.keep_content(module)
            records, clock = self._services.records(), self._services.clock
            talk = start_talk(module, records, set_up, route, clock, consultation=records.room_for_talk())
        except JournalError as error:
            self.told.emit(str(error))
            return
        self.talk_begun.emit(talk, "")

    def sign_off(self, module: Module, name: str, role: str) -> None:
        """Approve the content of a guide for somebody; all of it is checked first, beside the window."""
        self.told.emit(tr("The guide is being checked…"))
        Thread(target=self._approve, args=(module, name, role), daemon=True).start()

    def _approve(self, module: Module, name: str, role: str) -> None:
        why_not = self._services.approve(module, name, role)
        with suppress(RuntimeError):  # the window is closed by now; it is signed all the same
            self._approved.emit(why_not)

    def _tell_approved(self, why_not: str) -> None:
        if not why_not and self.screen is not None:
            self.out_of_date.emit()  # first: what is told goes with the screen it is told on
        self.told.emit(why_not or tr("Signed off."))

    def go_on_with(self, consultation: str) -> None:
        """Continue a talk that did not end."""
        self._continue(consultation)

    def print_covered(self, consultation: str) -> None:
        """Continue an unfinished talk on the page where papers are saved and printed."""
        self._continue(consultation, to_papers=True)

    def delete(self, consultation: str) -> None:
        """Show a talk as deleted; it is when the offer to undo that has passed."""
        self._deleting.begin(consultation)
        self._show_talks()

    def _continue(self, consultation: str, *, to_papers: bool = False) -> None:
        from desktop.library.blocks.papers import Papers
        from desktop.ui.talk import continue_talk

        self.finish()
        try:
            module, events = self._services.stored_talk(consultation)
            talk = continue_talk(module, self._services.records(), events, self._services.clock)
        except JournalError as error:
            self.out_of_date.emit()  # the list may be
            self.told.emit(str(error))
            return
        self.talk_begun.emit(talk, talk.page_with(Papers) if to_papers else "")

    def _ask_first(self, then: Callable[[str], None], consultation: str) -> None:
        """Do something with a talk that did not end; where the clinic has a PIN, only with it."""
        pin = self._services.settings.screen.pin
        if pin == "":
            then(consultation)
        elif pin is None:
            from desktop.ui.widgets.pin import no_pin_known

            self.told.emit(no_pin_known())
        elif self.screen is not None:
            self.screen.ask_for_pin(pin, partial(then, consultation))

    def _keep_after_all(self, consultation: str) -> None:
        self._deleting.undo(consultation)
        self._show_talks()

    def _show_talks(self) -> None:
        """Show which talks did not end, and tell where one could not be deleted."""
        screen, first = self.screen, self._services.first_screen()
        if screen is None:
            return
        if first.notices and first.notices != screen.first.notices:
            self.told.emit(first.notices[-1])
        screen.show_talks(first)
