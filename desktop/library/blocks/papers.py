"""The papers to take home, and the end of the talk."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.parts import Introduced


class Papers(Introduced, frozen=True, kw_only=True):
    """Make, save and print the papers, then close and clear; `intro` says what there is."""

    kind: ClassVar[str] = "papers"
    topic: ClassVar[bool] = False
    seconds: ClassVar[float] = 30
