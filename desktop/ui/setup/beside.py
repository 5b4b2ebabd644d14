"""What stands beside the form: the way through the talk, the state of the content and of the settings."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.language import date_words, tr
from desktop.library.model import Module
from desktop.settings import Settings
from desktop.ui.look import Look
from desktop.ui.widgets.choices import CheckRow
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel


def day_words(day: dt.date, language: str) -> str:
    """A date without the time of day."""
    return date_words(dt.datetime.combine(day, dt.time()), language).rsplit(",", 1)[0]


class ContentPanel(Panel):
    """The content that will be used, and whether a clinic has signed it off."""

    def __init__(self, module: Module, look: Look, *, confirmed: bool, today: dt.date) -> None:
        super().__init__(look, padding=16, spacing=8)
        self.column.addWidget(TextLabel(module.title, look, "h3"))
        words = tr("Version {version}, published {date}. Review by {review}.").format(
            version=module.version,
            date=day_words(module.published, module.language),
            review=day_words(module.review_by, module.language),
        )
        self.column.addWidget(TextLabel(words, look, "caption", "ink2"))
        if module.review_by < today:
            self.column.addWidget(TextLabel(tr("The review date has passed."), look, "label", "caution"))
        draft = Panel(look, fill="caution-fill", edge="caution", bar="caution", padding=10, spacing=6)
        draft.column.addWidget(TextLabel(tr("Draft: no clinic has signed off this content."), look, "label"))
        draft.column.addWidget(TextLabel(tr("The papers say so too."), look, "caption"))
        self.confirm = CheckRow(tr("I have read this version and will use it"), look, height=46)
        self.confirm.setChecked(confirmed)
        draft.column.addWidget(self.confirm)
        self.column.addWidget(draft)


class SettingsPanel(Panel):
    """What the clinic has set, and what the papers do without."""

    def __init__(self, settings: Settings, look: Look) -> None:
        super().__init__(look, padding=16, spacing=6)
        self.column.addWidget(TextLabel(tr("From your clinic's settings"), look, "h3"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(1, 1)
        criteria = len(settings.when_to_call.now)
        rows = (
            (tr("Phone"), settings.clinic.phone or tr("Not set. The summary has a line to write it on.")),
            (
                tr("Trial"),
                settings.trial.length or tr("Not set. The page says: your clinic will tell you how long."),
            ),
            (
                tr("Call now if"),
                tr("{n} lines set").format(n=criteria)
                if criteria
                else tr("Not set. General advice is shown."),
            ),
            (tr("Paper"), "US Letter" if settings.print.paper == "letter" else "A4"),
        )
        for row, (name, value) in enumerate(rows):
            label = TextLabel(name, look, "label")
            label.setMinimumWidth(look.px(100))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(TextLabel(value, look, "caption"), row, 1)
        self.column.addLayout(grid)


class RoutePanel(Panel):
    """The pages of the chosen route, and a line to see whether all can read it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=16, spacing=6)
        self.column.addWidget(TextLabel(tr("Before you start"), look, "h3"))
        self.column.addWidget(
            TextLabel(tr("Sit so that everyone can see the screen. Can everyone read this line?"), look)
        )
        self._pages = TextLabel("", look, "caption", "ink2")
        self.column.addWidget(self._pages)

    def show_route(self, module: Module, route_id: str) -> None:
        """Tell the pages of a route."""
        visit = module.visits[0]
        route = next(route for route in visit.routes if route.id == route_id)
        left = len(visit.pages) - len(route.pages)
        words = tr("{n} pages.").format(n=len(route.pages))
        if left:
            words += " " + tr("{n} pages are left out; the summary says so.").format(n=left)
        self._pages.set_words(words)


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
