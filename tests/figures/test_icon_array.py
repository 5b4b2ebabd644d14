from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.base import Canvas, FigureRefusedError, figures
from desktop.figures.count_words import (
    about_words,
    both_ranges_words,
    in_100_words,
    likely_words,
    studied_words,
)
from desktop.figures.icon_array import IconArray
from desktop.figures.themes import theme, theme_names
from desktop.library.facts import Fact
from tests.figures.facts import drawable_facts, fact

SVG = "{http://www.w3.org/2000/svg}"
ARRAY = IconArray()


def canvas(**changes: Any) -> Canvas:
    whole: dict[str, Any] = {"colours": theme("light"), "width": 800.0}
    return Canvas(**whole | changes)


def drawn(state: Fact, on: Canvas | None = None) -> ET.Element:
    return ET.fromstring(ARRAY.svg(state, on or canvas()))  # noqa: S314


def people(svg: ET.Element) -> dict[str, list[ET.Element]]:
    return {group.attrib["id"]: list(group) for group in svg.iter(f"{SVG}g") if "id" in group.attrib}


@given(drawable_facts())
def test_always_a_hundred_people_and_exactly_the_counted_ones_are_solid(state: Fact) -> None:
    found = people(drawn(state))
    assert (len(found["had"]), len(found["not"])) == (state.per_100, 100 - state.per_100)
    assert {person.attrib["fill"] for person in found["had"]} <= {theme("light")["risk"]}
    assert {person.attrib["fill"] for person in found["not"]} <= {theme("light")["surface"]}


@given(drawable_facts())
def test_the_alternative_says_the_numbers_that_are_drawn(state: Fact) -> None:
    alt = ARRAY.alt(state)
    assert f"Out of 100 people, {state.per_100} had" in alt
    assert f"; {100 - state.per_100} did not" in alt
    assert f"{state.n} people" in alt
    assert f"between {state.low} and {state.high}." in alt


def test_the_alternative_follows_the_pattern() -> None:
    assert ARRAY.alt(fact()) == (
        "Out of 100 people, 12 had an unwanted change in how the stimulation felt in 12 months; 88 did not. "
        "The study was of 272 people, so the true number is likely between 8 and 16. "
        "This is not the number for leg cramps."
    )


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"events": 3, "n": 29}, "Fewer than 30"),
        ({"scope": " "}, "counts"),
        ({"period": ""}, "how long"),
        ({"population": ""}, "who was studied"),
        ({"events": 1, "n": 1000}, "nobody"),
        ({"events": 999, "n": 1000}, "everybody"),
    ],
)
def test_what_would_mislead_is_refused_with_the_reason(changes: dict[str, Any], why: str) -> None:
    state = fact(**changes)
    assert why in ARRAY.refusal(state)
    with pytest.raises(FigureRefusedError, match=why):
        ARRAY.svg(state, canvas())


class Untrue:
    """A number whose parts do not agree, as only a damaged record can hold."""

    def __init__(self, **changes: int) -> None:
        self.__dict__ |= {
            name: getattr(fact(), name) for name in (*Fact.__struct_fields__, *NUMBERS)
        } | changes

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


NUMBERS = ("per_100", "not_per_100", "low", "high")


@pytest.mark.parametrize(
    "changes",
    [{"per_100": 21}, {"not_per_100": 80}, {"low": 13}, {"high": 11}, {"high": 101}, {"events": 300}],
)
def test_numbers_that_do_not_agree_are_refused(changes: dict[str, int]) -> None:
    assert ARRAY.refusal(Untrue(**changes))


def test_the_fill_grows_from_the_bottom_row_in_reading_direction() -> None:
    starts = [path.attrib["d"][1:].split("a")[0].split(" ") for path in people(drawn(fact()))["had"]]
    columns, rows = [float(x) for x, _ in starts], [float(y) for _, y in starts]
    assert len(set(rows[:10])) == 1
    assert rows[10] < rows[0]
    assert columns[:10] == sorted(columns[:10])
    # The wider gap after the fifth helps to count.
    assert columns[5] - columns[4] > columns[4] - columns[3]


def test_right_to_left_the_fill_begins_at_the_right() -> None:
    starts = [
        path.attrib["d"][1:].split(" ")[0] for path in people(drawn(fact(), canvas(direction="rtl")))["had"]
    ]
    assert [float(x) for x in starts[:10]] == sorted((float(x) for x in starts[:10]), reverse=True)


def bracket(svg: ET.Element) -> list[tuple[float, float]]:
    """The corners of the bracket, from the top down."""
    path = next(path for path in svg.iter(f"{SVG}path") if path.attrib.get("id") == "range")
    found = [pair.split(" ") for pair in path.attrib["d"][1:].split("L")]
    return [(float(x), float(y)) for x, y in found]


def feet(svg: ET.Element) -> list[float]:
    """How far down each person begins, the first at the bottom."""
    paths = [*people(svg)["had"], *people(svg)["not"]]
    return [float(path.attrib["d"][1:].split("a")[0].split(" ")[1]) for path in paths]


@pytest.mark.parametrize(("events", "n"), [(32, 272), (272, 340), (120, 133)])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_bracket_spans_the_rows_from_the_lowest_to_the_highest_that_it_could_be(
    events: int, n: int, direction: str
) -> None:
    state = fact(events=events, n=n)
    svg = drawn(state, canvas(direction=direction))
    corners, heads = bracket(svg), feet(svg)
    assert corners[0][1] < heads[state.high - 1] < heads[state.low - 1] < corners[-1][1]
    beside = [y for y in set(heads) if corners[0][1] < y < corners[-1][1]]
    assert len(beside) == (state.high - 1) // 10 - (state.low - 1) // 10 + 1
    edge = [float(path.attrib["d"][1:].split(" ")[0]) for path in people(svg)["not"]]
    outside = (
        min(x for x, _ in corners) > max(edge)
        if direction == "ltr"
        else max(x for x, _ in corners) < min(edge)
    )
    assert outside


def test_a_number_that_is_sure_has_no_bracket() -> None:
    state = fact(events=120_000, n=1_000_000)
    assert state.low == state.high
    assert "range" not in ARRAY.svg(state, canvas())
    assert likely_words(state) == "This was a large study. The true number is likely close to 12 in 100."


def test_the_words_beside_it_say_both_numbers_how_far_off_and_who() -> None:
    state = fact(device="InterStim", sponsor="Medtronic")
    assert in_100_words(state.per_100) == "12 in 100"
    assert likely_words(state) == "It could be 8 to 16."
    assert both_ranges_words(state) == "It could be 8 to 16. Then 84 to 92 did not."
    assert studied_words(state) == (
        "272 people treated for an overactive bladder, in 12 months. Device: InterStim. Who paid: Medtronic."
    )
    assert studied_words(fact()).endswith("Who paid: not shown in what we read.")


@pytest.mark.parametrize(("events", "n", "said"), [(32, 272, "about"), (30, 100, "")])
def test_a_rounded_number_is_called_about(events: int, n: int, said: str) -> None:
    assert about_words(fact(events=events, n=n)) == said


@given(drawable_facts(), st.integers(60, 1800), st.none() | st.integers(100, 1200), st.floats(0.5, 2))
def test_nobody_and_nothing_leaves_the_picture(
    state: Fact, width: int, height: int | None, scale: float
) -> None:
    on = canvas(width=width, height=height, scale=scale)
    svg = drawn(state, on)
    wide, high = ARRAY.size(state, on)
    assert (float(svg.attrib["width"]), float(svg.attrib["height"])) == pytest.approx((wide, high), abs=0.01)
    assert all(0 < y < high for y in feet(svg))
    assert all(0 < x < wide for x, _ in (bracket(svg) if state.low != state.high else []))


@pytest.mark.parametrize("cell", [(25.0, 38.0), (27.0, 35.0)])
def test_it_is_as_large_as_its_place_allows(cell: tuple[float, float]) -> None:
    array = IconArray(cell)
    assert array.size(fact(), canvas(width=640))[1] == pytest.approx(10 * cell[1] + 8 + 2 * 24)
    assert array.size(fact(), canvas(width=640, height=300))[1] == pytest.approx(300)


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_paints_with_its_own_colours_only(name: str) -> None:
    svg = drawn(fact(), canvas(colours=theme(name)))
    used = {
        element.attrib[key] for element in svg.iter() for key in ("fill", "stroke") if key in element.attrib
    }
    assert used <= {*theme(name).values(), "none"}


@pytest.mark.parametrize("width", [-10, 0, 100])
def test_a_place_that_is_too_narrow_gets_the_smallest_picture(width: float) -> None:
    wide, high = ARRAY.size(fact(), canvas(width=width))
    assert wide > 100
    assert high > 0
    assert len(people(drawn(fact(), canvas(width=width)))["not"]) == 88


def test_the_table_holds_both_frames() -> None:
    table = ARRAY.table(fact())
    assert [row[1:] for row in table.rows] == [("12", "8 to 16"), ("88", "84 to 92")]


def test_figures_are_found_by_their_file() -> None:
    assert {"icon-array", "timeline"} <= set(figures())
