"""The window: the set-up screen, or the screen of one talk, and the way between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.language import tr, use
from desktop.ui.accessible import interfaces
from desktop.ui.accessible.stops import refresh_stops
from desktop.ui.appearance import Appearance
from desktop.ui.hands import OneGesture
from desktop.ui.keyboard import FocusPlace, Keyboard, give_focus, place_of_focus
from desktop.ui.look import dress_application, shape_of
from desktop.ui.memory import give_back
from desktop.ui.on_screen import OnScreen
from desktop.ui.services import Services
from desktop.ui.setting_up import SettingUp
from desktop.ui.setup.screen import SetUpScreen
from desktop.ui.shell.keys import WindowKeys
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:  # what a talk needs is loaded after the first frame
    from desktop.ui.shell.talk_screen import TalkScreen
    from desktop.ui.talk import Talk
    from desktop.ui.talking import Talking
    from desktop.ui.widgets.sheet import Sheet


class MainWindow(QMainWindow):
    """Shows one thing at a time, and never anything of a talk that was closed.

    Attributes:
        setting_up: what is filled in before a talk.
        talking: the talk that goes on, or None while the set-up screen shows.
        display: text size and colours.
        look: what follows from them at the size of the moment.
        hands: lets one press do one thing.

    It is built for `size`, 1280x800 unless told; when it becomes another, what shows is built anew.
    """

    def __init__(
        self, services: Services, display: Appearance | None = None, size: QSize | None = None
    ) -> None:
        self.display = display or Appearance()
        size = size or QSize(1280, 800)
        self.look = self.display.look(size)
        dress_application(self.look)  # before there is a window: Qt tells each widget of other colours
        super().__init__()
        interfaces.install()  # before anything of it is asked for
        self.services = services
        use(services.language)
        self.talking: Talking | None = None
        self.setting_up = SettingUp(services, self)
        self.setting_up.talk_begun.connect(self._begin)
        self.setting_up.told.connect(self.tell)
        self.setting_up.out_of_date.connect(self.show_set_up)
        self.setting_up.display_requested.connect(self.show_display)
        self.setting_up.retry_requested.connect(self._open_records)
        self._painted = False
        self.setWindowTitle("Beforehand")
        self.resize(size)
        self.ring = FocusRing(self, self.look)
        Keyboard(self)  # after the ring, which is told of each move in turn
        self._apply_look()
        self.display.changed.connect(self._display_changed)
        WindowKeys(self, self.display)
        self.hands = OneGesture(self)
        OnScreen(self)

    @property
    def set_up_screen(self) -> SetUpScreen | None:
        """The set-up screen, while it shows."""
        return self.setting_up.screen

    @property
    def talk_screen(self) -> TalkScreen | None:
        """The screen of the talk, while one goes on."""
        screen = self.talking.screen if self.talking is not None else None
        return screen if screen is self.centralWidget() else None

    @property
    def talk(self) -> Talk | None:
        """The talk that goes on, or None."""
        return self.talking.talk if self.talking is not None else None

    def show_set_up(self) -> None:
        """Show the first screen, with what was filled in and nothing of any patient on it."""
        cramped = self._shape == "narrow"
        screen = self.setting_up.make_screen(self.look, wide=self._shape == "wide", cramped=cramped)
        if not self._show_screen(screen):
            screen.begin_to_write()

    def show_display(self, place: FocusPlace | None = None) -> None:
        """Open the sheet for text size and colours over whatever shows, at a place in it."""

        from desktop.ui.shell.appearance_sheet import DisplaySheet

        def make(parent: QWidget) -> Sheet:
            return DisplaySheet(self.display, self.look, parent, place)

        if self.talk_screen is not None:
            self.talk_screen.over.open_sheet(make)
        elif self.set_up_screen is not None:
            self.set_up_screen.open_sheet(make)

    def tell(self, sentence: str) -> None:
        """Show and announce a sentence over whatever shows."""
        self.notice.tell(sentence, None)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Every Tab comes by here: with a screen reader it stops at what is there to be read, too."""
        refresh_stops(self)
        return super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._open_records)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self.display.look(self.size())
        if look != self.look or self._shape != shape_of(self.size(), look):
            self._look_again()
        if self.talking is not None and self.talking.curtain is not None:
            self.talking.curtain.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """The talk stays unfinished and is offered at the next start; half-typed words are kept."""
        self.setting_up.finish()
        if self.talking is not None and not self.talking.finish_later():
            event.ignore()
            return
        self.services.close()
        super().closeEvent(event)

    @property
    def _sheet(self) -> Sheet | None:
        """The sheet that is open over whatever shows."""
        if self.talk_screen is not None:
            return self.talk_screen.over.sheet
        return self.set_up_screen.sheet if self.set_up_screen is not None else None

    def _apply_look(self) -> None:
        """Build what shows anew in the look of the moment; what was said is in the talk."""
        look = self.display.look(self.size())
        if look != self.look:
            dress_application(look)
        self.look = look
        self._shape = shape_of(self.size(), look)
        self.ring.set_look(self.look)
        if self.talking is not None:
            self._show_screen(self.talking.make_screen(self.look))
            self.talking.redraw_curtain(self.look)
        else:
            self.show_set_up()

    def _look_again(self) -> bool:
        """Take the look of the moment, now or once a sheet with words in it is closed; False for later."""
        if self.talk_screen is not None and self.talk_screen.over.sheets.after_writing(self._change_look):
            return False
        self._change_look()
        return True

    def _change_look(self) -> None:
        self._apply_look()
        QTimer.singleShot(0, self, give_back)

    def _display_changed(self) -> None:
        from desktop.ui.shell.appearance_sheet import DisplaySheet, words_of

        choosing = self._sheet if isinstance(self._sheet, DisplaySheet) else None
        place = place_of_focus(choosing) if choosing is not None else None
        if not self._look_again():
            self.tell(tr("This changes as soon as what you write here is closed."))
        elif choosing is not None:
            self.show_display(place)
        announce(self, words_of(self.display.choices))

    def _open_records(self) -> None:
        """After the first frame: open the records, and offer the talks in them that did not end."""
        self.services.open()
        self.setting_up.records_opened()
        if self.services.blocked:
            self.tell(tr("No talk can begin now. What to do is said at the top."))
        QTimer.singleShot(0, self, self._warm_up)

    def _warm_up(self) -> None:
        """Load what the first talk needs while nobody waits for it."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: F401

        import desktop.ui.talking  # noqa: F401

        QApplication.allWidgets()  # PySide loads every widget class when it first meets one it did not make
        self.services.warm_up()

    def _begin(self, talk: Talk, page: str) -> None:
        from desktop.ui.talking import Talking

        self.setting_up.leave()
        use(talk.module.language)
        services = self.services
        self.talking = Talking(talk, services.software(), self, services.settings.screen, services.sign)
        self.talking.left.connect(self._talk_left)
        self.talking.display_requested.connect(self.show_display)
        self.talking.display_changed.connect(self.display.change)
        self._show_screen(self.talking.make_screen(self.look))
        if page and self.talk_screen is not None:
            self.talk_screen.go_to(page)

    def _show_screen(self, screen: QWidget) -> bool:
        """Put a screen in the window; the one before is destroyed with all it held.

        True when the same control has the keyboard as on a screen of this kind before.
        """
        before = self.centralWidget()
        place = place_of_focus(before) if before is not None and type(before) is type(screen) else None
        old = self.takeCentralWidget()
        self.setCentralWidget(screen)
        if old is not None:
            old.hide()
            old.deleteLater()
        if isinstance(screen, SetUpScreen):
            self.notice = Toast(self.look, screen, lambda: screen.area)
        elif self.talk_screen is not None:
            self.notice = self.talk_screen.toast
            if place is not None:  # where the very control is not there in this size, on the page at least
                self.talk_screen.page_view.setFocus()
        return give_focus(screen, place)

    def _talk_left(self) -> None:
        if self.talking is not None:
            self.services.release(self.talking.talk.store.state.consultation)
            self.talking.deleteLater()
            self.talking = None
        use(self.services.language)
        self.show_set_up()
        QTimer.singleShot(0, self, give_back)
