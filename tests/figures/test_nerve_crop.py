"""What can differ, drawn over what is usual."""

from __future__ import annotations

import pytest

from desktop.figures import spine
from desktop.figures.base import BadStateError
from desktop.figures.nerve_crop import SHOWS, STEP, USUAL_STEP, CropState, NerveCrop, lying
from desktop.figures.themes import theme, theme_names
from tests.figures.drawn import SVG, canvas, colours, drawn, figure_block, words


def reach(shows: str, step: int) -> bool:
    """Whether a signal of this strength reaches the leg nerve."""
    there = lying(shows)
    return there.leg.distance(there.tip.at(spine.CONTACTS[spine.ACTIVE])) < spine.SPREAD[step]


@pytest.mark.parametrize("shows", SHOWS)
def test_what_differs_reaches_the_leg_nerve_and_the_usual_does_not(shows: str) -> None:
    assert reach(shows, STEP[shows])
    assert not reach("usual", USUAL_STEP if shows == "stronger" else STEP[shows])


def test_nearer_is_plainly_nearer() -> None:
    near = {
        shows: lying(shows).leg.distance(lying(shows).tip.at(spine.CONTACTS[spine.ACTIVE])) for shows in SHOWS
    }
    assert near["moved"] < near["stronger"] / 2
    assert near["closer"] < near["stronger"] * 0.8


@pytest.mark.parametrize("shows", SHOWS)
@pytest.mark.parametrize("width", [240.0, 290.0, 640.0])
def test_each_is_labelled_and_shows_the_usual_dashed(shows: str, width: float) -> None:
    state = NerveCrop().state_of(figure_block("nerve-crop", shows=shows))
    svg = drawn(NerveCrop(), state, canvas(width=width))
    assert "Leg nerve" in words(svg)
    assert ("A weaker signal" if shows == "stronger" else "Usual position") in words(svg)
    dashed = [it for it in svg.iter() if it.attrib.get("class") == "usual"]
    assert [("stroke-dasharray" in it.attrib) for it in dashed] == [True]
    assert all(float(label.attrib["font-size"]) >= 18 for label in svg.iter(f"{SVG}text"))


def test_the_three_differ_to_the_eye() -> None:
    assert len({NerveCrop().svg(CropState(shows), canvas(width=290.0)) for shows in SHOWS}) == len(SHOWS)
    assert len({NerveCrop().alt(CropState(shows)) for shows in SHOWS}) == len(SHOWS)


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_paints_with_its_own_colours_only(name: str) -> None:
    for shows in SHOWS:
        svg = drawn(NerveCrop(), CropState(shows), canvas(colours=theme(name), width=290.0))
        assert colours(svg) <= {*theme(name).values()}


@pytest.mark.parametrize("settings", [{}, {"shows": "nearer"}])
def test_it_must_say_what_it_shows(settings: dict[str, str]) -> None:
    with pytest.raises(BadStateError):
        NerveCrop().state_of(figure_block("nerve-crop", **settings))
