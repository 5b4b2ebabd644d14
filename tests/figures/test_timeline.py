from __future__ import annotations

import pytest

from desktop.figures.base import BadStateError, FigureBrokenError
from desktop.figures.drawing import paint
from desktop.figures.themes import theme, theme_names
from desktop.figures.timeline import Timeline, TimelineState
from desktop.library.blocks.words import Item
from tests.figures.drawn import SVG, canvas, colours, drawn, figure_block, item, words

STEPS = (item("Wire put in"), item("At home", "two weeks"), item("We decide"))
ENDINGS = (item("It helps:", "you may go on.", "ending"), item("It does not:", "we stop.", "ending"))
STOP = item("You can stop", "", "any-time")
TIMELINE = Timeline().state_of(figure_block("timeline", *STEPS, *ENDINGS, STOP))


@pytest.mark.parametrize("width", [380.0, 624.0, 1000.0])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_words_never_shrink_and_never_leave_the_picture(width: float, direction: str) -> None:
    svg = drawn(Timeline(), TIMELINE, canvas(width=width, direction=direction))
    for label in svg.iter(f"{SVG}text"):
        assert float(label.attrib["font-size"]) >= 18
        assert 0 <= float(label.attrib["x"]) <= width
        assert 0 < float(label.attrib["y"]) < float(svg.attrib["height"])


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_paints_with_its_own_colours_only(name: str) -> None:
    assert colours(drawn(Timeline(), TIMELINE, canvas(colours=theme(name), width=1000.0))) <= {
        *theme(name).values()
    }


@pytest.mark.parametrize("width", [380.0, 1000.0])
def test_both_endings_are_alike(width: float) -> None:
    svg = drawn(Timeline(), TIMELINE, canvas(width=width))
    rings = [ring.attrib for ring in svg.iter(f"{SVG}circle") if ring.attrib.get("class") == "end"]
    assert len(rings) == 2
    alike = ("cx", "r", "fill", "stroke", "stroke-width")
    assert [rings[0][key] for key in alike] == [rings[1][key] for key in alike]
    labels = {"".join(it.itertext()).strip(): it.attrib for it in svg.iter(f"{SVG}text")}
    for one, other in (("It helps:", "It does not:"), ("you may go on.", "we stop.")):
        assert [labels[one][key] for key in ("x", "font-size", "font-weight")] == [
            labels[other][key] for key in ("x", "font-size", "font-weight")
        ]


def test_nothing_to_read_has_a_box_around_it() -> None:
    assert not list(drawn(Timeline(), TIMELINE, canvas(width=1000.0)).iter(f"{SVG}rect"))


def test_what_holds_at_any_time_stands_over_all_steps() -> None:
    svg = drawn(Timeline(), TIMELINE, canvas(width=1000.0))
    discs = [float(it.attrib["cy"]) for it in svg.iter(f"{SVG}circle") if "class" not in it.attrib]
    (stop,) = [it for it in svg.iter(f"{SVG}text") if "You can stop" in "".join(it.itertext())]
    assert float(stop.attrib["y"]) < min(discs)


@pytest.mark.parametrize("width", [380.0, 1000.0])
def test_a_drawing_stands_in_it_and_is_told(width: float) -> None:
    state = Timeline().state_of(figure_block("timeline", *STEPS, *ENDINGS, STOP, drawing="belt"))
    svg = drawn(Timeline(), state, canvas(width=width))
    assert len(list(svg.iter(f"{SVG}rect"))) > 2
    assert "box on a belt" in Timeline().alt(state)
    assert "box on a belt" not in Timeline().alt(TIMELINE)


def test_no_day_is_named_unless_the_page_names_it() -> None:
    bare = TimelineState((STEPS[0], item("At home"), STEPS[2]), ENDINGS, STOP)
    assert "two weeks" in words(drawn(Timeline(), TIMELINE, canvas(width=1000.0)))
    said = words(drawn(Timeline(), bare, canvas(width=1000.0)))
    assert not any(word in said for word in ("week", "day"))


def test_words_of_a_step_stand_below_its_disc() -> None:
    said = "we tell you how long when you come to see us"
    long = TimelineState((STEPS[0], item("At home", said), STEPS[2]), ENDINGS, STOP)
    svg = drawn(Timeline(), long, canvas(width=800.0))
    below = [
        float(it.attrib["y"]) for it in svg.iter(f"{SVG}text") if " ".join(it.itertext()).strip() in said
    ]
    (line,) = {float(it.attrib["cy"]) for it in svg.iter(f"{SVG}circle") if "class" not in it.attrib}
    assert len(below) > 2
    assert min(below) > line + 17


def test_the_timeline_in_words() -> None:
    assert Timeline().alt(TIMELINE) == (
        "1. Wire put in. 2. At home: two weeks. 3. We decide. You can stop. "
        "There are two endings. One: It helps: you may go on. The other: It does not: we stop."
    )


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ((*STEPS[:1], *ENDINGS, STOP), "timeline"),
        ((*STEPS, ENDINGS[0], STOP), "ending"),
        ((*STEPS, *ENDINGS), "any-time"),
        ((*STEPS, *ENDINGS, STOP, item("x", "", "odd")), "odd"),
    ],
)
def test_a_timeline_that_cannot_be_is_refused(parts: tuple[Item, ...], key: str) -> None:
    with pytest.raises(BadStateError) as caught:
        Timeline().state_of(figure_block("timeline", *parts))
    assert caught.value.key == key


def test_a_template_that_is_wrong_tells_file_line_and_key() -> None:
    with pytest.raises(FigureBrokenError) as caught:
        paint("timeline", canvas(), (10, 10), [])
    assert (caught.value.file, caught.value.key) == ("figures/timeline.svg.j2", "unit")
    assert caught.value.line > 1


def test_a_template_that_is_missing_is_told() -> None:
    with pytest.raises(FigureBrokenError, match="figures/unheard-of"):
        paint("unheard-of", canvas(), (10, 10), [])
