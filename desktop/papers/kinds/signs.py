"""The warning signs on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from desktop.library.blocks.signs import Signs
from desktop.library.signs import TierTold
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper

_MARKS = {"emergency": "■", "today": "▲", "next-working-day": "▶", "next-visit": "●"}


class SignsOnPaper(OnPaper):
    """A box for each tier, the heaviest for the most urgent."""

    BLOCK: ClassVar = Signs

    def data(self, block: Signs, page: Printed) -> dict[str, Any]:  # noqa: ARG002
        """The tiers, in full and in short."""
        return {"kind": "signs", "note": block.note, "tiers": tiers_data(block.tiers)}


def tiers_data(tiers: Iterable[TierTold]) -> list[dict[str, Any]]:
    """Tiers as `show-tiers` in resources/print/signs.typ takes them: the same on every paper."""
    return [
        {
            "tier": tier.tier,
            "mark": _MARKS[tier.tier],
            "title": tier.title,
            "short": tier.short,
            "phone": tier.phone,
            "hours": tier.hours,
            "lines": list(tier.lines),
            "blanks": list(tier.blanks),
            "signs": [{"text": it.text, "short": it.short, "why": it.why} for it in tier.signs],
        }
        for tier in tiers
    ]
