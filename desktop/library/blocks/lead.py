"""The first words of a page."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.parts import Introduced


class Lead(Introduced, frozen=True, kw_only=True):
    """Paragraphs in larger type, for what a page begins with."""

    kind: ClassVar[str] = "lead"
    LEAST: ClassVar[int] = 1
