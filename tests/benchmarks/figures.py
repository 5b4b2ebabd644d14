"""How figures are told: a table of values, ratios and budgets. Nothing here passes or fails."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One figure: what was measured, against what, and how much it may be."""

    what: str
    value: float
    unit: str
    against: float | None = None
    budget: float | None = None

    @property
    def ratio(self) -> float | None:
        """The value as a multiple of what it is measured against."""
        return self.value / self.against if self.against else None

    @property
    def verdict(self) -> str:
        """Within budget or not; the budget is for the ratio, where there is one."""
        if self.budget is None:
            return ""
        measured = self.value if self.ratio is None else self.ratio
        return "within" if measured <= self.budget else "OVER"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share (0 to 1) of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def show(title: str, lines: Sequence[Line]) -> None:
    """Print a table."""
    print(f"\n{title}")
    for line in lines:
        against = "" if line.against is None else f"{line.against:10.2f}"
        ratio = "" if line.ratio is None else f"{line.ratio:6.2f} x"
        budget = "" if line.budget is None else f"{line.budget:7.2f}"
        value = f"{line.value:10.2f} {line.unit:<3}"
        print(f"  {line.what:<52}{value} {against:>10} {ratio:>8} {budget:>7}  {line.verdict}")
