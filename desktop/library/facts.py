"""Facts: counts from one study, with their population, period, source and scope."""

from __future__ import annotations

from math import sqrt

import msgspec

FEWEST = 30  # people; below this a number in 100 would promise too much
_Z = 1.959963984540054  # two-sided 95 %


def wilson_interval(events: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a proportion, both ends from 0 to 1.

    Source: Wilson EB, J Am Stat Assoc 1927;22:209-212. Raises `ValueError` unless 0 <= events <= n and n > 0.
    """
    if n <= 0 or not 0 <= events <= n:
        raise ValueError(f"events must be from 0 to n and n above 0, not {events} of {n}")
    share = events / n
    centre = share + _Z**2 / (2 * n)
    half = _Z * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    scale = 1 + _Z**2 / n
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A count of people in one study: `events` of `n` people had the outcome within the period."""

    id: str
    events: int
    n: int
    outcome: str
    outcome_not: str
    period: str
    population: str
    source: str
    device: str = ""
    sponsor: str = ""
    scope: str = ""

    @property
    def per_100(self) -> int:
        """People in 100 who had the outcome, rounded half up."""
        return int(self.events * 100 / self.n + 0.5)

    @property
    def not_per_100(self) -> int:
        """People in 100 who did not."""
        return 100 - self.per_100

    @property
    def low(self) -> int:
        """Lower end of the 95 % interval in 100 people, rounded half up."""
        return int(wilson_interval(self.events, self.n)[0] * 100 + 0.5)

    @property
    def high(self) -> int:
        """Upper end of the 95 % interval in 100 people, rounded half up."""
        return int(wilson_interval(self.events, self.n)[1] * 100 + 0.5)

    @property
    def drawable(self) -> bool:
        """Whether an icon array may be drawn: of enough people, and saying what it counts."""
        return self.n >= FEWEST and bool(self.scope.strip())
