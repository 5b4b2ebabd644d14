"""A page that is worked through in several steps: one prompt, one statement, one question at a time."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from desktop.ui.context import ViewContext


class InnerSteps(QObject):
    """Which step of a page shows. The page's own Next and Back lead through the steps first.

    Attributes:
        count: how many steps there are.
        current: the one that shows, from 0.

    Signals:
        changed: another step shows, or there are more or fewer of them.
    """

    changed = Signal()

    def __init__(self, onward: str, count: int, context: ViewContext) -> None:
        """`onward` is what the button that leads on says while there is a step to lead to."""
        super().__init__()
        self._onward, self._memory, self._key = onward, context.memory, (context.page.id, "step")
        self.count = count
        self.current = max(0, min(cast("int", self._memory.get(self._key, 0)), count - 1))
        self.changed.connect(context.requests.stepped)

    @property
    def onward(self) -> str:
        """What leads on from here within the page; "" at its last step."""
        return self._onward if self.current + 1 < self.count else ""

    def show(self, index: int) -> None:
        """Show a step; one beyond either end is the one at that end."""
        self.recount(self.count, index)

    def recount(self, count: int, index: int | None = None) -> None:
        """There are more steps now, or fewer; this one shows, or the one that did. Both are told as one."""
        index = max(0, min(self.current if index is None else index, count - 1))
        if (count, index) != (self.count, self.current):
            self.count, self.current = count, index
            self._memory[self._key] = index
            self.changed.emit()

    def step(self, by: int) -> bool:
        """Show the next step (1) or the one before (-1); False where there is none that way."""
        before = self.current
        self.show(before + by)
        return self.current != before
