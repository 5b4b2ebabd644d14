from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.icon_array import IconArray
from desktop.library.facts import Fact, wilson_interval


def fact(events: int, n: int, scope: str = "x") -> Fact:
    return Fact(
        id="f",
        events=events,
        n=n,
        outcome="",
        outcome_not="",
        period="",
        population="",
        source="",
        scope=scope,
    )


@pytest.mark.parametrize(
    ("events", "n", "numbers"),
    # 32/272: interval 8.5 to 16.1 % as published with the design; the others are textbook values.
    [
        (32, 272, (12, 88, 8, 16)),
        (0, 152, (0, 100, 0, 2)),
        (1, 1, (100, 0, 21, 100)),
        (1, 200, (1, 99, 0, 3)),
    ],
)
def test_a_rate_is_rounded_half_up_and_has_wilsons_interval(
    events: int, n: int, numbers: tuple[int, ...]
) -> None:
    one = fact(events, n)
    assert (one.per_100, one.not_per_100, one.low, one.high) == numbers


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_rate_lies_in_its_interval_and_both_frames_add_up(counts: tuple[int, int]) -> None:
    one = fact(*counts)
    assert 0 <= one.low <= one.per_100 <= one.high <= 100
    assert one.per_100 + one.not_per_100 == 100


@pytest.mark.parametrize(("events", "n"), [(1, 0), (-1, 10), (11, 10)])
def test_counts_that_cannot_be_have_no_interval(events: int, n: int) -> None:
    with pytest.raises(ValueError, match="events must be"):
        wilson_interval(events, n)


@pytest.mark.parametrize(("n", "scope", "drawable"), [(30, "x", True), (29, "x", False), (30, " ", False)])
def test_few_people_or_no_scope_are_not_drawn(n: int, scope: str, drawable: bool) -> None:
    assert fact(1, n, scope).drawable is drawable


def test_a_share_has_the_range_that_its_source_prints_or_none_and_is_never_drawn() -> None:
    counted = fact(1, 30)
    bare = msgspec.structs.replace(counted, events=None, share=22.5)
    ranged = msgspec.structs.replace(bare, range=(20, 25.5))
    assert (bare.per_100, bare.not_per_100, bare.ranged, bare.drawable) == (23, 77, False, False)
    assert (ranged.low, ranged.high, ranged.ranged) == (20, 26, True)
    with pytest.raises(ValueError, match="cannot be worked out"):
        _ = bare.low
    assert "does not say how many" in IconArray().refusal(bare)


def test_a_measure_is_no_number_of_people() -> None:
    with pytest.raises(ValueError, match="no number of people"):
        _ = msgspec.structs.replace(fact(1, 30), events=None, measure=True).per_100
