from __future__ import annotations

import pytest

from desktop.figures.ladder import LadderFigure, LadderState
from desktop.figures.themes import theme, theme_names
from tests.figures.drawn import SVG, canvas, colours, drawn, ladder, words

FIGURE = LadderFigure()
STATE = LadderState(ladder())


@pytest.mark.parametrize("width", [380.0, 624.0, 1000.0])
@pytest.mark.parametrize("size", [18.0, 36.0])
def test_everything_is_said_and_no_word_shrinks(width: float, size: float) -> None:
    on = canvas(width=width * size / 18, text=size, scale=size / 18)
    svg = drawn(FIGURE, STATE, on)
    for rung in ladder().steps:
        assert set(rung.title.split()) <= set(words(svg).split())
    for label in svg.iter(f"{SVG}text"):
        assert float(label.attrib["font-size"]) >= size
        assert 0 <= float(label.attrib["x"]) < on.width
        assert 0 < float(label.attrib["y"]) < float(svg.attrib["height"])


def test_the_first_step_is_at_the_top_and_all_rungs_are_alike() -> None:
    areas = FIGURE.areas(STATE, canvas())
    rungs = [areas[rung.id] for rung in ladder().rungs]
    assert [area.top for area in rungs] == sorted(area.top for area in rungs)
    assert len({(area.left, area.width, round(area.height, 6)) for area in rungs}) == 1
    assert areas["turn-it-off"].left > rungs[0].left + rungs[0].width
    assert areas["is-it-that"].top > rungs[0].top


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [380.0, 624.0])
def test_parts_to_press_lie_inside_the_picture_and_apart(direction: str, width: float) -> None:
    on = canvas(width=width, direction=direction)
    areas = list(FIGURE.areas(STATE, on).values())
    wide, high = FIGURE.size(STATE, on)
    for area in areas:
        assert 0 <= area.left <= area.left + area.width <= wide
        assert 0 <= area.top <= area.top + area.height <= high
        assert area.height >= 40
    for one in areas:
        for other in areas:
            across = one.left < other.left + other.width and other.left < one.left + one.width
            down = one.top < other.top + other.height and other.top < one.top + one.height
            assert one is other or not (across and down)


@pytest.mark.parametrize("pressed", ["", *(rung.id for rung in ladder().steps)])
def test_pressing_moves_nothing(pressed: str) -> None:
    assert FIGURE.areas(LadderState(ladder(), pressed), canvas()) == FIGURE.areas(STATE, canvas())


def test_free_height_goes_to_the_rungs() -> None:
    low, high = (FIGURE.size(STATE, canvas(height=height))[1] for height in (100.0, 600.0))
    assert low < high <= 600.0


def test_the_alternative_says_every_step_in_order() -> None:
    alt = FIGURE.alt(STATE)
    places = [alt.index(rung.title) for rung in ladder().steps]
    assert places == sorted(places)
    assert "Step 1, You: Turn it down." in alt


def test_a_caution_stands_in_the_box_of_what_can_be_done_at_any_time() -> None:
    box = FIGURE.areas(STATE, canvas())["turn-it-off"]
    svg = drawn(FIGURE, STATE, canvas())
    inside = [
        label.text
        for label in svg.iter(f"{SVG}text")
        if box.left < float(label.attrib["x"]) < box.left + box.width
        and box.top < float(label.attrib["y"]) < box.top + box.height
    ]
    assert inside == ["Turn it off", "The signal stops.", "Plan first", "Ask us."]
    assert "The signal stops. Plan first. Ask us." in FIGURE.alt(STATE)


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_paints_with_its_own_colours_only(name: str) -> None:
    svg = drawn(FIGURE, LadderState(ladder(), "move-it"), canvas(colours=theme(name)))
    assert colours(svg) <= {*theme(name).values()}
