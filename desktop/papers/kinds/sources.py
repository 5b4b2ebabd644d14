"""The list of sources on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.sources import Sources
from desktop.library.citations import short_reference
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class SourcesOnPaper(OnPaper):
    """Each source that the paper cites, as briefly as it can still be found."""

    BLOCK: ClassVar = Sources

    def data(self, block: Sources, page: Printed) -> dict[str, Any]:  # noqa: ARG002
        """The sources by their numbers."""
        known = page.module.sources
        items = [
            {"number": number, "said": short_reference(known[source])}
            for source, number in page.numbers.items()
            if source in known
        ]
        return {"kind": "sources", "items": items}
