"""The keys of a talk, in one list: what they are called, what they do, and the doing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.ui.display import Display

if TYPE_CHECKING:
    from desktop.ui.shell.talk_screen import TalkScreen

MARKS = {"F2": "clear", "F3": "again", "F4": "not-yet"}


class DisplayKeys(QObject):
    """The keys that change how things look; they hold on every screen."""

    KEYS = (
        ("Ctrl+=", "Ctrl++"),
        ("Ctrl+-",),
        ("Ctrl+0",),
        ("Ctrl+Shift+C",),
    )

    def __init__(self, window: QWidget, display: Display) -> None:
        super().__init__(window)
        actions = (display.larger, display.smaller, display.usual_size, display.next_theme)
        for keys, action in zip(self.KEYS, actions, strict=True):
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(action)


class TalkKeys(QObject):
    """Binds the keys to a talk screen.

    Attributes:
        shown: each key with what it does, for the list that F1 opens.
    """

    def __init__(self, screen: TalkScreen, pause: Callable[[], None]) -> None:
        super().__init__(screen)
        self._screen = screen
        self.shown: list[tuple[str, str]] = []
        self._bind(("PgDown", "Alt+Right"), tr("Next page"), screen.go_on)
        self._bind(("PgUp", "Alt+Left"), tr("Page before"), screen.go_back)
        self._bind(("Ctrl+Down",), tr("Further down the page"), lambda: screen.page_view.turn(1))
        self._bind(("Ctrl+Up",), tr("Further up the page"), lambda: screen.page_view.turn(-1))
        self._bind(("Ctrl+K",), tr("Park a question"), screen.over.park)
        self._bind(("Ctrl+Shift+S",), tr("Skip this page"), screen.over.skip)
        self._bind(("Ctrl+L",), tr("Pause"), pause)
        self._bind(("F8",), tr("Notes for the clinician"), screen.over.toggle_notes)
        self._bind(("F6",), tr("Next part of the screen"), self._next_region)
        self._bind(("Shift+F6",), tr("Part of the screen before"), self._region_before)
        self._bind(("Ctrl+J",), tr("Go to a page"), screen.over.show_pages)
        self._bind(("F1",), tr("This list"), self._show)
        self.shown += [
            ("Ctrl + and −", tr("Larger or smaller text")),
            ("Ctrl+0", tr("Text as it was")),
            ("Ctrl+Shift+C", tr("Other colours")),
            ("1, 2, 3", tr("Answer a statement")),
            ("Tab, Shift+Tab", tr("Next or previous control")),
            ("Esc", tr("Close what is open")),
            ("F2, F3, F4", tr("After telling back: for the clinician")),
        ]
        for key, mark in MARKS.items():
            shortcut = QShortcut(QKeySequence(key), screen)
            shortcut.activated.connect(lambda mark=mark: self._mark(mark))
        screen.top.help_pressed.connect(self._show)

    def _bind(self, keys: tuple[str, ...], does: str, action: Callable[[], object]) -> None:
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self._screen)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(action)
        self.shown.append((tr(" or ").join(keys), does))

    def _show(self) -> None:
        self._screen.over.show_keys(tuple(self.shown))

    def _mark(self, mark: str) -> None:
        from desktop.ui.blocks.teach_back import TeachBackView

        steps = self._screen.page_view.steps
        if steps is not None and isinstance(steps.current, TeachBackView):
            steps.current.mark(mark)  # type: ignore[arg-type]

    def _next_region(self) -> None:
        self._move_region(1)

    def _region_before(self) -> None:
        self._move_region(-1)

    def _move_region(self, by: int) -> None:
        if self._screen.over.covered:
            return
        regions = (self._screen.top, self._screen.rail, self._screen.stack, self._screen.bar)
        focus = self._screen.window().focusWidget()
        now = next((i for i, r in enumerate(regions) if focus is not None and r.isAncestorOf(focus)), -1)
        region = regions[(now + by) % len(regions)]
        for child in region.findChildren(QWidget):
            if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus(Qt.FocusReason.TabFocusReason)
                return
