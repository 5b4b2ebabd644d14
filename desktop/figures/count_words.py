"""The words that stand beside a picture of people: how many, who they were, and how sure that is."""

from __future__ import annotations

from typing import Protocol

from desktop.figures.counts import Counted
from desktop.language import tr


class Studied(Counted, Protocol):
    """A number with what else is known of its study."""

    @property
    def device(self) -> str:
        """The make that they had; may be empty."""

    @property
    def sponsor(self) -> str:
        """Who paid; empty where that is not shown."""


def about_words(state: Counted) -> str:
    """What stands before a number that is rounded; empty where it is exact."""
    return tr("about") if (state.events or 0) * 100 % state.n else ""


def in_100_words(count: int) -> str:
    """A number of people in 100."""
    return tr("{count} in 100").format(count=count)


def likely_words(state: Counted) -> str:
    """How far off the number may be."""
    if state.low == state.high:
        words = tr("This was a large study. The true number is likely close to {high} in 100.")
        return words.format(high=state.high)
    return tr("It could be {low} to {high}.").format(low=state.low, high=state.high)


def both_ranges_words(state: Counted) -> str:
    """How far off both numbers may be."""
    if state.low == state.high:
        return likely_words(state)
    return tr("It could be {low} to {high}. Then {not_low} to {not_high} {outcome_not}.").format(
        low=state.low,
        high=state.high,
        not_low=100 - state.high,
        not_high=100 - state.low,
        outcome_not=state.outcome_not,
    )


def studied_words(state: Studied) -> str:
    """How many people, what they had, when, which make, and who paid."""
    said = [
        tr("{n} {population}, {period}.").format(n=state.n, population=state.population, period=state.period)
    ]
    if state.device:
        said.append(tr("Device: {device}.").format(device=state.device))
    said.append(tr("Who paid: {sponsor}.").format(sponsor=state.sponsor or tr("not shown in what we read")))
    return " ".join(said)
