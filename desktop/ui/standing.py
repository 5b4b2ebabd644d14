"""What can be pressed in a window: where it stands, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

import msgspec
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget


def is_pressable(widget: QWidget) -> bool:
    """Whether a press on this widget does something: a button of any kind, or what says `often`."""
    return isinstance(widget, QAbstractButton) or is_often(widget)


def is_often(widget: object) -> bool:
    """Whether this widget is made to be pressed again and again, such as one step stronger."""
    return getattr(widget, "often", False)


class _Stand(msgspec.Struct, frozen=True):
    """How a control stands: what it says, where, and whether nothing lies over its middle."""

    words: str
    place: tuple[int, int, int, int]
    free: bool


class Standing:
    """Remembers what can be pressed in a window, where, and since when it stands so.

    Attributes:
        changed: when anything of it was last seen to be other than before, in milliseconds of the caller.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        # Weak, so that nothing of a talk stays here once its screen is gone.
        self._known: WeakKeyDictionary[QWidget, tuple[_Stand, float]] = WeakKeyDictionary()
        self.changed = 0.0

    def since(self, control: QWidget) -> float:
        """Since when a control stands as it does; 0 for what cannot be pressed."""
        return self._known[control][1] if control in self._known else 0.0

    def forget(self) -> None:
        """Let everything count as if it had just come."""
        self._known.clear()

    def begin_again(self, control: QWidget, now: float) -> None:
        """Let a control count as if it had just come."""
        if control in self._known:
            self._known[control] = (self._known[control][0], now)

    def look(self, since: float, *, moved_by_hand: bool) -> None:
        """See what stands now; what is new or other stands so `since` then.

        What was only moved, and by hand, such as by a wheel, counts as if it had stood still.
        """
        now: WeakKeyDictionary[QWidget, tuple[_Stand, float]] = WeakKeyDictionary()
        other = False
        for control in self._pressable(self._window):
            stand = self._stand(control)
            known = self._known.get(control)
            same = known is not None and (
                known[0] == stand or (moved_by_hand and known[0].words == stand.words)
            )
            now[control] = (stand, known[1] if known is not None and same else since)
            other = other or not same
        if other or len(now) != len(self._known):
            self.changed = since
        self._known = now

    def _pressable(self, below: QWidget) -> Iterator[QWidget]:
        for child in below.children():
            if not isinstance(child, QWidget) or not child.isVisible() or child.isWindow():
                continue
            if not is_pressable(child):
                yield from self._pressable(child)
            elif child.isEnabled():
                yield child

    def _stand(self, control: QWidget) -> _Stand:
        corner, middle = control.mapTo(self._window, QPoint(0, 0)), control.rect().center()
        words = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        at = self._window.childAt(corner + middle)
        return _Stand(words, (corner.x(), corner.y(), control.width(), control.height()), at is control)
