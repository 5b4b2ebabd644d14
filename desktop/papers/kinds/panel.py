"""A filled panel on paper, where nothing is filled: what stands in it."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.panel import FilledPanel
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class FilledPanelOnPaper(OnPaper):
    """Its blocks, one after the other."""

    BLOCK: ClassVar = FilledPanel

    def data(self, block: FilledPanel, page: Printed) -> dict[str, Any]:
        """The blocks inside."""
        return {"kind": "group", "blocks": [page.block(it) for it in block.blocks]}
