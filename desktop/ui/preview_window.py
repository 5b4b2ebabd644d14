"""The window while a guide is written: it shows what was saved, on the page where one was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.consultation.events import Person, SetUp
from desktop.consultation.journal import JournalError
from desktop.consultation.set_up import context_of, set_up_with
from desktop.language import tr, trn
from desktop.library.loading import read_module
from desktop.library.model import Module
from desktop.library.rendering import render_pages
from desktop.problems import Problem, ProblemsFound
from desktop.ui.appearance import Appearance
from desktop.ui.look import COMPOSED_FOR
from desktop.ui.page_view import PageView
from desktop.ui.preview_bar import INDICATION, LANGUAGE, ZOOM, PreviewBar
from desktop.ui.preview_parts import Checking, Mistakes, Outline, Saved, too_low
from desktop.ui.services import Services
from desktop.ui.talk import start_talk
from desktop.ui.widgets.toast import Toast
from desktop.ui.window import MainWindow

SETTLED_MS = 50  # a page is laid out in several passes
_NOBODY = Person("", "Preview")


class PreviewWindow(MainWindow):
    """The real window, in a talk that nobody holds: it begins anew whenever a file of the guide is saved.

    Where the guide cannot be read, its mistakes stand in place of the page. Other mistakes are counted on
    the bar, and show when that is pressed.

    Attributes:
        bar: the switches above the window.
        problems: all mistakes that are known of now.

    Signals:
        checked: the check of what was saved last has ended.
    """

    checked = Signal()

    def __init__(self, folder: Path, services: Services, display: Appearance | None = None) -> None:
        self._ready = False
        self.problems: tuple[Problem, ...] = ()
        self._module: Module | None = None
        self._language = self._indication = self._page = ""
        self._watched: PageView | None = None
        self._outline: Outline | None = None
        super().__init__(services, display)
        self._folder = folder
        self.bar = PreviewBar()
        self.bar.chosen.connect(self._choose)
        self.bar.mistakes.toggled.connect(lambda _: self.show_set_up())
        self.setMenuWidget(self.bar)
        self.resize(COMPOSED_FOR + QSize(0, self.bar.sizeHint().height()))
        self.display.changed.connect(self._show_zoom)
        self._show_zoom()
        self._checking = Checking(folder, self)
        self._checking.ended.connect(self._checked)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._measure)
        self._ready = True
        self._saved = Saved(folder, self)
        self._saved.changed.connect(self.reload)
        self.reload()
        if self.talk_screen is not None:
            self.talk_screen.page_view.setFocus()

    def reload(self) -> None:
        """Read the guide, and show it, or what is wrong with it."""
        try:
            self._module, self.problems = self._read()
        except OSError:  # a file went away meanwhile, which is told as a change of its own
            return
        self._checking.begin()
        with QSignalBlocker(self.bar.mistakes):
            self.bar.mistakes.setChecked(False)
        self.show_set_up()

    def show_set_up(self) -> None:
        """There is none here: a talk begins by itself, or mistakes show."""
        if not self._ready:
            return
        self._leave_talk()
        if self._module is None or (self.problems and self.bar.mistakes.isChecked()):
            self._show_mistakes()
        else:
            self._begin_talk(self._module)
        self.bar.show_mistakes(0 if self._module is None else len(self.problems))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing of it is kept."""
        self._ready = False
        self._checking.stop()
        super().closeEvent(event)
        self._ready = not event.isAccepted()

    def _read(self) -> tuple[Module | None, tuple[Problem, ...]]:
        """The guide in the language that is chosen, where it has that; or what is wrong with it."""
        reading = read_module(self._folder)
        module = reading.module
        if module is not None and self._language in module.languages[1:]:
            reading = read_module(self._folder, self._language)
            module = reading.module
        if module is None or reading.problems:
            return None, reading.problems
        self._language = module.language
        known = [one.id for one in module.indications]
        self._indication = self._indication if self._indication in known else known[0]
        self.bar.show_module(module, self._language, self._indication)
        try:
            route = _longest(module)
            pages = next(one.pages for one in module.first_visit.routes if one.id == route)
            render_pages(module, context_of(self._set_up(module), module.language, route), pages)
        except ProblemsFound as found:
            return None, found.problems
        return module, ()

    def _set_up(self, module: Module) -> SetUp:
        chosen = next(one for one in module.indications if one.id == self._indication)
        settings = self.services.settings
        return set_up_with(settings, chosen, seen_by=_NOBODY, responsible=_NOBODY)

    def _leave_talk(self) -> None:
        if self.talking is None:
            return
        self._page = self.talking.talk.store.state.page
        self._ready = False  # what shows next is not the set-up
        self.talking.close_and_clear()
        self._ready = True

    def _begin_talk(self, module: Module) -> None:
        services, route = self.services, _longest(module)
        services.modules = (module,)
        try:
            services.keep_content(module)
            room = services.records().room_for_talk()
            records, clock = services.records(), services.clock
            talk = start_talk(module, records, self._set_up(module), route, clock, consultation=room)
        except JournalError as error:
            self.tell(str(error))
            return
        there = self._page in (page.id for page in talk.pages)
        self.setWindowTitle(tr("Preview: {title}").format(title=module.title))
        self._begin(talk, self._page if there else "")
        talk.store.changed.connect(self._watch_page)
        self._watch_page()

    def _show_mistakes(self) -> None:
        self.setting_up.leave()
        self._show_screen(Mistakes(self.problems, self.look))

    def _show_screen(self, screen: QWidget) -> bool:
        given = super()._show_screen(screen)
        if isinstance(screen, Mistakes):
            self.notice = Toast(self.look, screen, lambda: screen)
        if self._ready:
            self._watch_page()
        return given

    def _watch_page(self) -> None:
        """Measure the page that shows, now and whenever its height changes."""
        page = self.talk_screen.page_view if self.talk_screen is not None else None
        if page is not self._watched and page is not None:
            page.verticalScrollBar().rangeChanged.connect(self._settled.start)
        self._watched = page
        self._settled.start()

    def _measure(self) -> None:
        """Outline and name what makes the page scroll, where it should not: at 100 %."""
        page = self._watched
        low = too_low(page) if page is not None and self._as_composed else []
        if self._outline is not None and isValid(self._outline):
            self._outline.deleteLater()
        self._outline = None
        if page is None or not low:
            self.bar.show_fit("")
            return
        self._outline = Outline(page, self.look)
        over = page.verticalScrollBar().maximum()
        file = f"{self._language}/{page.context.page.id}.md.j2"
        blocks = (getattr(view, "block", None) for view in low)
        lines = sorted({f"{file}:{block.line}" for block in blocks if block is not None}) or [file]
        words = trn(
            "This page is {n} pixel too tall. What does not fit: {places}",
            "This page is {n} pixels too tall. What does not fit: {places}",
            over,
        )
        self.bar.show_fit(words.format(n=over, places=", ".join(lines)))

    @property
    def _as_composed(self) -> bool:
        """Whether pages have the room they are written for, and text is at 100 %."""
        room = self.talk_screen.size() if self.talk_screen is not None else QSize()
        return self.look.zoom == 1 and room.expandedTo(COMPOSED_FOR) == room

    def _checked(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted({*problems, *self.problems}))
        if self._module is None:
            self._show_mistakes()
        else:
            self.bar.show_mistakes(len(self.problems))
        self.checked.emit()

    def _choose(self, switch: str, value: str) -> None:
        if switch == ZOOM:
            self.display.choose(zoom=float(value))
            return
        if switch == LANGUAGE:
            self._language = value
        elif switch == INDICATION:
            self._indication = value
        self.reload()

    def _show_zoom(self) -> None:
        self.bar.show_zoom(self.display.choices.zoom)


def _longest(module: Module) -> str:
    """The route that shows the most pages."""
    return max(module.first_visit.routes, key=lambda route: len(route.pages)).id
