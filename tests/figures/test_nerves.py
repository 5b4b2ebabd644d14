from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures import spine
from desktop.figures.base import BadStateError
from desktop.figures.close_view import NERVES
from desktop.figures.nerve_reach import reached, sentence
from desktop.figures.nerves import Nerves, SignalState
from desktop.figures.themes import theme, theme_names
from desktop.library.blocks.signal import POSITIONS, STEPS
from desktop.library.guide_words import GuideWords
from tests.figures.drawn import SVG, canvas, colours, drawn, figure_block, words

CASES = list(itertools.product(range(STEPS), POSITIONS))
FIGURE = Nerves()
EDGE = 1.5  # half the line around the signal's area

states = st.builds(SignalState, st.integers(0, STEPS - 1), st.sampled_from(POSITIONS), st.booleans())


def distances(position: str) -> dict[str, float]:
    contact = spine.contacts(position)[spine.ACTIVE]
    return {name: curve.distance(contact) for name, curve in spine.nerves(position).items()}


@pytest.mark.parametrize(("step", "position"), CASES)
def test_what_is_told_is_what_is_drawn(step: int, position: str) -> None:
    """The area covers the middle of every nerve told as reached, and stays off the edge of every other."""
    for nerve, far in distances(position).items():
        if nerve in reached(step, position):
            assert spine.SPREAD[step] >= far
        else:
            assert spine.SPREAD[step] + EDGE < far - spine.UNREACHED / 2


@pytest.mark.parametrize(
    ("position", "measured"), [("usual", (79, 24, 105)), ("closer", (64, 24, 105)), ("moved", (46, 53, 132))]
)
def test_the_drawing_has_the_measures_of_the_design(position: str, measured: tuple[int, ...]) -> None:
    assert tuple(round(far) for far in distances(position).values()) == measured


@pytest.mark.parametrize(("step", "position"), CASES)
def test_a_sentence_speaks_of_the_leg_only_where_a_leg_nerve_is_reached(step: int, position: str) -> None:
    said = sentence(step, position)
    assert ("tighten" in said) is ("leg" in reached(step, position))
    assert ("Turning it down may help" in said) is ("leg" in reached(step, position))
    assert all(len(part.split()) <= 15 for part in said.split(". "))


@pytest.mark.parametrize(("step", "position"), CASES)
def test_the_state_is_told_by_line_chip_and_sentence(step: int, position: str) -> None:
    state = SignalState(step, position)
    svg = drawn(FIGURE, state)
    felt = reached(step, position)
    assert words(svg).count("Not reached") == len(NERVES) - len(felt)
    lines = [path.attrib["stroke-width"] for path in svg.iter(f"{SVG}path") if "stroke-width" in path.attrib]
    assert lines.count("11") == len(felt)
    assert sentence(step, position) in FIGURE.alt(state)
    assert [row[1] for row in FIGURE.table(state).rows].count("Reached") == len(felt)


@pytest.mark.parametrize("small", [False, True])
def test_it_says_that_it_is_a_sketch_and_gives_no_dose(small: bool) -> None:
    said = words(drawn(FIGURE, SignalState(5, small=small), canvas(width=300.0 if small else 624.0)))
    assert "A sketch, not your scan." in said
    assert not any(char.isdecimal() for char in said)
    assert "mA" not in said


@given(states, st.integers(300, 1400), st.none() | st.integers(200, 900), st.sampled_from([18.0, 27.0, 36.0]))
def test_words_never_shrink_and_never_leave_the_picture(
    state: SignalState, width: int, height: int | None, size: float
) -> None:
    on = canvas(width=width * size / 18, height=height, text=size, scale=size / 18)
    svg = drawn(FIGURE, state, on)
    for label in svg.iter(f"{SVG}text"):
        assert float(label.attrib["font-size"]) >= size
        assert 0 <= float(label.attrib["x"]) < on.width
        assert 0 < float(label.attrib["y"]) < float(svg.attrib["height"])


@given(states, states)
def test_the_size_is_the_same_at_every_step(one: SignalState, other: SignalState) -> None:
    if one.small == other.small:
        assert FIGURE.size(one, canvas()) == FIGURE.size(other, canvas())


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_paints_with_its_own_colours_only(name: str) -> None:
    svg = drawn(FIGURE, SignalState(6), canvas(colours=theme(name)))
    assert colours(svg) <= {*theme(name).values()}


@pytest.mark.parametrize("name", ["contrast", "print"])
def test_without_colours_each_nerve_has_its_own_kind_of_line(name: str) -> None:
    svg = drawn(FIGURE, SignalState(6), canvas(colours=theme(name)))
    lines = [path for path in svg.iter(f"{SVG}path") if path.attrib.get("stroke-width") in ("11", "4.4")]
    assert [line.attrib.get("stroke-dasharray") is not None for line in lines].count(True) == 1
    assert [line.attrib["stroke-width"] for line in lines].count("4.4") == 1


def test_right_to_left_the_body_is_not_mirrored_and_words_are() -> None:
    ltr, rtl = (drawn(FIGURE, SignalState(5), canvas(direction=direction)) for direction in ("ltr", "rtl"))
    assert [path.attrib["d"] for path in ltr.iter(f"{SVG}path")] == [
        path.attrib["d"] for path in rtl.iter(f"{SVG}path")
    ]
    assert {label.attrib["text-anchor"] for label in rtl.iter(f"{SVG}text")} == {"end"}


def test_a_figure_block_sets_its_state() -> None:
    block = figure_block("nerves", step="4", position="closer", size="small")
    assert FIGURE.state_of(block) == SignalState(4, "closer", True)


@pytest.mark.parametrize(
    ("settings", "key"),
    [({"step": "7"}, "step"), ({"position": "usal"}, "position"), ({"stpe": "2"}, "stpe")],
)
def test_a_state_that_cannot_be_is_refused_with_its_key(settings: dict[str, Any], key: str) -> None:
    with pytest.raises(BadStateError) as caught:
        FIGURE.state_of(figure_block("nerves", **settings))
    assert caught.value.key == key
    assert caught.value.right


def test_the_picture_speaks_in_the_words_of_its_guide() -> None:
    guide = GuideWords(stimulator="Box", leg_nerve="Nerve to the leg", leg_may="It may twitch.")
    state = SignalState(5, guide=guide)
    said = words(drawn(FIGURE, state, canvas(width=624.0)))
    assert "Box" in said
    assert "Stimulator" not in said
    assert "Nerve to the leg" in said
    assert "Wire (lead)" in said  # what the guide has no words for
    assert FIGURE.alt(state).endswith("It may twitch.")
    assert FIGURE.table(state).rows[0][0] == "Nerve to the leg"
