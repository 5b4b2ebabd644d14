"""The set-up screen, and what it shows when there is nothing to talk through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.model import Module
from desktop.problems import Problem
from desktop.settings import Settings
from desktop.ui.keyboard import give_focus, place_of_focus
from desktop.ui.look import Look
from desktop.ui.setup.faults import Faults
from desktop.ui.setup.foot import Foot, title_row
from desktop.ui.setup.form import BESIDE, SetUpDraft, SetUpForm
from desktop.ui.setup.in_sight import FocusInSight
from desktop.ui.setup.in_the_way import BlockedPanel, mistakes, nothing_there, settings_wrong
from desktop.ui.setup.panels import ContentPanel, RoutePanel, SettingsPanel, stacked
from desktop.ui.shell.keys import Ground, SetUpKeys
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.layouts import BETWEEN
from desktop.ui.widgets.more_below import MoreBelow, clear_of_edge
from desktop.ui.widgets.scrolling import bring_into_view, hold
from desktop.ui.widgets.successor import can_take_over
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.records.store import Entry
    from desktop.ui.setup.unfinished import UnfinishedPanel
    from desktop.ui.widgets.sheet import Sheet


FORM, SIDE = 680, 528  # how the width is shared, in pixels of 1232


class FirstScreen(msgspec.Struct, frozen=True):
    """Everything that the set-up screen shows.

    `deleted` holds the unfinished talks that can still be brought back;
    `confirmed` holds the digests of draft content that a clinician has taken responsibility for here;
    `problems` are those of content, `settings_problems` those of the clinic's settings;
    `blocked` says why no talk could be kept now, and is empty when one can; `notices` are plain sentences
    about this computer, such as a weaker protection of the records.
    """

    modules: tuple[Module, ...]
    problems: tuple[Problem, ...]
    settings: Settings
    unfinished: tuple[Entry, ...]
    deleted: frozenset[str]
    confirmed: frozenset[str]
    blocked: str
    notices: tuple[str, ...]
    today: dt.date
    settings_problems: tuple[Problem, ...] = ()


class SetUpScreen(QWidget):
    """For the clinician alone, before the patient looks.

    Signals:
        start_requested: (module, set-up, route id).
        continue_requested, print_requested, delete_requested, undo_requested: the id of a talk that did
            not end.
        display_requested: open the sheet for text size and colours.
        retry_requested: try again whether a talk could be kept.
    """

    start_requested = Signal(object, object, str)
    continue_requested = Signal(str)
    print_requested = Signal(str)
    delete_requested = Signal(str)
    undo_requested = Signal(str)
    display_requested = Signal()
    retry_requested = Signal()

    def __init__(
        self, first: FirstScreen, draft: SetUpDraft, look: Look, *, wide: bool = True, cramped: bool = False
    ) -> None:
        super().__init__()
        self._wide = wide
        self.first, self._draft, self._look = first, draft, look
        self.form: SetUpForm | None = None
        self.sheet: Sheet | None = None
        self.unfinished: UnfinishedPanel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.area = QScrollArea()
        # A viewport of our own: PySide loads every widget class to learn what an unknown one is.
        self.area.setViewport(QWidget())
        FocusInSight(self.area, look)
        self.more = MoreBelow(self.area, look)
        column.addWidget(self.area, 1)
        self.foot = Foot(look, cramped=cramped)
        self.text_size, self.start = self.foot.text_size, self.foot.start
        self.text_size.clicked.connect(self.display_requested)
        self.start.clicked.connect(self._start)
        column.addWidget(self.foot)
        ground = Ground(self, lambda: self.parts, lambda: self.covered, self.show_keys)
        SetUpKeys(ground, self.close_sheet)
        first_one = first.modules[0] if first.modules else None
        self._show(next((one for one in first.modules if one.id == draft.module), first_one))

    def begin_to_write(self) -> None:
        """Give the keyboard to the first field that is needed."""
        if self.form is not None:
            self.form.role.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The parts of the screen, as the eye goes."""
        return (*self._parts, self.foot)

    @property
    def covered(self) -> bool:
        """Whether a sheet lies over the form."""
        return self.sheet is not None

    def open_sheet(self, make: Callable[[QWidget], Sheet]) -> None:
        """Open a sheet over the form; one at a time."""
        if self.sheet is None:
            self.sheet = make(self)
            self.sheet.closed.connect(self._sheet_closed)
            self.sheet.open()

    def close_sheet(self) -> None:
        """Close the sheet that is open."""
        if self.sheet is not None:
            self.sheet.dismiss()

    def ask_for_pin(self, pin: str, then: Callable[[], object]) -> None:
        """Do something once the clinic's PIN was written."""
        from desktop.ui.widgets.pin import PinSheet

        def make(parent: QWidget) -> Sheet:
            sheet = PinSheet(pin, self._look, parent)
            sheet.given.connect(then)
            return sheet

        self.open_sheet(make)

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Show every key that does something here."""
        from desktop.ui.shell.sheets import KeysSheet  # what it needs would slow the start

        look = self._look
        self.open_sheet(lambda parent: KeysSheet(keys, look, parent))

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """Where the keyboard last was in the form, or where one begins to write."""
        last = self.area.focusWidget()
        if can_take_over(last, lost):
            return last
        return self.form.role if self.form is not None else self.text_size

    def _sheet_closed(self) -> None:
        self.sheet = None

    def draft(self) -> SetUpDraft:
        """What is filled in now."""
        if self.form is None:
            return self._draft
        module = self.form.module
        read = module.digest if self.content.confirm.isChecked() else ""
        route = self.route.route.value
        return msgspec.structs.replace(self.form.draft(), module=module.id, route=route, read=read)

    def show_talks(self, first: FirstScreen) -> None:
        """Show which talks did not end now; nothing else of the screen is touched."""
        self.first = first
        if self.unfinished is not None:
            self.unfinished.show_talks(first.unfinished, first.deleted)

    def _show(self, module: Module | None) -> None:
        look, first = self._look, self.first
        content = QWidget()
        hold(self.area, content)  # while it is empty, or all would be laid out for a size nobody sees
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(24), look.px(14), look.px(24), look.px(4))
        column.setSpacing(look.px(12))
        column.addLayout(title_row(look, needs=module is not None))
        if first.blocked:
            self.blocked = BlockedPanel(first.blocked, look)
            self.blocked.retry.clicked.connect(self.retry_requested)
            column.addWidget(self.blocked)
        for notice in first.notices:
            column.addWidget(TextLabel(notice, look, "caption", "caution"))
        if first.settings_problems:
            column.addWidget(settings_wrong(first.settings_problems, first.settings, look))
        self._parts: list[QWidget] = []
        if first.unfinished:
            self._add_unfinished(column)
        if first.problems:
            heading = tr("Some content has mistakes and is left out:")
            more = tr("and {n} more. Run “beforehand check” to see all.")
            column.addWidget(mistakes(heading, first.problems, more, look))
        self.start.setVisible(module is not None)
        self.start.setEnabled(not first.blocked)
        if module is None:
            column.addWidget(nothing_there(look))
            column.addStretch(1)
            return
        self._add_form(module, column)
        # Tab goes as the eye does: the foot comes last.
        self.setTabOrder(self.content.confirm, self.text_size)
        self.setTabOrder(self.text_size, self.start)

    def _add_unfinished(self, column: QVBoxLayout) -> None:
        from desktop.ui.setup.unfinished import UnfinishedPanel  # the records open after the first frame

        self.unfinished = UnfinishedPanel("en", self._look, wide=self._wide)
        self.unfinished.continue_chosen.connect(self.continue_requested)
        self.unfinished.print_chosen.connect(self.print_requested)
        self.unfinished.delete_chosen.connect(self.delete_requested)
        self.unfinished.undo_chosen.connect(self.undo_requested)
        column.addWidget(self.unfinished)
        # In its place by now: else it would show as a window.
        self.unfinished.show_talks(self.first.unfinished, self.first.deleted)
        self._parts.append(self.unfinished)

    def _add_form(self, module: Module, column: QVBoxLayout) -> None:
        look, first = self._look, self.first
        both: QBoxLayout = QHBoxLayout() if self._wide else QVBoxLayout()
        both.setSpacing(look.px(BESIDE if not self._wide else BETWEEN))
        self.form = SetUpForm(module, first.settings, look, self._draft, wide=self._wide)
        both.addWidget(self.form, FORM)
        confirmed = module.digest in (*first.confirmed, self._draft.read)
        self.content = ContentPanel(module, look, confirmed=confirmed, today=first.today)
        self.route = RoutePanel(module, first.settings, look, self._draft.route)
        self.form.indication.chosen.connect(self.route.tell_minutes)
        if self.form.indication.value:
            self.route.tell_minutes(self.form.indication.value)
        self.settings = SettingsPanel(module, first.settings, look)
        self.content.read.clicked.connect(self._show_guide)
        self.settings.more.clicked.connect(self._show_lacking)
        beside: list[QWidget] = [self.route, self.content, self.settings]
        if len(first.modules) > 1:
            names = [(one.id, one.title) for one in first.modules]
            self.pick = ChipGroup(tr("Which guide?"), names, look, module.id)
            self.pick.chosen.connect(self._picked)
            beside.insert(0, self.pick)
        side = stacked(*beside, look=look)
        both.addWidget(side, SIDE)
        self._parts += [self.form, side]
        column.addLayout(both, 1)
        self.faults = Faults(self.form)
        self.form.tell_needed(self.faults)
        self.content.tell_needed(self.faults)
        self.faults.changed.connect(self.foot.tell_missing)

    def _show_guide(self) -> None:
        from desktop.ui.setup.sheets import GuideSheet  # reads every page: not before it is asked for

        form, settings, look = self.form, self.first.settings, self._look
        if form is not None:
            self.open_sheet(
                lambda parent: GuideSheet(form.module, settings, form.indication.value, look, parent)
            )

    def _show_lacking(self) -> None:
        from desktop.ui.setup.sheets import LackingSheet

        lacking, look = self.settings.lacking, self._look
        self.open_sheet(lambda parent: LackingSheet(lacking, look, parent))

    def _picked(self, module_id: str) -> None:
        self._draft = self.draft()
        place = place_of_focus(self)
        self._show(next(module for module in self.first.modules if module.id == module_id))
        give_focus(self, place)

    def _start(self) -> None:
        if self.form is None:
            return
        missing = self.faults.tell()
        if missing:
            first = missing[0].control
            first.setFocus(Qt.FocusReason.TabFocusReason)
            around = first.parentWidget() or first  # what is wrong with it as well
            bring_into_view(self.area, around, clear_of_edge(self._look))
            return
        set_up = self.form.set_up(signed_off=False)
        self.start_requested.emit(self.form.module, set_up, self.route.route.value)
