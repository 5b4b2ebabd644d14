"""The window: the set-up screen, or the screen of one talk, and the way between them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.consultation.events import Closed, Paused, Resumed, SetUp
from desktop.consultation.session import JournalError
from desktop.language import tr
from desktop.library.model import Module
from desktop.ui.look import Look, page_scale
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.services import Services
from desktop.ui.setup.deleting import Deleting
from desktop.ui.setup.screen import SetUpScreen
from desktop.ui.shell.keys import TalkKeys
from desktop.ui.shell.sheets import CloseSheet
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.talk import Talk, continue_talk, start_talk
from desktop.ui.widgets.curtain import Curtain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.toast import Toast


class MainWindow(QMainWindow):
    """Shows one thing at a time, and never anything of a talk that was closed.

    Attributes:
        talk: the talk that goes on, or None while the set-up screen shows.
        desk: where its papers are made.
        curtain: covers a paused talk, or None.
    """

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.look = Look()
        self.talk: Talk | None = None
        self.desk: PapersDesk | None = None
        self.curtain: Curtain | None = None
        self._known: SetUp | None = None
        self._deleting = Deleting(services, self)
        self.setWindowTitle("Beforehand")
        self.resize(1280, 800)
        self.ring = FocusRing(self, self.look)
        self._apply_look()
        QTimer.singleShot(0, self, self._open_records)

    @property
    def _screen(self) -> QWidget:
        return cast("QWidget", self.centralWidget())

    @property
    def set_up_screen(self) -> SetUpScreen | None:
        """The set-up screen, while it shows."""
        screen = self.centralWidget()
        return screen if isinstance(screen, SetUpScreen) else None

    @property
    def talk_screen(self) -> TalkScreen | None:
        """The screen of the talk, while one goes on."""
        screen = self.centralWidget()
        return screen if isinstance(screen, TalkScreen) else None

    def show_set_up(self) -> None:
        """Show the first screen, with nothing of any patient on it."""
        screen = SetUpScreen(self.services.first_screen(self._known), self.look)
        screen.start_requested.connect(self.start)
        screen.continue_requested.connect(self.go_on_with)
        screen.print_requested.connect(self.print_covered)
        screen.delete_requested.connect(self.delete)
        self._show_screen(screen)

    def start(self, module: Module, set_up: SetUp, route: str) -> None:
        """Begin a talk."""
        self._deleting.finish()
        try:
            self.services.keep_content(module)
            talk = start_talk(module, self.services.records(), set_up, route)
        except JournalError as error:
            self.tell(str(error))
            return
        self._known = SetUp(seen_by=set_up.seen_by, responsible=set_up.responsible, indication="", problem="")
        self._show_talk(talk)

    def go_on_with(self, consultation: str) -> None:
        """Continue a talk that did not end."""
        self._deleting.finish()
        try:
            module, events = self.services.stored_talk(consultation)
            talk = continue_talk(module, self.services.records(), events)
        except JournalError as error:
            self.tell(str(error))
            return
        self._show_talk(talk)

    def print_covered(self, consultation: str) -> None:
        """Continue an unfinished talk on its last page, where papers are saved and printed."""
        self.go_on_with(consultation)
        if self.talk is not None and self.talk_screen is not None:
            self.talk_screen.go_to(self.talk.pages[-1].id)

    def delete(self, consultation: str) -> None:
        """Take a talk off the list; it is deleted when the offer to undo has passed."""
        self._deleting.begin(consultation)
        self.show_set_up()
        self.tell(tr("Deleted."), self._keep_after_all)

    def pause(self) -> None:
        """Draw the curtain over the talk."""
        if self.talk is None or self.curtain is not None:
            return
        self.talk.store.flush()
        self.talk.store.record(Paused)
        self._screen.setEnabled(False)
        self.notice.hide()
        self.curtain = Curtain(self.look, self)
        self.curtain.lifted.connect(self.resume)
        self.curtain.ended_for_now.connect(self._leave_talk)
        self.curtain.show()
        self.curtain.go_on.setFocus()

    def resume(self) -> None:
        """Lift the curtain; the talk is where it was."""
        self._lift_curtain()
        if self.talk is not None:
            self.talk.store.record(Resumed)

    def close_talk(self) -> None:
        """End the talk; asks once when its summary was neither saved nor printed."""
        if self.talk is None or self.talk_screen is None:
            return
        self.talk.store.flush()
        if self.talk.store.state.papers:
            self.close_and_clear()
        else:
            self.talk_screen.open_sheet(self._close_sheet)

    def close_and_clear(self) -> None:
        """End the talk, and leave nothing of this patient on the screen or in reach."""
        if self.talk is None:
            return
        self.talk.store.flush()
        self.talk.store.record(Closed)
        self._leave_talk()

    def tell(self, sentence: str, undo: object = None) -> None:
        """Show and announce a sentence over whatever shows."""
        self.notice.tell(sentence, undo)  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = Look(self.look.theme, page_scale(event.size().width(), 1.0))
        if look != self.look:
            self.look = look
            self._apply_look()
        if self.curtain is not None:
            self.curtain.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """The talk stays unfinished and is offered at the next start; half-typed words are kept."""
        self._deleting.finish()
        if self.talk is not None:
            self.talk.store.flush()
            self.talk.store.record(Paused)
        self.services.close()
        super().closeEvent(event)

    def _apply_look(self) -> None:
        application = cast("QApplication", QApplication.instance())
        application.setPalette(self.look.palette())
        application.setFont(self.look.font("body"))
        self.ring.set_look(self.look)
        if self.talk is not None:
            self.talk.store.flush()
            self._show_talk(self.talk)
        else:
            self.show_set_up()

    def _open_records(self) -> None:
        """After the first frame: open the records, and offer the talks in them that did not end."""
        self.services.open()
        screen = self.set_up_screen
        if screen is not None and self.services.first_screen(self._known) != screen.first:
            self.show_set_up()

    def _show_talk(self, talk: Talk) -> None:
        self.talk = talk
        screen = TalkScreen(talk, self.look)
        screen.pause_requested.connect(self.pause)
        screen.close_requested.connect(self.close_talk)
        screen.papers_requested.connect(self._papers_requested)
        self.desk = PapersDesk(talk, self.services.software, screen)
        self.desk.told.connect(self.tell)
        TalkKeys(screen, self.pause)
        self._show_screen(screen)
        if not talk.store.state.page:
            screen.go_to(talk.pages[0].id)

    def _show_screen(self, screen: QWidget) -> None:
        """Put a screen in the window; the one before is destroyed with all it held."""
        old = self.takeCentralWidget()
        self.setCentralWidget(screen)
        if old is not None:
            old.hide()
            old.deleteLater()
        self.notice = Toast(self.look, screen)

    def _papers_requested(self, how: str) -> None:
        if self.desk is not None:
            self.desk.save() if how == "save" else self.desk.print()

    def _close_sheet(self, parent: QWidget) -> Sheet:
        sheet = CloseSheet(self.look, parent)
        if self.desk is not None:
            sheet.save_chosen.connect(self.desk.save)
            sheet.print_chosen.connect(self.desk.print)
        sheet.close_chosen.connect(self.close_and_clear)
        return sheet

    def _leave_talk(self) -> None:
        self._lift_curtain()
        if self.talk is not None:
            self.services.release(self.talk.store.state.consultation)
        self.talk, self.desk = None, None
        QApplication.clipboard().clear()
        self.show_set_up()

    def _lift_curtain(self) -> None:
        if self.curtain is not None:
            self.curtain.hide()
            self.curtain.deleteLater()
            self.curtain = None
        self._screen.setEnabled(True)

    def _keep_after_all(self) -> None:
        self._deleting.undo()
        self.show_set_up()
