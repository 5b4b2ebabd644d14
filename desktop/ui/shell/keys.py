"""The keys of each screen, in one list: what they are called, what they do, and the doing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.language import tr, trc
from desktop.ui.appearance import Appearance
from desktop.ui.typed import digit_of
from desktop.ui.widgets.successor import tab_stops

if TYPE_CHECKING:
    from desktop.ui.shell.overlays import Overlays
    from desktop.ui.shell.page_stack import PageStack
    from desktop.ui.widgets.toast import Toast

MARKS = {"F2": "clear", "F3": "again", "F4": "not-yet"}

_CTRL, _KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
# There every arrow counts as one of the number pad.
_OF_READERS = _PAGES if sys.platform == "darwin" else (*_PAGES, *_ARROWS)


class WindowKeys(QObject):
    """The keys that hold on every screen: how things look, and what is left to screen readers.

    Screen readers move with the number pad, so none of its keys for moving is a shortcut here: Qt would
    take them for the keys of the same name elsewhere.
    """

    KEYS = (
        ("Ctrl+=", "Ctrl++"),
        ("Ctrl+-",),
        ("Ctrl+0",),
        ("Ctrl+Shift+C",),
    )

    def __init__(self, window: QWidget, display: Appearance) -> None:
        super().__init__(window)
        self._display = display
        actions = (display.larger, display.smaller, display.usual_size, display.next_theme)
        for keys, action in zip(self.KEYS, actions, strict=True):
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(action)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            key = cast("QKeyEvent", event)
            if key.modifiers() & _KEYPAD and key.key() in _OF_READERS:
                key.accept()  # it is no shortcut: whatever has the keyboard gets it
                return True
        elif event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event)
            if key.modifiers() == _CTRL and digit_of(key) == "0":  # where the key of the 0 writes a letter
                self._display.usual_size()
                return True
        return False


class Ground(msgspec.Struct, frozen=True):
    """What the keys of every screen need of it.

    `whole` is where the keys hold, `parts` are the parts of it as the eye goes, `covered` says whether
    something lies over them, `show_keys` opens the list of keys.
    """

    whole: QWidget
    parts: Callable[[], tuple[QWidget, ...]]
    covered: Callable[[], bool]
    show_keys: Callable[[tuple[tuple[str, str], ...]], object]


class ScreenKeys(QObject):
    """The keys of one screen.

    Attributes:
        shown: each key with what it does, for the list that F1 opens.
    """

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground.whole)
        self._ground = ground
        self.shown: list[tuple[str, str]] = []

    def show_list(self) -> None:
        """Show every key that does something here."""
        self._ground.show_keys(tuple(self.shown))

    def _bind(self, keys: tuple[str, ...], does: str, action: Callable[[], object]) -> None:
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self._ground.whole)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(action)
        self.shown.append((tr(" or ").join(map(named, keys)), does))

    def _bind_parts(self) -> None:
        self._bind(("F6",), tr("Next part of the screen"), self._next_part)
        self._bind(("Shift+F6",), tr("Part of the screen before"), self._part_before)

    def _bind_rest(self, close: Callable[[], object]) -> None:
        self._bind(("Esc",), tr("Close what is open"), close)
        self._bind(("F1",), tr("This list"), self.show_list)
        self.shown += [
            (tr("Ctrl + and −"), tr("Larger or smaller text")),
            (named("Ctrl+0"), tr("Text as it was")),
            (named("Ctrl+Shift+C"), tr("Other colours")),
            (tr("Tab, Shift+Tab"), tr("Next or previous control")),
            (tr("Arrows"), tr("Move among several answers")),
            (tr("Space or Enter"), tr("Press what has the keyboard")),
        ]

    def _next_part(self) -> None:
        self._move(1)

    def _part_before(self) -> None:
        self._move(-1)

    def _move(self, by: int) -> None:
        """To the first control of the next part that has one."""
        if self._ground.covered():
            return
        focus = self._ground.whole.window().focusWidget()
        parts = [part for part in self._ground.parts() if tab_stops(part)]
        now = [part.isAncestorOf(focus) if focus is not None else False for part in parts]
        start = now.index(True) if any(now) else -1 if by > 0 else 0
        stops: Iterable[QWidget] = tab_stops(parts[(start + by) % len(parts)])
        next(iter(stops)).setFocus(Qt.FocusReason.TabFocusReason)


def named(key: str) -> str:
    """A key as it is called on keyboards of the language, such as "Strg+0"."""
    names = {
        "Ctrl": tr("Ctrl"),
        "Shift": tr("Shift"),
        "Alt": tr("Alt"),
        "Esc": tr("Esc"),
        "PgDown": tr("PgDown"),
        "PgUp": tr("PgUp"),
        "Right": trc("a key", "Right"),
        "Left": trc("a key", "Left"),
        "Down": trc("a key", "Down"),
        "Up": trc("a key", "Up"),
    }
    return "+".join(names.get(part, part) for part in key.split("+"))


class SetUpKeys(ScreenKeys):
    """The keys of the set-up screen."""

    def __init__(self, ground: Ground, close: Callable[[], object]) -> None:
        super().__init__(ground)
        self._bind_parts()
        self._bind_rest(close)


class TalkKeys(ScreenKeys):
    """The keys of a talk screen.

    Signals:
        next_pressed, back_pressed: turn the page.
        pause_pressed: draw the curtain.
        print_pressed: print what was talked about.
    """

    next_pressed = Signal()
    back_pressed = Signal()
    pause_pressed = Signal()
    print_pressed = Signal()

    def __init__(self, ground: Ground, stack: PageStack, over: Overlays, toast: Toast) -> None:
        super().__init__(ground)
        self._stack = stack
        self._bind(("PgDown", "Alt+Right"), tr("Next page"), self.next_pressed.emit)
        self._bind(("PgUp", "Alt+Left"), tr("Page before"), self.back_pressed.emit)
        self._bind(("Ctrl+Down",), tr("Further down the page"), lambda: stack.page_view.turn(1))
        self._bind(("Ctrl+Up",), tr("Further up the page"), lambda: stack.page_view.turn(-1))
        self._bind(("Ctrl+K",), tr("Park a question"), over.park)
        self._bind(("Ctrl+Shift+S",), tr("Skip this page"), over.skip)
        self._bind(("Ctrl+Z",), tr("Undo what was just done"), toast.take_back)
        self._bind(("Ctrl+L",), tr("Pause, and hide the screen"), self.pause_pressed.emit)
        self._bind(("Ctrl+P",), tr("Print what we have covered"), self._print)
        self._bind(("F8",), tr("Notes for the clinician"), over.show_notes)
        self._bind(("F9",), tr("Who to call"), over.show_call)
        self._bind_parts()
        self._bind(("Ctrl+J",), tr("Go to a page"), over.show_pages)
        self._bind_rest(over.close_top)
        self.shown.append(("1, 2, 3", tr("Answer the statement that shows")))
        for key, mark in MARKS.items():
            shortcut = QShortcut(QKeySequence(key), ground.whole)
            shortcut.activated.connect(lambda mark=mark: self._mark(mark))

    def _print(self) -> None:
        if not self._ground.covered():
            self.print_pressed.emit()

    def _mark(self, mark: str) -> None:
        from desktop.ui.blocks.teach_back import TeachBackView

        steps = self._stack.page_view.steps
        if steps is not None and isinstance(steps.current, TeachBackView):
            steps.current.mark(mark)  # type: ignore[arg-type]
