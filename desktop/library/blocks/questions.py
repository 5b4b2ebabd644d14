"""The questions that were parked."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.parts import Introduced


class Questions(Introduced, frozen=True, kw_only=True):
    """Parked questions to answer, carry or withdraw; `intro` shows when there are none."""

    kind: ClassVar[str] = "questions"
    seconds: ClassVar[float] = 60
