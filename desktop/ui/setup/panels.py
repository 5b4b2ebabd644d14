"""What stands beside the form: the way through the talk, the state of the content and of the settings."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import dates_are_loaded, day_words, tr, trn
from desktop.library.guide_words import in_full
from desktop.library.model import Context, Module, Route
from desktop.library.signs import own_signs
from desktop.library.text import Span
from desktop.paths import settings_file
from desktop.problems import ProblemsFound
from desktop.settings import ClinicWords, Settings
from desktop.ui.look import Look
from desktop.ui.setup.faults import FaultLabel, Faults, Needed
from desktop.ui.setup.lacking import lacking_in
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.choices import CheckRow
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

PADDING = 18


class ContentPanel(Panel):
    """The content that will be used, and whether a clinic has signed it off.

    Attributes:
        read: opens the guide, to be read.
        confirm: says that it was read.
    """

    def __init__(self, module: Module, look: Look, *, confirmed: bool, today: dt.date) -> None:
        super().__init__(look, surface="card", padding=PADDING, spacing=8)
        self.column.addWidget(TextLabel(module.title, look, "h3"))
        self._module = module
        self._version = TextLabel("", look, "caption", "ink2")
        self.column.addWidget(self._version)
        if dates_are_loaded():
            self._tell_version()
        if module.review_by < today:
            self.column.addWidget(TextLabel(tr("The review date has passed."), look, "label", "caution"))
        draft = Panel(look, surface="caution", padding=14, spacing=8)
        words = tr("Draft: not signed off by a clinic. The papers say so too.")
        draft.column.addWidget(TextLabel(words, look, "label"))
        self.read = Button(tr("Read the guide"), look, icon="book-open")
        draft.column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeading)
        self.confirm = CheckRow(tr("I have read this version and will use it"), look, height=48)
        self.confirm.setChecked(confirmed)
        self.fault = FaultLabel(look)
        draft.column.addWidget(self.confirm)
        draft.column.addWidget(self.fault)
        self.column.addWidget(draft)

    def tell_needed(self, faults: Faults) -> None:
        """Say that a talk cannot begin before the draft was read."""
        words = tr("Confirm that you have read this draft.")
        faults.add(
            Needed(words, self.confirm, lambda: not self.confirm.isChecked(), self._show_fault),
            self.confirm.clicked,
        )

    def _show_fault(self, words: str) -> None:
        self.fault.show_fault(words)
        self.confirm.setAccessibleDescription(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._version.plain_words:
            self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._after_paint)
        return False

    def _after_paint(self) -> None:
        """The window is there. What waits for it goes first; then there is time to load dates."""
        QTimer.singleShot(0, self, self._tell_version)

    def _tell_version(self) -> None:
        review = day_words(self._module.review_by, self._module.language)
        words = tr("Version {version}. Review by {date}.")
        self._version.set_words(words.format(version=self._module.version, date=review))


class SettingsPanel(Panel):
    """What the clinic has set; what it has not is told in a sheet that says what to do.

    Attributes:
        lacking: what is not set.
        more: opens the sheet; not there where nothing lacks.
    """

    def __init__(self, module: Module, settings: Settings, look: Look) -> None:
        super().__init__(look, surface="tint", padding=PADDING, spacing=4)
        self.column.addWidget(TextLabel(tr("From your clinic’s settings"), look, "h3"))
        self.lacking = lacking_in(settings, in_full(module.words).stage_trial)
        said: list[Span] = []
        for name, value in self._set(module, settings):
            said += [Span(f"{name} ", strong=True), Span(f"{value}. ")]
        self.column.addWidget(TextLabel(tuple(said), look, "caption"))
        if own_signs(settings) or settings.signs.tiers:
            self._tell_signs(module, settings, look)
        words = trn(
            "{n} thing is not set: what to do", "{n} things are not set: what to do", len(self.lacking)
        )
        self.more = Button(words.format(n=len(self.lacking)), look, "quiet", "info")
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.more.setHidden(not self.lacking)  # no sooner: it would be a window of its own

    @staticmethod
    def _set(module: Module, settings: Settings) -> list[tuple[str, str]]:
        clinic = settings.clinic
        paper = tr("US Letter") if settings.print.paper == "letter" else "A4"
        rows = [
            (tr("Phone"), clinic.phone),
            (tr("Emergency"), clinic.emergency),
            (tr("When closed"), clinic.closed or clinic.urgent),
            (in_full(module.words).stage_trial, settings.trial.length),
            (tr("Paper"), paper),
        ]
        return [(name, value.rstrip(".")) for name, value in rows if value]

    def _tell_signs(self, module: Module, settings: Settings, look: Look) -> None:
        """How many signs the clinic has changed, and what of it needs a look."""
        from desktop.checks import moved_signs, settings_advice  # only where a clinic has signs of its own

        moved, own = moved_signs(module, settings), len(own_signs(settings))
        words = tr("Warning signs: {moved} moved, {own} of your own.").format(moved=moved, own=own)
        self.column.addWidget(TextLabel(words, look, "caption"))
        for advice in settings_advice(module, settings, settings_file()):
            self.column.addWidget(TextLabel(str(advice), look, "caption", "caution"))


class RoutePanel(Panel):
    """How much time there is, and which pages that means."""

    def __init__(self, module: Module, settings: Settings, look: Look, route: str = "") -> None:
        super().__init__(look, surface="card", padding=PADDING, spacing=8)
        self._module, self._settings = module, settings
        self._visit = module.first_visit
        routes = [(route.id, _with_minutes(route, route.minutes)) for route in self._visit.routes]
        self.route = ChipGroup(tr("How long do we have?"), routes, look, routes[0][0])
        self.route.choose(route)
        self.route.chosen.connect(self._tell_pages)
        self._pages = TextLabel("", look, "caption", "ink2")
        self.column.addWidget(self.route)
        self.column.addWidget(self._pages)
        self._tell_pages()

    def tell_minutes(self, indication: str) -> None:
        """Say how long each route takes for somebody, by the words that this guide and this clinic have."""
        from desktop.library.spoken import minutes_of_route  # reads every page: not before it is needed

        said = {name: getattr(self._settings, name) for name in ClinicWords.__struct_fields__}
        for route in self._visit.routes:
            context = Context(indication=indication, language=self._module.language, route=route.id, **said)
            with suppress(ProblemsFound):  # then the minutes stand that the guide tells
                self.route.word(
                    route.id, _with_minutes(route, minutes_of_route(self._module, route, context))
                )

    def _tell_pages(self) -> None:
        route = next(route for route in self._visit.routes if route.id == self.route.value)
        left = len(self._visit.pages) - len(route.pages)
        words = trn("{n} page.", "{n} pages.", len(route.pages)).format(n=len(route.pages))
        if left:
            out = trn("{n} is left out; the summary says so.", "{n} are left out; the summary says so.", left)
            words += " " + out.format(n=left)
        self._pages.set_words(words)


def _with_minutes(route: Route, taken: float) -> str:
    minutes = round(taken)
    words = trn("{name} ({n} minute)", "{name} ({n} minutes)", minutes)
    return words.format(name=route.title, n=minutes)


def stacked(*widgets: QWidget, look: Look) -> QWidget:
    """Widgets below each other, pushed to the top."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(16))
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
