"""The screen of a talk: rail, page and bars, and what opens over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.events import PageEntered
from desktop.consultation.state import ConsultationState
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.context import Requests, ViewContext
from desktop.ui.look import CRAMPED_BELOW, Look, shape_of
from desktop.ui.page_view import PageView
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.shell.bars import ActionBar, TopBar
from desktop.ui.shell.keys import Ground, TalkKeys
from desktop.ui.shell.overlays import Overlays
from desktop.ui.shell.page_stack import PageStack
from desktop.ui.shell.rail import Rail, RailButton
from desktop.ui.shell.saving_strip import SavingStrip
from desktop.ui.store import Change
from desktop.ui.talk import Talk
from desktop.ui.widgets.successor import can_take_over
from desktop.ui.widgets.toast import Toast

# In effective pixels: where the bar has no room for a page's name, and none for icons beside words.
SHORT_BELOW, TIGHT_BELOW = 980, 680

PREPARE_AFTER_MS = 60  # the page that was asked for is painted first


class TalkScreen(QWidget):
    """Everything that shows while a talk goes on.

    Signals:
        pause_requested: draw the curtain.
        display_requested: open the sheet for text size and colours.
        display_changed: "larger", "smaller", or the name of a theme.
        papers_requested: "save", "print" or "note".
        close_requested: end this talk and clear the screen.
    """

    pause_requested = Signal()
    display_requested = Signal()
    display_changed = Signal(str)
    papers_requested = Signal(str)
    close_requested = Signal()

    def __init__(
        self, talk: Talk, desk: PapersDesk, look: Look, size: QSize, memory: dict[object, object]
    ) -> None:
        super().__init__()
        self._memory = memory
        self.talk, self.desk, self.look, self.shape = talk, desk, look, shape_of(size, look)
        self._width = size.width()
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.setInterval(PREPARE_AFTER_MS)
        self._preparing.timeout.connect(self._prepare_next)
        self.requests = Requests(self)
        self._lay_out()
        self._connect()
        self._show_state(talk.store.state)

    def _context(self) -> ViewContext:
        pages = self.talk.pages
        return ViewContext(
            store=self.talk.store,
            desk=self.desk,
            look=self.look,
            module=self.talk.module,
            pages=pages,
            page=pages[0],
            numbers=self.talk.numbers,
            shape=self.shape,
            memory=self._memory,
            requests=self.requests,
        )

    def _lay_out(self) -> None:
        pages, look = self.talk.pages, self.look
        self.rail: Rail | RailButton
        context = self._context()
        self.stack = PageStack(context)
        room = self._width / look.scale
        self.bar = ActionBar(look, narrow=self.shape == "narrow", cramped=room < CRAMPED_BELOW)
        self.strip = SavingStrip(self.talk.store, look)
        across = QHBoxLayout()
        across.setSpacing(0)
        if self.shape == "wide":
            self.rail = Rail(pages, self.talk.module.visit(self.talk.store.state.visit), look)
            self.rail.page_chosen.connect(self._choose)
            across.addWidget(self.rail)
            self.top = TopBar(self.talk.module.title, look)
        else:
            self.rail = RailButton(pages, look, short=room < SHORT_BELOW)
            self.top = TopBar(self.talk.module.title, look, instead=self.rail, tight=room < TIGHT_BELOW)
            self.top.help.setVisible(room >= CRAMPED_BELOW)  # F1 opens it all the same
        page = QVBoxLayout()  # the rail goes down beside the bar: its rows need the height
        page.setSpacing(0)
        page.addWidget(self.stack, 1)
        page.addWidget(self.bar)
        across.addLayout(page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.strip)
        column.addLayout(across, 1)
        self.toast = Toast(look, self, lambda: self.page_view, self.top.free_room)
        self.over = Overlays(self, context, self.stack, self.toast, self.go_on)

    def _connect(self) -> None:
        if isinstance(self.rail, RailButton):
            self.rail.clicked.connect(self.over.show_pages)
        ground = Ground(self, lambda: self.parts, lambda: self.over.covered, self.over.show_keys)
        keys = TalkKeys(ground, self.stack, self.over)
        keys.next_pressed.connect(self.step_on)
        keys.back_pressed.connect(self.step_back)
        keys.pause_pressed.connect(self.pause_requested)
        self.top.help_pressed.connect(keys.show_list)
        self.bar.back_pressed.connect(self.step_back)
        self.bar.next_pressed.connect(self.step_on)
        self.bar.park_pressed.connect(self.over.park)
        self.bar.skip_pressed.connect(self.over.skip)
        self.top.size_pressed.connect(self.display_requested)
        self.top.pause_pressed.connect(self.pause_requested)
        self.top.notes_pressed.connect(self.over.toggle_notes)
        self.requests.page_requested.connect(self.go_to)
        self.requests.thing_requested.connect(self.show_thing)
        self.requests.park_requested.connect(self.over.park)
        self.requests.sheet_requested.connect(self.over.open_sheet)
        self.requests.display_changed.connect(self.display_changed)
        self.requests.told.connect(self.toast.tell)
        self.requests.papers_requested.connect(self.papers_requested)
        self.requests.preview_requested.connect(self.over.show_paper)
        self.requests.close_requested.connect(self.close_requested)
        self.requests.stepped.connect(self._stepped)
        self.talk.store.changed.connect(self._changed)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The parts of the screen, as the eye goes."""
        return (self.top, self.strip, self.rail, self.stack, self.bar)

    @property
    def page_view(self) -> PageView:
        """The page on the screen."""
        return self.stack.page_view

    def go_to(self, page: str) -> None:
        """Bring a page to the screen; half-typed words are noted first."""
        self.talk.store.flush()
        self.talk.store.record(PageEntered, page=page)

    def _choose(self, page: str) -> None:
        """Who chose a page is on it from then on."""
        self.go_to(page)
        self.page_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_thing(self, page: str, thing: str) -> None:
        """Bring a page to the screen, and there give the keyboard to what has this id."""
        self.go_to(page)
        self.page_view.bring(thing)

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """What goes beside the page, or lay over it, leaves the keyboard on the page, where it was.

        Once the first or the last page was turned to, it is on the page itself: there Space does nothing.
        """
        last = self.page_view.focusWidget()
        turned = self.bar.isAncestorOf(lost)
        return last if can_take_over(last, lost) and not turned else self.page_view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With the keyboard on the page itself, or on what leads on from it, a digit answers the statement.

        Source: WCAG 2.2, 2.1.4: a single letter or digit does something only where its part has the focus.
        """
        view = self.page_view.first(StatementsView)
        there = self.window().focusWidget() in (self.page_view, self.bar.next)
        if view is not None and there and not self.over.covered:
            view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """The next page of the route."""
        self._step(1)

    def go_back(self) -> None:
        """The page before."""
        self._step(-1)

    def step_on(self) -> None:
        """The next step of the page, or after its last one the next page."""
        self._step_or(1, self.go_on)

    def step_back(self) -> None:
        """The step of the page before, or before its first one the page before."""
        self._step_or(-1, self.go_back)

    def _step_or(self, by: int, turn: Callable[[], None]) -> None:
        inner = self.page_view.inner
        if inner is None or self.over.covered:
            turn()
            return
        self.talk.store.flush()  # half-typed words are noted first
        if not inner.step(by):
            turn()

    def _stepped(self) -> None:
        self.bar.show_state(self.talk.store.state, self.page_view.inner)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):  # and not where the keyboard was found again
            self._tell_title()

    def _tell_title(self) -> None:
        """A screen reader tells the name of what has the keyboard: the page's title."""
        if QAccessible.isActive():
            self.page_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()
        self.over.follow_size()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("bg"))
        page = self.stack.geometry()
        if self.stack.count() and self.page_view.scene is not None:  # it goes on below the head, to the edges
            self.page_view.scene.paint_below(painter, QRectF(page.adjusted(0, -page.top(), 0, 0)))

    def _step(self, by: int) -> None:
        if self.over.covered:
            return
        state = self.talk.store.state
        index = state.pages.index(self.page_view.context.page.id) + by
        if 0 <= index < len(state.pages):
            self.go_to(state.pages[index])

    def _changed(self, change: Change) -> None:
        self._show_state(change.after)

    def _show_state(self, state: ConsultationState) -> None:
        self.rail.show_state(state)
        if not state.page:
            return
        before = self.stack.currentWidget()  # the first view is the current one as soon as it is built
        view = self.stack.view(state.page)
        moved = before is not view
        view.show_state(state)
        if moved:
            self._bring(view)
        self.bar.show_state(
            state, view.inner
        )  # last: what goes grey hands the keyboard to the page that came
        self._order_focus()

    def _order_focus(self) -> None:
        """Tab goes as the eye does: the bar below comes after the page, however late that was built."""
        last = cast("QWidget", self.window().previousInFocusChain())
        while last.focusPolicy() == Qt.FocusPolicy.NoFocus:
            last = cast("QWidget", last.previousInFocusChain())
        for button in (self.bar.back, self.bar.park, self.bar.skip, self.bar.next):
            if last is not button:
                self.setTabOrder(last, button)
            last = button

    def _bring(self, view: PageView) -> None:
        self.toast.hide()
        self.stack.bring(view)
        self.update()  # what is painted below the page is of the page
        self.over.follow_page()
        self._tell_title()
        self._preparing.start()

    def _prepare_next(self) -> None:
        self.stack.prepare_after(self.talk.store.state.page)
