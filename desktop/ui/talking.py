"""The life of one talk in the window: its screen, the curtain, its papers, and its end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.consultation.events import Closed, Paused, Resumed
from desktop.language import tr
from desktop.library.blocks.papers import Papers
from desktop.library.blocks.signature import Signature
from desktop.papers.seal import Sign
from desktop.settings import Screen
from desktop.ui.clipboard import OwnClipboard
from desktop.ui.idle import MINUTE_MS, Idle
from desktop.ui.keyboard import control_at, place_of
from desktop.ui.look import Look
from desktop.ui.memory import overwrite_freed
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.shell.folder_sheet import FolderSheet
from desktop.ui.shell.note_sheet import NoteSheet
from desktop.ui.shell.sheets import CloseSheet
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.shell.under_way_sheet import UnderWaySheet
from desktop.ui.store import Change
from desktop.ui.talk import Talk
from desktop.ui.widgets.cover import give_focus_back
from desktop.ui.widgets.curtain import Curtain
from desktop.ui.widgets.sheet import Sheet


class Talking(QObject):
    """Holds a talk while the window shows it; when it is left nothing of it stays in reach.

    Attributes:
        screen: the screen of the talk in the look of the moment.
        curtain: covers a paused talk, or None.

    Signals:
        left: the talk was closed, or stopped to be finished later.
        display_requested: open the sheet for text size and colours.
        display_changed: "larger", "smaller", or the name of a theme.
    """

    left = Signal()
    display_requested = Signal()
    display_changed = Signal(str)

    def __init__(
        self, talk: Talk, software: str, window: QWidget, cover: Screen, sign: Sign | None = None
    ) -> None:
        super().__init__(window)
        self.talk = talk
        self.curtain: Curtain | None = None
        self._before_curtain: QWidget | None = None
        self.screen: TalkScreen | None = None
        self._window, self._pin = window, cover.pin
        self._memory: dict[object, object] = {}
        self._clipboard = OwnClipboard(self)
        self.desk = PapersDesk(talk, software, window, self, sign)
        self.desk.told.connect(self.tell)
        self._with_papers = {page.id for page in talk.pages if page.has(Signature, Papers)}
        talk.store.changed.connect(self._changed)
        self.idle = Idle(cover.pause_after_minutes, window, talk.store.clock, self)
        talk.store.clock = self.idle.moment
        self.idle.nearly.connect(self._warn)
        self.idle.back.connect(self._withdraw_warning)
        self.idle.over.connect(self.pause)
        self.idle.start()

    def make_screen(self, look: Look) -> TalkScreen:
        """A new screen in this look; the talk is on it as it stands."""
        self.talk.store.flush()
        before = self.screen
        place = place_of(before, self._before_curtain) if before is not None else None
        screen = TalkScreen(self.talk, self.desk, look, self._window.size(), self._memory)
        screen.pause_requested.connect(self.pause)
        screen.close_requested.connect(self.close)
        screen.later_requested.connect(self.finish_later)
        screen.papers_requested.connect(self._papers_requested)
        screen.display_requested.connect(self.display_requested)
        screen.display_changed.connect(self.display_changed)
        self.screen = screen
        if not self.talk.store.state.page:
            screen.go_to(self.talk.pages[0].id)
        elif before is None and self.talk.store.state.page in self._with_papers:
            self.desk.make_soon()  # a talk that goes on there changes nothing that would have them made
        self._before_curtain = control_at(screen, place)
        screen.over.sheets.open_half_written()
        if before is not None:
            screen.page_view.show_from(before.page_view.first_seen)
        return screen

    def tell(self, sentence: str) -> None:
        """Show and announce a sentence."""
        if self.screen is not None:
            self.screen.toast.tell(sentence, None)

    def pause(self) -> None:
        """Draw the curtain over the talk."""
        if self.curtain is not None or self.screen is None:
            return
        self.talk.store.flush()
        self.talk.store.record(Paused)
        self.idle.stop()
        self._before_curtain = self._window.focusWidget()
        self.screen.setEnabled(False)
        self.screen.toast.hide()
        self._draw_curtain(self.screen.look)

    def redraw_curtain(self, look: Look) -> None:
        """Draw the curtain in another look, where it is drawn."""
        if self.curtain is not None and self.screen is not None:
            self.curtain.deleteLater()
            self.screen.setEnabled(False)
            self._draw_curtain(look)

    def resume(self) -> None:
        """Lift the curtain; the talk is where it was."""
        self._lift_curtain()
        self.talk.store.record(Resumed)

    def close(self) -> None:
        """End the talk; asks first while papers are on their way, or when they, or answers, are not kept."""
        self.talk.store.flush()
        kept = self.talk.store.retry()
        if kept and self.talk.store.state.papers and not self.desk.under_way and not self.desk.outdated:
            self.close_and_clear()
        elif self.screen is not None:
            self.screen.over.open_sheet(self._close_sheet)

    def close_and_clear(self) -> None:
        """End the talk; what became of its papers by now is noted while it is still open."""
        self.desk.stop_jobs()
        self.talk.store.flush()
        self.talk.store.record(Closed)
        self._leave()

    def finish_later(self) -> bool:
        """Leave the talk as it is, to be offered again; False when its answers cannot be kept on the disk."""
        self.talk.store.flush()
        if self.screen is not None and self.screen.over.sheets.unkept:
            self.talk.store.record(Resumed)  # under the curtain nothing else happens
            self.screen.over.sheets.keep_words()
        self.talk.store.record(Paused)
        if not self.talk.store.retry():
            self._lift_curtain()
            self.talk.store.record(Resumed)
            self.tell(tr("Your answers are not saved yet. Save or print the summary first."))
            return False
        self._leave()
        return True

    def _changed(self, change: Change) -> None:
        """While people sign, the papers are made, so that the last page opens with them."""
        if self.curtain is None:
            self.idle.start()
        if change.after.page in self._with_papers:
            self.desk.make_soon()

    def _warn(self) -> None:
        if self.screen is not None:
            self.screen.toast.tell(self._warning(), None, stays_ms=MINUTE_MS)

    def _withdraw_warning(self) -> None:
        if self.screen is not None and self.screen.toast.words == self._warning():
            self.screen.toast.hide()

    @staticmethod
    def _warning() -> str:
        return tr("Still there? We cover the screen in a minute. Press a key to go on.")

    def _leave(self) -> None:
        overwrite_freed()
        self.desk.stop()
        self._lift_curtain()
        self.idle.stop()
        self._clipboard.clear()
        self.screen = None
        self.left.emit()

    def _draw_curtain(self, look: Look) -> None:
        self.curtain = Curtain(look, self._window, self._pin)
        self.curtain.lifted.connect(self.resume)
        self.curtain.ended_for_now.connect(self.finish_later)
        self.curtain.draw()

    def _lift_curtain(self) -> None:
        if self.curtain is not None:
            self.curtain.hide()
            self.curtain.deleteLater()
            self.curtain = None
        if self.screen is not None:
            self.screen.setEnabled(True)
            give_focus_back(self._before_curtain)
            self._before_curtain = None
            self.idle.start()

    def _papers_requested(self, how: str) -> None:
        if how == "note" and self.screen is not None:
            self.screen.over.open_sheet(self._note_sheet)
        elif how == "save":
            self._ask_folder()
        else:
            self.desk.print()

    def _ask_folder(self) -> None:
        if self.screen is not None:
            self.screen.over.open_sheet(self._folder_sheet)

    def _folder_sheet(self, parent: QWidget) -> Sheet:
        sheet = FolderSheet(self.screen.look if self.screen is not None else Look(), parent)
        sheet.chosen.connect(self.desk.save_in)
        return sheet

    def _note_sheet(self, parent: QWidget) -> Sheet:
        look = self.screen.look if self.screen is not None else Look()
        return NoteSheet(self.desk, look, parent)

    def _close_sheet(self, parent: QWidget) -> Sheet:
        look = self.screen.look if self.screen is not None else Look()
        unsaved = self.talk.store.unsaved > 0
        if self.desk.under_way:
            waiting = UnderWaySheet(look, parent, printing=self.desk.under_way == "printing", unsaved=unsaved)
            self.desk.told.connect(waiting.stay_above)
            self.desk.jobs_ended.connect(waiting.nothing_left)
            waiting.close_chosen.connect(self.close_and_clear)
            return waiting
        sheet = CloseSheet(look, parent, unsaved=unsaved, changed=self.desk.outdated)
        sheet.save_chosen.connect(self._ask_folder)
        sheet.print_chosen.connect(self.desk.print)
        sheet.close_chosen.connect(self.close_and_clear)
        return sheet
