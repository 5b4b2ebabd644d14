"""What still has to be filled in: told at its place when one begins, and gone as soon as it is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget


class Needed:
    """Something that a talk cannot begin without.

    Attributes:
        control: what has to be filled in.
        fault: what is told where it is not.
    """

    def __init__(
        self, fault: str, control: QWidget, lacks: Callable[[], bool], show: Callable[[str], object]
    ) -> None:
        self.fault, self.control, self._show, self.lacks = fault, control, show, lacks

    def show(self) -> bool:
        """Show at its place whether it is missing; True when it is."""
        missing = self.lacks()
        self._show(self.fault if missing else "")
        return missing


class Faults(QObject):
    """Everything that is needed, in the order of the form.

    Signals:
        changed: how many are missing of those that were told.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[Needed] = []
        self._told = False

    def add(self, needed: Needed, *mended_by: SignalInstance) -> None:
        """Add one; each signal says that it may have been filled in."""
        self._all.append(needed)
        for signal in mended_by:
            signal.connect(self.look_again)

    def tell(self) -> list[Needed]:
        """Tell from now on what is missing, and return it."""
        self._told = True
        return self.look_again()

    def look_again(self, *_: object) -> list[Needed]:
        """Where something was told: show what is missing now."""
        if not self._told:
            return []
        missing = [needed for needed in self._all if needed.show()]
        self.changed.emit(len(missing))
        return missing
