from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.base import Canvas, FigureRefusedError, figures
from desktop.figures.icon_array import IconArray
from desktop.figures.themes import theme, theme_names
from desktop.library.facts import Fact
from tests.figures.facts import drawable_facts, fact

SVG = "{http://www.w3.org/2000/svg}"
ARRAY = IconArray()
COMPACT = frozenset({"title", "period"})


def canvas(**changes: Any) -> Canvas:
    whole: dict[str, Any] = {"colours": theme("light"), "width": 800.0}
    return Canvas(**whole | changes)


def drawn(state: Fact, on: Canvas | None = None, **how: Any) -> ET.Element:
    return ET.fromstring(ARRAY.svg(state, on or canvas(), **how))  # noqa: S314


def people(svg: ET.Element) -> dict[str, list[ET.Element]]:
    return {group.attrib["id"]: list(group) for group in svg.iter(f"{SVG}g") if "id" in group.attrib}


def words(svg: ET.Element) -> str:
    return " ".join(text.text or "" for text in svg.iter(f"{SVG}text"))


@given(drawable_facts())
def test_always_a_hundred_people_in_three_groups(state: Fact) -> None:
    found = people(drawn(state))
    assert len(found["had"]) == state.per_100
    assert len(found["may"]) == max(0, state.high - state.per_100)
    assert len(found["had"]) + len(found["may"]) + len(found["not"]) == 100


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


def test_both_frames_are_equal_in_size() -> None:
    sizes = {
        text.text: (text.attrib["font-size"], text.attrib["font-weight"])
        for text in drawn(fact()).iter(f"{SVG}text")
    }
    assert sizes["12 in 100"] == sizes["88 in 100"]
    assert sizes["had this"] == sizes["did not"]


@pytest.mark.parametrize(("events", "n", "said"), [(32, 272, True), (30, 100, False)])
def test_a_rounded_number_is_called_about(events: int, n: int, said: bool) -> None:
    assert ("about" in words(drawn(fact(events=events, n=n)))) is said


def test_the_whole_picture_says_period_study_interval_and_scope() -> None:
    said = words(drawn(fact()))
    for part in (
        "In 12 months",
        "one study of 272 people",
        "between 8 and 16",
        "not the number for leg cramps",
    ):
        assert part in said


def test_what_the_picture_leaves_out_has_words_to_stand_beside_it() -> None:
    said = words(drawn(fact(), canvas(width=624), parts=COMPACT))
    assert "leg cramps" not in said
    assert "8 to 16 in 100" in said
    assert "between 8 and 16" in ARRAY.interval_words(fact())
    assert "272 people" in ARRAY.period_words(fact())


@given(
    drawable_facts(),
    st.integers(420, 1800),
    st.none() | st.integers(300, 1200),
    st.sampled_from([18.0, 21.6, 27.0, 36.0]),
)
def test_words_never_shrink_and_never_leave_the_picture(
    state: Fact, width: int, height: int | None, text: float
) -> None:
    on = canvas(width=width * text / 18, height=height, text=text, scale=text / 18)
    svg = drawn(state, on)
    for label in svg.iter(f"{SVG}text"):
        assert float(label.attrib["font-size"]) >= text
        assert 0 <= float(label.attrib["x"]) < on.width
        assert 0 < float(label.attrib["y"]) < float(svg.attrib["height"])


@pytest.mark.parametrize("parts", [frozenset(), COMPACT, frozenset({"title", "period", "interval", "scope"})])
def test_the_size_told_is_the_size_drawn(parts: frozenset[str]) -> None:
    svg = drawn(fact(), parts=parts)
    wide, high = ARRAY.size(fact(), canvas(), parts)
    assert (float(svg.attrib["width"]), float(svg.attrib["height"])) == pytest.approx((wide, high))


@pytest.mark.parametrize(("width", "height"), [(624, 576), (800, 620)])
def test_it_fits_the_places_of_the_design(width: int, height: int) -> None:
    parts = COMPACT if width < 800 else frozenset({"title", "period", "interval", "scope"})
    assert ARRAY.size(fact(), canvas(width=width, height=height), parts)[1] <= height


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
    assert len(people(drawn(fact(), canvas(width=width)))["not"]) == 84


def test_words_are_text_and_never_markup() -> None:
    assert "<b>&amp;" not in ARRAY.svg(fact(scope="<b>&amp;\x07"), canvas())
    assert "<b>&amp;[U+0007]" in words(drawn(fact(scope="<b>&amp;\x07")))


def test_the_table_holds_both_frames() -> None:
    table = ARRAY.table(fact())
    assert [row[1:] for row in table.rows] == [("12", "8 to 16"), ("88", "84 to 92")]


def test_figures_are_found_by_their_file() -> None:
    assert {"icon-array", "no-number"} <= set(figures())
