"""A number of people that may be drawn, and when it may not."""

from __future__ import annotations

from typing import Protocol

from desktop.language import tr
from desktop.library.facts import FEWEST


class Counted(Protocol):
    """What a number must carry to be drawn; a `Fact` and the fact of a record both do."""

    @property
    def events(self) -> int | None:
        """People in the study who had it; None where they were not counted."""

    @property
    def n(self) -> int:
        """People in the study."""

    @property
    def per_100(self) -> int:
        """People in 100 who had it."""

    @property
    def not_per_100(self) -> int:
        """People in 100 who did not."""

    @property
    def low(self) -> int:
        """Lower end of the interval, in 100 people."""

    @property
    def high(self) -> int:
        """Upper end of the interval, in 100 people."""

    @property
    def outcome(self) -> str:
        """What they had; continues "12 in 100 people ..."."""

    @property
    def outcome_not(self) -> str:
        """Continues "88 in 100 people ..."."""

    @property
    def period(self) -> str:
        """Within what time."""

    @property
    def population(self) -> str:
        """Who was studied."""

    @property
    def scope(self) -> str:
        """What the number counts and what it does not."""


def why_not(state: Counted) -> str:
    """Why this number must not be drawn, in plain words; empty when it may be."""
    if state.events is None:
        return tr("The source does not say how many people were counted.")
    if state.n < FEWEST:
        words = tr("Fewer than {n} people were studied: too few to say anything about 100.")
        return words.format(n=FEWEST)
    if not state.scope.strip():
        return tr("It is not said what this number counts and what it does not.")
    if not state.period.strip() or not state.population.strip():
        return tr("It is not said who was studied, or for how long.")
    if not _true(state, state.events):
        return tr("The numbers do not agree with each other.")
    if (state.per_100 == 0) != (state.events == 0) or (state.per_100 == 100) != (state.events == state.n):
        return tr("A picture of 100 people would show nobody, or everybody, and that is not so.")
    return ""


def _true(state: Counted, events: int) -> bool:
    whole = 0 <= events <= state.n and state.per_100 + state.not_per_100 == 100
    rounded = abs(state.per_100 - events * 100 / state.n) <= 0.5
    return whole and rounded and 0 <= state.low <= state.per_100 <= state.high <= 100
