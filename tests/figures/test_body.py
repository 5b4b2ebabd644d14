"""The person from behind with a close view: with numbers on the screen, with words on paper."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.base import BadStateError
from desktop.figures.body import BodyFigure
from desktop.figures.body_labels import LABELLED
from desktop.figures.themes import theme, theme_names
from desktop.library.guide_words import GuideWords
from tests.figures.drawn import SVG, canvas, colours, drawn, figure_block, item, words
from tests.figures.samples import SAMPLES

FIGURE = BodyFigure()
NUMBERED, LABELS = SAMPLES["body"].state, SAMPLES["body-labels"].state


def test_four_numbers_stand_in_the_picture_and_its_words_tell_them() -> None:
    said = words(drawn(FIGURE, NUMBERED, canvas(width=640.0)))
    assert all(number in said.split() for number in "1234")
    assert "1: Stimulator. 2: Wire (lead). 3: Target nerve. 4: Signal." in FIGURE.alt(NUMBERED)
    assert "Yours may look otherwise" in said


def test_the_number_of_the_stimulator_stands_beside_it_and_not_over_it() -> None:
    """The box is the last filled rectangle of the person, at its place in the field."""
    svg = drawn(FIGURE, NUMBERED, canvas(width=640.0, height=624))
    disc = next(circle for circle in svg.iter(f"{SVG}circle") if circle.attrib.get("r") == "17")
    group = next(
        group for group in svg.iter(f"{SVG}g") if any(box.attrib.get("width") == "30" for box in group)
    )
    moved, scale = group.attrib["transform"].removeprefix("translate(").split(") scale(")
    left, top = (float(part) for part in moved.split())
    unit = float(scale.rstrip(")"))
    right, bottom = left + unit * 128, top + unit * 302
    x, y = float(disc.attrib["cx"]), float(disc.attrib["cy"])
    assert y - 17 > bottom or x - 17 > right


def test_every_part_of_a_paper_has_its_words_and_what_it_names() -> None:
    svg = drawn(FIGURE, LABELS, canvas(width=740.0, margin=0.0))
    assert words(svg).count("what it is and does") == len(LABELLED)
    ends = [dot for dot in svg.iter(f"{SVG}circle") if dot.attrib.get("r") == "2.88"]
    assert len(ends) == len(LABELLED) - 1  # no line leads to the dots
    assert "Seen from behind." in words(svg)


def test_right_to_left_the_body_stays_and_words_turn_round() -> None:
    for state in (NUMBERED, LABELS):
        ltr, rtl = (drawn(FIGURE, state, canvas(direction=way)) for way in ("ltr", "rtl"))
        assert [path.attrib["d"] for path in ltr.iter(f"{SVG}path")] == [
            path.attrib["d"] for path in rtl.iter(f"{SVG}path")
        ]
        anchors = {label.attrib["text-anchor"] for label in rtl.iter(f"{SVG}text")}
        assert anchors <= {"end", "middle"}


@pytest.mark.parametrize("name", theme_names())
def test_each_theme_paints_with_its_own_colours(name: str) -> None:
    for state in (NUMBERED, LABELS):
        assert colours(drawn(FIGURE, state, canvas(colours=theme(name)))) <= {*theme(name).values()}


@given(st.integers(360, 1400), st.none() | st.integers(420, 900), st.sampled_from([18.0, 27.0, 36.0]))
def test_words_never_shrink_and_never_leave_the_picture(width: int, height: int | None, size: float) -> None:
    on = canvas(width=width * size / 18, height=height and height * size / 18, text=size, scale=size / 18)
    svg = ET.fromstring(FIGURE.svg(NUMBERED, on))  # noqa: S314
    for label in svg.iter(f"{SVG}text"):
        assert float(label.attrib["font-size"]) >= size
        assert 0 <= float(label.attrib["x"]) < on.width
        assert 0 < float(label.attrib["y"]) < float(svg.attrib["height"])


def test_it_speaks_in_the_words_of_its_guide() -> None:
    state = FIGURE.state_of(figure_block("body", item("Remote", "here")))
    named = state.__class__(state.parts, GuideWords(stimulator="Box"))
    assert "1: Box." in FIGURE.alt(named)


@pytest.mark.parametrize("settings", [{"words": "below"}, {"step": "2"}])
def test_a_setting_that_cannot_be_is_refused(settings: dict[str, str]) -> None:
    with pytest.raises(BadStateError):
        FIGURE.state_of(figure_block("body", **settings))


def test_a_part_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(BadStateError) as caught:
        FIGURE.state_of(figure_block("body", item("Battery", "is in it"), words="beside"))
    assert "stimulator" in caught.value.right
