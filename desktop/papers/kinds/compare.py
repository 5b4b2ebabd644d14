"""The options as a grid, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.compare import Compare
from desktop.papers.blocks import Printed
from desktop.papers.choices import choices_in
from desktop.papers.kinds.base import OnPaper


class CompareOnPaper(OnPaper):
    """What each is, what speaks for it and what against it: the grid, short."""

    BLOCK: ClassVar = Compare

    def data(self, block: Compare, page: Printed) -> dict[str, Any]:
        """Its rows in words."""
        return {"kind": "choices", **choices_in(block, page.numbers)}
