"""A consultation room for tests: the real window on real records, driven as a person would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from desktop.consultation.events import Event, Person, SetUp
from desktop.consultation.journal import JournalError
from desktop.consultation.set_up import set_up_with
from desktop.consultation.state import ConsultationState
from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.papers.seal import Sign
from desktop.paths import content_folder
from desktop.problems import Problem
from desktop.records.key import Key
from desktop.records.store import Records
from desktop.settings import Settings, SettingsRead
from desktop.ui.appearance import Appearance, Choices
from desktop.ui.blocks.base import BlockView
from desktop.ui.dates import now
from desktop.ui.page_view import PageView
from desktop.ui.services import Services
from desktop.ui.setup.form import SetUpForm
from desktop.ui.setup.screen import SetUpScreen
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.widgets.scrolling import bring_into_view
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.window import MainWindow

if TYPE_CHECKING:  # the benchmarks measure memory with this module, and without pytest
    from pytestqt.qtbot import QtBot

KEY = Key(bytes(32), "keyring")
LEFT = Qt.MouseButton.LeftButton

View = TypeVar("View", bound=BlockView)
SheetKind = TypeVar("SheetKind", bound=Sheet)


@cache
def shipped() -> Module:
    """The module that ships."""
    return load_module(content_folder() / "sacral-leg-cramps")


class FullDisk(Records):
    """Records on a disk that is full while `full` says so."""

    full = False

    def append(self, consultation: str, events: Sequence[Event]) -> None:
        """As ever, or refused with what to do."""
        if self.full:
            raise JournalError("The disk is full. Make room on it, then try again.")
        super().append(consultation, events)


def right_clock() -> dt.datetime:
    """The time now, on a computer whose clock is not from before the guides were written."""
    return max(now(), dt.datetime(2026, 12, 1, 10, tzinfo=dt.UTC))


def records_in(folder: Path) -> Records:
    """The records of a folder, with a key that every test knows."""
    return Records(folder, KEY)


def set_up_for(module: Module, *, indication: str = "", interpreter: str = "no") -> SetUp:
    """A set-up as the form would give it."""
    chosen = next(one for one in module.indications if indication in ("", one.id))
    nurse = Person("", "Specialist nurse")
    return set_up_with(
        Settings(), chosen, seen_by=nurse, responsible=nurse,
        interpreter=cast("Any", interpreter),
    )  # fmt: skip


def _walk(views: Iterable[BlockView]) -> Iterator[BlockView]:
    for view in views:
        yield view
        yield from _walk(view.inner)


class Room:
    """The window, its records, and hands."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        *,
        modules: tuple[Module, ...] = (),
        problems: tuple[Problem, ...] = (),
        open_records: Callable[[], Records] | None = None,
        clock: Callable[[], dt.datetime] | None = None,
        sign: Sign | None = None,
    ) -> None:
        self.sign = sign
        self.qtbot, self.folder = qtbot, folder
        self.passed = dt.timedelta(0)
        self.clock = clock or (lambda: right_clock() + self.passed)
        self.modules, self.problems = modules, problems
        self.settings = SettingsRead(Settings())
        self.open_records = open_records or (lambda: records_in(folder))
        self.open()

    def open(self, choices: Choices | None = None, size: tuple[int, int] = (1280, 800)) -> MainWindow:
        """Open a window, as the app does when it starts."""
        self.services = Services(
            modules=self.modules,
            problems=self.problems,
            settings=self.settings.settings,
            settings_problems=self.settings.problems,
            open_records=self.open_records,
            software=lambda: "Beforehand, tested",
            sign=self.sign,
            clock=self.clock,
        )
        self.window = MainWindow(self.services, Appearance(choices) if choices else None)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitActive(self.window)
        settle()
        return self.window

    def close(self) -> bool:
        """Close the window as its cross does; False when it stays."""
        closed = self.window.close()
        if closed:
            self.window.deleteLater()
            destroy_what_waits()
        return closed

    # -- where things are

    @property
    def set_up(self) -> SetUpScreen:
        """The set-up screen."""
        screen = self.window.set_up_screen
        assert screen is not None, "the set-up does not show"
        return screen

    @property
    def form(self) -> SetUpForm:
        """The form of the set-up."""
        assert self.set_up.form is not None
        return self.set_up.form

    @property
    def screen(self) -> TalkScreen:
        """The screen of the talk."""
        screen = self.window.talk_screen
        assert screen is not None, "no talk goes on"
        return screen

    @property
    def page(self) -> PageView:
        """The page that shows."""
        return self.screen.page_view

    @property
    def state(self) -> ConsultationState:
        """What the talk amounts to."""
        return self.screen.talk.store.state

    def view(self, kind: type[View]) -> View:
        """The first view of a kind on the page, with the step of the page where it stands brought to show."""
        view = next(iter(self.views(kind)))
        inner = self.page.inner
        for number in range(inner.count if inner is not None else 0):
            if inner is not None and not view.isVisible():
                inner.show(number)
        settle()
        return view

    def views(self, kind: type[View]) -> list[View]:
        """All views of a kind on the page, from top to bottom and step by step."""
        return [view for view in _walk(self.page.views) if isinstance(view, kind)]

    def sheet(self, kind: type[SheetKind]) -> SheetKind:
        """The sheet that is open."""
        sheet = self.screen.over.sheet
        assert isinstance(sheet, kind), f"{type(sheet).__name__} is open"
        return sheet

    def stored(self) -> tuple[Event, ...]:
        """The events of the talk as they are on the disk."""
        return self.services.records().events(self.state.consultation)

    # -- hands

    def begin(self, *, route: str = "full", indication: str = "", interpreter: str = "no") -> TalkScreen:
        """Begin a talk without filling in the form by hand."""
        module = self.modules[0]
        set_up = set_up_for(module, indication=indication, interpreter=interpreter)
        self.window.setting_up.start(module, set_up, route)
        settle()
        return self.screen

    def let_pass(self, seconds: float) -> None:
        """Let time pass for the clock of the talk, while nobody waits."""
        self.passed += dt.timedelta(seconds=seconds)

    def at(self, spot: QPoint) -> QWidget:
        """What a finger would touch at a place of the window."""
        there = self.window.childAt(spot)
        assert there is not None, "there is nothing"
        return there

    def click(self, widget: QWidget) -> None:
        """Press a control with the mouse, where it can be seen and nothing lies over it."""
        assert widget.isEnabled(), f"{described(widget)} cannot be pressed now"
        scroll_to(widget)
        spot = widget.mapTo(self.window, widget.rect().center())
        there = self.at(spot)
        assert there is widget or widget.isAncestorOf(there), f"{described(there)} covers {described(widget)}"
        self.qtbot.mouseClick(widget, LEFT, pos=widget.rect().center())
        settle()

    def type(self, edit: QWidget, words: str) -> None:
        """Click into a box and type."""
        self.click(edit)
        self.qtbot.keyClicks(QApplication.focusWidget() or edit, words)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)
        settle()

    def keys(self, words: str) -> None:
        """Type wherever the keyboard is."""
        self.qtbot.keyClicks(self.window.focusWidget() or self.window, words)

    def go_to(self, page: str) -> PageView:
        """Go to a page by whatever stands for it on the rail."""
        self.screen.go_to(page)
        settle()
        return self.page

    def choose(self, words: str) -> None:
        """Choose from the menu what says these words."""
        self.click(self.screen.top.menu)
        self.click(button(self.screen, words))

    def save_papers(self, folder: Path) -> None:
        """Save the papers that are picked, and wait until all are saved, or told why not."""
        self.screen.desk.save_in(folder)
        self.wait_for_papers()

    def wait_for_papers(self) -> None:
        """Wait until all papers that were asked for are saved or printed, or told why not."""
        self.qtbot.waitUntil(lambda: not self.screen.desk.under_way, timeout=60_000)


def settle() -> None:
    """Let everything that waits happen, layout and painting included."""
    for _ in range(4):
        QApplication.processEvents()


def destroy_what_waits() -> None:
    """Destroy what was given up; `processEvents` alone does not."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def scroll_to(widget: QWidget) -> None:
    """Scroll every area that holds a widget until it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            bring_into_view(parent, widget, 120)
        parent = parent.parentWidget()
    settle()


def described(widget: QWidget) -> str:
    """A widget in words, for the message of a failing test."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {words!r}"


def focusable(root: QWidget) -> list[QWidget]:
    """What Tab can reach in a part of the window as it shows now."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def words_on(root: QWidget) -> list[str]:
    """Every word that a widget below holds, seen or not: texts, names, descriptions, hints."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found += [widget.windowTitle(), widget.objectName(), widget.statusTip(), widget.whatsThis()]
        if isinstance(widget, QAbstractButton | QLabel):
            found.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            found += [widget.toPlainText(), widget.placeholderText()]
    found += [document.toPlainText() for document in root.findChildren(QTextDocument)]
    return [words for words in found if words]


def button(root: QWidget, words: str) -> QPushButton:
    """The visible button that says these words."""
    return next(one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible())
