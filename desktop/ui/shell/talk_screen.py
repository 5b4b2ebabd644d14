"""The screen of a talk: rail, page and bars, and what opens over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.events import PageEntered
from desktop.consultation.state import ConsultationState
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.context import Requests, ViewContext
from desktop.ui.look import Look, shape_of
from desktop.ui.page_view import PageView
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.shell.bars import ActionBar
from desktop.ui.shell.head import Head
from desktop.ui.shell.keys import Ground, TalkKeys
from desktop.ui.shell.menu_entries import menu_of
from desktop.ui.shell.overlays import Overlays
from desktop.ui.shell.page_stack import PageStack
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.rail_button import RailButton
from desktop.ui.shell.saving_strip import SavingStrip
from desktop.ui.store import Change
from desktop.ui.talk import Talk
from desktop.ui.widgets.successor import can_take_over
from desktop.ui.widgets.toast import Toast

PREPARE_AFTER_MS = 60  # the page that was asked for is painted first


class TalkScreen(QWidget):
    """Everything that shows while a talk goes on.

    Signals:
        pause_requested: draw the curtain.
        display_requested: open the sheet for text size and colours.
        display_changed: "larger", "smaller", or the name of a theme.
        papers_requested: "save", "print" or "note".
        later_requested: leave this talk as it is, to be finished later.
        close_requested: end this talk and clear the screen.
    """

    pause_requested = Signal()
    display_requested = Signal()
    display_changed = Signal(str)
    papers_requested = Signal(str)
    close_requested = Signal()
    later_requested = Signal()

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
            numbers={},  # no marks in running text: the head opens the sources
            shape=self.shape,
            memory=self._memory,
            requests=self.requests,
        )

    def _lay_out(self) -> None:
        pages, look, context = self.talk.pages, self.look, self._context()
        visit = self.talk.module.visit(self.talk.store.state.visit)
        room = self._width / look.scale
        self.strip = SavingStrip(self.talk.store, look)
        across = QHBoxLayout()
        across.setSpacing(0)
        self.rail: Rail | RailButton
        if self.shape == "wide":
            self.rail = Rail(self.talk.module.title, pages, visit, look)
            self.rail.page_chosen.connect(self._choose)
            across.addWidget(self.rail)
            self.top = Head(look, self.shape, room)
        else:
            self.rail = RailButton(pages, visit, look)
            self.top = Head(look, self.shape, room, self.rail)
        self.stack = PageStack(context)
        self.bar = ActionBar(look, self.shape)
        page = QVBoxLayout()
        page.setSpacing(0)
        for part, share in ((self.top, 0), (self.stack, 1), (self.bar, 0)):
            page.addWidget(part, share)
        across.addLayout(page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(across, 1)
        self.toast = Toast(look, self, lambda: self.page_view)
        self.over = Overlays(self, context, self.stack, self.toast, self.go_on)

    def _connect(self) -> None:
        if isinstance(self.rail, RailButton):
            self.rail.clicked.connect(self.over.show_pages)
        ground = Ground(self, lambda: self.parts, lambda: self.over.covered, self.over.show_keys)
        self.keys = TalkKeys(ground, self.stack, self.over, self.toast)
        self.keys.next_pressed.connect(self.step_on)
        self.keys.back_pressed.connect(self.step_back)
        self.keys.pause_pressed.connect(self.pause_requested)
        self.keys.print_pressed.connect(partial(self.papers_requested.emit, "print"))
        self.bar.back_pressed.connect(self.step_back)
        self.bar.next_pressed.connect(self.step_on)
        self.bar.park_pressed.connect(self.over.park)
        self.bar.skip_pressed.connect(self.over.skip)
        self.top.more_pressed.connect(self.over.show_more)
        self.top.sources_pressed.connect(self.over.show_sources)
        self.top.hide_pressed.connect(self.pause_requested)
        self.top.menu_pressed.connect(self.show_menu)
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

    def show_menu(self) -> None:
        """Open the menu."""
        self.over.show_menu(menu_of(self, self.keys), self.top.menu)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The parts of the screen, as the eye goes."""
        return (self.strip, self.rail, self.top, self.stack, self.bar)

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
        QTimer.singleShot(0, self.page_view, self.page_view.tell_step)  # once it shows

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
        self.top.show_page(view)
        self._tell_title()
        self._preparing.start()

    def _prepare_next(self) -> None:
        self.stack.prepare_after(self.talk.store.state.page)
