"""Facts to draw."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from desktop.library.facts import Fact


def fact(**changes: Any) -> Fact:
    whole: dict[str, Any] = {
        "id": "unpleasant-change",
        "events": 32,
        "n": 272,
        "outcome": "had an unwanted change in how the stimulation felt",
        "outcome_not": "did not",
        "period": "in 12 months",
        "population": "people treated for an overactive bladder",
        "source": "noblett2017",
        "scope": "This is not the number for leg cramps.",
    }
    return Fact(**whole | changes)


@st.composite
def drawable_facts(draw: st.DrawFn) -> Fact:
    """Facts of studies large enough whose number in 100 is not rounded to nobody or everybody."""
    n = draw(st.integers(30, 20_000))
    events = draw(st.sampled_from([0, n]) | st.integers(-(-n // 100), n - -(-n // 100)))
    return fact(events=events, n=n)
