"""The designed state of not knowing, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.no_number import NoNumber
from desktop.library.text import plain
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class NoNumberOnPaper(OnPaper):
    """A broken frame, in words instead of a picture."""

    BLOCK: ClassVar = NoNumber

    def data(self, block: NoNumber, page: Printed) -> dict[str, Any]:
        """Its title and its three lines."""
        lines = [page.runs(line) for line in block.lines]
        return {"kind": "unknown", "title": plain(block.title), "lines": lines}
