"""What was agreed, if anything was."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.parts import Introduced


class Decision(Introduced, frozen=True, kw_only=True):
    """A place to write down what was agreed and what happens next; `intro` shows while nothing is."""

    kind: ClassVar[str] = "decision"
    seconds: ClassVar[float] = 45
