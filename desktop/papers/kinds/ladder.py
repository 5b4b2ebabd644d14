"""Steps to take one after the other, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.ladder import Ladder
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class LadderOnPaper(OnPaper):
    """The picture of the steps."""

    BLOCK: ClassVar = Ladder

    def data(self, block: Ladder, page: Printed) -> dict[str, Any]:
        """The name of the picture."""
        return page.picture(block)
