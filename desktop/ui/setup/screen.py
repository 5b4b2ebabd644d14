"""The set-up screen, and what it shows when there is nothing to talk through."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.model import Module
from desktop.problems import Problem
from desktop.settings import Settings
from desktop.ui.look import Look
from desktop.ui.setup.beside import ContentPanel, RoutePanel, SettingsPanel, stacked
from desktop.ui.setup.form import Draft, SetUpForm
from desktop.ui.setup.unfinished import UnfinishedPanel
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.more_below import MoreBelow, clear_of_edge
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.scrolling import bring_into_view, hold
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.records.store import Entry


class FirstScreen(msgspec.Struct, frozen=True):
    """Everything that the set-up screen shows.

    `confirmed` holds the digests of draft content that a clinician has taken responsibility for here;
    `blocked` says why no talk could be kept now, and is empty when one can; `notices` are plain sentences
    about this computer, such as a weaker protection of the records.
    """

    modules: tuple[Module, ...]
    problems: tuple[Problem, ...]
    settings: Settings
    unfinished: tuple[Entry, ...]
    confirmed: frozenset[str]
    blocked: str
    notices: tuple[str, ...]
    today: dt.date


class SetUpScreen(QWidget):
    """For the clinician alone, before the patient looks.

    Signals:
        start_requested: (module, set-up, route id).
        continue_requested, print_requested, delete_requested: the id of a talk that did not end.
        display_requested: open the sheet for text size and colours.
        retry_requested: try again whether a talk could be kept.
    """

    start_requested = Signal(object, object, str)
    continue_requested = Signal(str)
    print_requested = Signal(str)
    delete_requested = Signal(str)
    display_requested = Signal()
    retry_requested = Signal()

    def __init__(
        self, first: FirstScreen, draft: Draft, look: Look, *, wide: bool = True, cramped: bool = False
    ) -> None:
        super().__init__()
        self._wide = wide
        self.first, self._draft, self._look = first, draft, look
        self.form: SetUpForm | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.area = QScrollArea()
        # A viewport of our own: PySide loads every widget class to learn what an unknown one is.
        self.area.setViewport(QWidget())
        self.area.verticalScrollBar().rangeChanged.connect(self._show_focus)
        self.more = MoreBelow(self.area, look)
        column.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(12))
        words = tr("Text size") if cramped else tr("Text size and colours")
        self.text_size = Button(words, look, icon="a-large-small", height=56)
        self.text_size.clicked.connect(self.display_requested)
        foot.addWidget(self.text_size)
        foot.addStretch(1)
        self.start = Button(
            tr("Start with the patient"), look, "primary", "arrow-right", height=56, settle=True
        )
        self.start.clicked.connect(self._start)
        foot.addWidget(self.start)
        column.addLayout(foot)
        first_one = first.modules[0] if first.modules else None
        self._show(next((one for one in first.modules if one.id == draft.module), first_one))

    def begin_to_write(self) -> None:
        """Give the keyboard to the first field that is needed."""
        if self.form is not None:
            self.form.role.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_focus(self) -> None:
        """What has the keyboard stays in sight when the form becomes longer."""
        focus = self.window().focusWidget()
        if focus is not None:
            bring_into_view(self.area, focus, clear_of_edge(self._look))

    def draft(self) -> Draft:
        """What is filled in now."""
        if self.form is None:
            return self._draft
        module = self.form.module
        read = module.digest if self.content.confirm.isChecked() else ""
        route = self.route.route.value
        return msgspec.structs.replace(self.form.draft(), module=module.id, route=route, read=read)

    def _show(self, module: Module | None) -> None:
        look, first = self._look, self.first
        content = QWidget()
        hold(self.area, content)  # while it is empty, or all would be laid out for a size nobody sees
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(8))
        column.setSpacing(look.px(12))
        column.addWidget(TextLabel(tr("Before the talk"), look, "h1"))
        if first.blocked:
            column.addWidget(self._blocked())
        for notice in first.notices:
            column.addWidget(TextLabel(notice, look, "caption", "caution"))
        if first.unfinished:
            self.unfinished = UnfinishedPanel(first.unfinished, "en", look, wide=self._wide)
            self.unfinished.continue_chosen.connect(self.continue_requested)
            self.unfinished.print_chosen.connect(self.print_requested)
            self.unfinished.delete_chosen.connect(self.delete_requested)
            column.addWidget(self.unfinished)
        if first.problems:
            column.addWidget(self._broken())
        self.start.setVisible(module is not None)
        self.start.setEnabled(not first.blocked)
        if module is None:
            column.addWidget(self._nothing_there())
            column.addStretch(1)
            return
        self._add_form(module, column)
        # Tab goes as the eye does: the foot comes last.
        self.setTabOrder(self.content.confirm, self.text_size)
        self.setTabOrder(self.text_size, self.start)

    def _add_form(self, module: Module, column: QVBoxLayout) -> None:
        look, first = self._look, self.first
        self.summary = Panel(look, fill="stop-fill", edge="stop", bar="stop", padding=14, spacing=4)
        self.summary.hide()
        column.addWidget(self.summary)
        both: QBoxLayout = QHBoxLayout() if self._wide else QVBoxLayout()
        both.setSpacing(look.px(32))
        self.form = SetUpForm(module, first.settings, look, self._draft)
        both.addWidget(self.form, 5)
        confirmed = module.digest in (*first.confirmed, self._draft.read)
        self.content = ContentPanel(module, look, confirmed=confirmed, today=first.today)
        self.route = RoutePanel(module, look, self._draft.route)
        beside = [self.route, self.content, SettingsPanel(first.settings, look)]
        if len(first.modules) > 1:
            names = [(one.id, one.title) for one in first.modules]
            self.pick = ChipGroup(tr("Which guide?"), names, look, module.id)
            self.pick.chosen.connect(self._picked)
            beside.insert(0, self.pick)  # type: ignore[arg-type]
        both.addWidget(stacked(*beside, look=look), 4)
        column.addLayout(both, 1)

    def _blocked(self) -> Panel:
        box = Panel(self._look, fill="stop-fill", edge="stop", bar="stop", padding=14, spacing=8)
        words = tr("No talk can begin now: its answers could not be saved")
        box.column.addWidget(TextLabel(words, self._look, "h3"))
        box.column.addWidget(TextLabel(self.first.blocked, self._look))
        self.retry = Button(tr("Try again"), self._look, height=48)
        self.retry.clicked.connect(self.retry_requested)
        box.column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeading)
        return box

    def _nothing_there(self) -> Panel:
        box = Panel(self._look, fill="caution-fill", edge="caution", bar="caution", padding=20, spacing=10)
        box.column.addWidget(TextLabel(tr("There is nothing to talk through yet"), self._look, "h2"))
        for words in (
            tr("No content was found that can be used."),
            tr("Ask your IT team to install Beforehand again. Talks that were kept are not lost."),
        ):
            box.column.addWidget(TextLabel(words, self._look, "large"))
        return box

    def _broken(self) -> Panel:
        box = Panel(self._look, fill="caution-fill", edge="caution", bar="caution", padding=12, spacing=4)
        box.column.addWidget(TextLabel(tr("Some content has mistakes and is left out:"), self._look, "h3"))
        for problem in self.first.problems[:6]:
            box.column.addWidget(TextLabel(str(problem), self._look, "caption"))
        if len(self.first.problems) > 6:
            words = tr("and {n} more. Run “beforehand check” to see all.").format(
                n=len(self.first.problems) - 6
            )
            box.column.addWidget(TextLabel(words, self._look, "caption"))
        return box

    def _picked(self, module_id: str) -> None:
        self._draft = self.draft()
        self._show(next(module for module in self.first.modules if module.id == module_id))

    def _start(self) -> None:
        if self.form is None:
            return
        problems = self.form.problems()
        if not self.content.confirm.isChecked():
            problems.append((tr("Confirm that you have read this draft."), self.content.confirm))
        self._tell(problems)
        if not problems:
            set_up = self.form.set_up(signed_off=False)
            self.start_requested.emit(self.form.module, set_up, self.route.route.value)

    def _tell(self, problems: list[tuple[str, QWidget]]) -> None:
        clear(self.summary.column)
        self.summary.setVisible(bool(problems))
        if not problems:
            return
        self.summary.column.addWidget(TextLabel(tr("Before you can start:"), self._look, "h3"))
        links: list[QPushButton] = []
        for words, target in problems:
            link = Button(words, self._look, "quiet", "arrow-right", height=48)
            link.clicked.connect(target.setFocus)
            self.summary.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
            links.append(link)
        self.area.verticalScrollBar().setValue(0)
        links[0].setFocus(Qt.FocusReason.OtherFocusReason)
