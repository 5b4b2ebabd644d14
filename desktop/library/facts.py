"""Facts: numbers from one study, with their population, period, source and scope."""

from __future__ import annotations

from math import sqrt
from typing import Annotated

import msgspec

from desktop.decoding import one_of

FEWEST = 30  # people; below this a number in 100 would promise too much
KNOWN = ("well", "some", "little")
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
    """What one study found: a count, a share, or a measure.

    A count says that `events` of `n` people had the outcome within the period. Where a source gives only a
    `share` in 100, its range is the one that the source prints as `range`, or cannot be worked out, and `n`
    is 0 where the source does not say how many there were. A `measure` is no number of people: what was
    measured stands in `outcome`, and how far apart the groups were in `outcome_not`.

    `arm` is what these people were given, where a study had groups; `brief` says who and how long in a few
    words, `means` what the outcome means; `known` is one of `KNOWN`.
    """

    id: str
    events: int | None = None
    share: float | None = None
    measure: bool = False
    n: int = 0
    range: tuple[float, ...] = ()
    outcome: str
    outcome_not: str
    period: str
    population: str
    source: str
    arm: str = ""
    brief: str = ""
    means: str = ""
    device: str = ""
    sponsor: str = ""
    sponsor_brief: str = ""
    scope: str = ""
    known: Annotated[str, one_of(*KNOWN)] = ""

    @property
    def per_100(self) -> int:
        """People in 100 who had the outcome, rounded half up. Raises `ValueError` for a measure."""
        if self.events is not None:
            return _rounded(self.events * 100 / self.n)
        if self.share is None:
            raise ValueError(f"'{self.id}' is no number of people")
        return _rounded(self.share)

    @property
    def not_per_100(self) -> int:
        """People in 100 who did not."""
        return 100 - self.per_100

    @property
    def ranged(self) -> bool:
        """Whether its range is known."""
        return self.events is not None or len(self.range) == 2

    @property
    def low(self) -> int:
        """Lower end of the 95 % interval in 100 people, rounded half up. Raises `ValueError`."""
        return self._end(0)

    @property
    def high(self) -> int:
        """Upper end of the 95 % interval in 100 people, rounded half up. Raises `ValueError`."""
        return self._end(1)

    @property
    def drawable(self) -> bool:
        """Whether an icon array may be drawn: a count of enough people, that says what it counts."""
        return self.events is not None and self.n >= FEWEST and bool(self.scope.strip())

    def _end(self, end: int) -> int:
        if self.events is not None:
            return _rounded(wilson_interval(self.events, self.n)[end] * 100)
        if not self.ranged:
            raise ValueError(f"the range of '{self.id}' cannot be worked out")
        return _rounded(self.range[end])


def _rounded(number: float) -> int:
    return int(number + 0.5)
