"""One press does one thing: what comes under a hand by a press, or by itself, is not pressed unseen."""

from __future__ import annotations

import time
from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.ui.standing import Standing, is_often, is_pressable
from desktop.ui.widgets.noted_edit import NotedEdit

GESTURE_MS = 400  # a trembling hand presses again in that time; no one has read what is new by then
LOOK_AFTER_MS = 60  # frames come in bursts
TYPING_MS = 1_500  # who types slowly needs that long from a letter to the next key

_LEFT = Qt.MouseButton.LeftButton
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_MOVING = _SIDEWAYS | {
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_F6),
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
}
_IN_WORDS_TOO = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape}
_OF_WORDS = {*(Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z)}


def monotonic_ms() -> float:
    """Milliseconds by a clock that never goes back."""
    return time.monotonic() * 1000


class _Acted:
    """A press that acted: `what` is the control or the key; `by` is the key, or 0 for the mouse."""

    def __init__(self, what: QWidget | int, by: int) -> None:
        self._what = what if isinstance(what, int) else ref(what)
        self.by = by
        self.until: float | None = None  # its gesture lasts until then; None while what it does goes on

    def was(self, what: QWidget | int) -> bool:
        """Whether it was a press of just this."""
        return what == (self._what if isinstance(self._what, int) else self._what())

    def lasts(self, now: float) -> bool:
        """Whether what comes now may still be of the same gesture."""
        return self.until is None or self.until > now


class OneGesture(QObject):
    """Lets a press act on what the person meant, and on nothing that came under the hand since.

    For one gesture's time (400 ms, or the system's time for a double click where that is longer)

    * the control that was pressed is not pressed again, unless it is made for that (`often`);
    * what came, moved, changed its words or was uncovered, by a press or by itself, is not pressed, and
      neither is what the keyboard came to without Tab or arrows;
    * a key that acts does nothing again, and neither does another one after something changed.

    A key that acted does not repeat while it is held. Typing, Tab, arrows and scrolling are never held up,
    but for the key that just pressed a button: it is not typed into the box which that brought.
    Words that miss their box press nothing: Space and Enter do not, soon after a letter that went nowhere.
    A press that is not let through is swallowed whole, and its time begins again.

    Source: the list of screens and keys, "Tremor: ignore second activation within 400 ms".

    Attributes:
        clock: tells the time in milliseconds.
    """

    def __init__(self, window: QWidget, clock: Callable[[], float] = monotonic_ms) -> None:
        super().__init__(window)
        self.clock = clock
        self._window = window
        self._time = max(GESTURE_MS, QApplication.doubleClickInterval())
        self._standing = Standing(window)
        self._acted: list[_Acted] = []
        self._last: _Acted | None = None
        self._focus: ref[QWidget] | None = None
        self._focus_since = 0.0
        self._by_hand = False  # what moves now, a hand moves on purpose
        self._decided: tuple[int, bool] | None = None  # of the key whose press comes next
        self._swallowed: set[int] = set()  # what is held down in vain: keys, and 0 for the mouse
        self._once: set[int] = set()  # keys that are held and do nothing more
        self._key_before = 0
        self._stray_until = 0.0  # until then, what is typed may be words that miss their box
        self._look_soon, self._rest = QTimer(self), QTimer(self)
        for timer, after, then in (
            (self._look_soon, LOOK_AFTER_MS, self.look),
            (self._rest, 0, self._rested),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(then)
        window.installEventFilter(self)

    def look(self) -> None:
        """See what stands now; done by itself before every press, and soon after every frame."""
        since = self.clock()  # not when its frame began: nobody sees it before it is painted
        self._standing.look(since, moved_by_hand=self._by_hand)
        focus, before = self._window.focusWidget(), self._focus() if self._focus is not None else None
        if focus is not before:
            self._focus = ref(focus) if focus is not None else None
            self._focus_since = 0.0 if self._by_hand else since
        self._by_hand = False
        self._look_soon.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Frames come to the window itself, hands to the window of the system below it."""
        kind = event.type()
        window: QWidget | None = getattr(self, "_window", None)
        if window is None:  # what held it is being collected while the window goes
            return False
        if watched is self._window:
            if kind == QEvent.Type.UpdateRequest:
                self._frame_comes()
            elif kind == QEvent.Type.WindowUnblocked:  # a dialog that lay over it is gone
                self._standing.forget()
                self._frame_comes()
            elif kind == QEvent.Type.Show and (handle := self._window.windowHandle()) is not None:
                handle.installEventFilter(self)
        elif isinstance(event, QKeyEvent):
            return self._key(event)
        elif kind == QEvent.Type.MouseMove:
            return False
        elif isinstance(event, QMouseEvent):
            return event.button() == _LEFT and self._mouse(event)
        elif kind == QEvent.Type.Wheel:
            self._by_hand = True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        """Whether to swallow what the left button does."""
        if event.type() == QEvent.Type.MouseButtonPress:
            control = self._control_at(event.position().toPoint())
            if control is None:  # a box to write in, a scroll bar
                self._by_hand = True
            return self._goes_down(0, lets=control is None or self._lets(control, 0))
        if event.type() == QEvent.Type.MouseButtonRelease:
            return self._comes_up(0)
        return 0 in self._swallowed  # a double click comes after the press that makes it one

    def _key(self, event: QKeyEvent) -> bool:
        """Whether to swallow what a key does; Qt asks first whether it is for a shortcut."""
        key, repeats = event.key(), event.isAutoRepeat()
        if event.type() == QEvent.Type.KeyRelease:
            if repeats:
                return key in self._once
            self._once.discard(key)
            return self._comes_up(key)
        if event.type() == QEvent.Type.ShortcutOverride:
            lets = self._lets_key(event)
            self._decided = (key, lets)
            if not lets:
                event.accept()  # or it would still be looked up among the shortcuts
            return not lets
        decided, self._decided = self._decided, None
        lets = decided[1] if decided is not None and decided[0] == key else self._lets_key(event)
        return not lets if repeats else self._goes_down(key, lets=lets)

    def _goes_down(self, by: int, *, lets: bool) -> bool:
        (self._swallowed.discard if lets else self._swallowed.add)(by)
        return not lets

    def _comes_up(self, by: int) -> bool:
        """Buttons act when they are let go: the time of the gesture begins then."""
        if by in self._swallowed:
            self._swallowed.discard(by)
            return True
        if self._last is not None and self._last.by == by:
            self._begin(self._last)
            self._last = None
        return False

    def _lets_key(self, event: QKeyEvent) -> bool:
        key, repeats = event.key(), event.isAutoRepeat()
        if repeats and key in self._once:
            return False
        self._once.discard(key)
        what = self._pressed_by(event)
        self._key_before = key
        if what is None:
            self._by_hand = True
            return True
        self._once.add(key)
        return not repeats and not self._stray(what, event) and self._lets(what, key)

    def _stray(self, what: QWidget | int, event: QKeyEvent) -> bool:
        """Whether this presses a control, but belongs to words that are typed where nothing takes them."""
        now, said, presses = self.clock(), event.text(), not isinstance(what, int)
        typing = now < self._stray_until and not isinstance(what, QLineEdit | NotedEdit)
        if (said.isalpha() and not presses) or (typing and said.isprintable() and said):
            self._stray_until = now + TYPING_MS
        return typing and presses

    def _pressed_by(self, event: QKeyEvent) -> QWidget | int | None:
        """What a key presses: the control that has the keyboard, itself, or nothing as it moves or writes."""
        key, focus = event.key(), self._window.focusWidget()
        alone = event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value
        ctrl, alt = bool(event.modifiers() & _CTRL), bool(event.modifiers() & _ALT)
        letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z
        if alt and key in _SIDEWAYS:
            return alone
        if key in _MOVING or (ctrl and key < Qt.Key.Key_Escape and not letter):  # larger, smaller
            return None
        writes = isinstance(focus, QLineEdit | NotedEdit)
        if focus is not None and (key in _ENTER or key == Qt.Key.Key_Space):
            ends = key in _ENTER and not (isinstance(focus, NotedEdit) and not focus.one_line)
            if is_pressable(focus) or (writes and (ends or self._just_acted(key))):
                return focus
        acts = key in _IN_WORDS_TOO or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
        acts = acts or (ctrl and not alt and letter and key not in _OF_WORDS)
        return alone if acts or not writes else None

    def _just_acted(self, key: int) -> bool:
        """Whether this key pressed a button, and no other came after it."""
        lasting = (one for one in self._acted if one.lasts(self.clock()))
        return key == self._key_before and any(one.by == key for one in lasting)

    def _control_at(self, spot: QPoint) -> QWidget | None:
        at = self._window.childAt(spot)
        while at is not None and not is_pressable(at):
            at = at.parentWidget()
        return at

    def _lets(self, what: QWidget | int, by: int) -> bool:
        """Whether a press acts; it is remembered as one that did, or lets the time begin again."""
        now = self.clock()
        self.look()
        self._acted = [one for one in self._acted if one.lasts(now)]
        again = any(one.was(what) for one in self._acted)
        if isinstance(what, int):
            changed = bool(self._acted) and self._standing.changed > now - self._time
            lets = not again and (not changed or by == Qt.Key.Key_Escape)
        else:
            came = max(self._standing.since(what), self._focus_since if by else 0.0)
            lets = is_often(what) if again else came <= now - self._time
        if lets:
            self._last = _Acted(what, by)
            self._begin(self._last)
            return True
        if not isinstance(what, int):
            self._standing.begin_again(what, now)
        for one in self._acted:
            self._begin(one)
        return False

    def _begin(self, one: _Acted) -> None:
        """The time of a gesture begins once what it does is done, and other events come again."""
        one.until = None
        if one not in self._acted:
            self._acted.append(one)
        self._rest.start()

    def _rested(self) -> None:
        until = self.clock() + self._time
        for one in self._acted:
            one.until = until if one.until is None else one.until

    def _frame_comes(self) -> None:
        if not self._look_soon.isActive():
            self._look_soon.start()
