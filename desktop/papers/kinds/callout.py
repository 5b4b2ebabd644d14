"""A boxed remark on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.callout import Callout
from desktop.library.text import plain
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class CalloutOnPaper(OnPaper):
    """A frame whose line and sign tell its tone."""

    BLOCK: ClassVar = Callout

    def data(self, block: Callout, page: Printed) -> dict[str, Any]:
        """Its title, and what stands in it."""
        inner = [page.block(it) for it in block.blocks]
        return {"kind": "callout", "tone": block.tone, "title": plain(block.title), "blocks": inner}
