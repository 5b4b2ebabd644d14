from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.base import Canvas
from desktop.figures.no_number import NoNumberFigure
from desktop.figures.themes import theme
from desktop.library.blocks.no_number import NoNumber
from desktop.library.text import Span

SVG = "{http://www.w3.org/2000/svg}"
PANEL = NoNumberFigure()
BLOCK = NoNumber(
    title=(Span("We do not have a good number for leg cramps"),),
    lines=(
        (
            Span("What we know:", strong=True),
            Span(" The signal can make a leg cramp", cites=("manual",)),
            Span("."),
        ),
        (
            Span("What we do not know:", strong=True),
            Span(" How often. No study that we found counts leg cramps."),
        ),
    ),
)


def canvas(**changes: Any) -> Canvas:
    whole: dict[str, Any] = {"colours": theme("light"), "width": 624.0, "sources": {"manual": 3}}
    return Canvas(**whole | changes)


def texts(on: Canvas) -> list[ET.Element]:
    return list(ET.fromstring(PANEL.svg(BLOCK, on)).iter(f"{SVG}text"))  # noqa: S314


def test_the_panel_says_all_its_words_and_no_number_in_100() -> None:
    said = " ".join(text.text or "" for text in texts(canvas()))
    assert "good number for leg cramps" in said
    assert "How often." in said
    assert "in 100" not in said


def test_strong_words_are_bold() -> None:
    weights = {text.text: text.attrib["font-weight"] for text in texts(canvas())}
    assert weights["What we know:"] == "700"


def test_a_citation_shows_its_number_and_never_begins_a_line() -> None:
    assert any("cramp\u00a0[3]" in (text.text or "") for text in texts(canvas()))


def test_the_edge_is_open() -> None:
    assert "stroke-dasharray" in PANEL.svg(BLOCK, canvas())


@given(st.floats(240, 1600), st.sampled_from([18.0, 27.0, 36.0]))
def test_the_panel_is_as_high_as_its_words(width: float, text: float) -> None:
    on = canvas(width=width * text / 18, text=text)
    wide, high = PANEL.size(BLOCK, on)
    assert wide == on.width
    assert max(float(label.attrib["y"]) for label in texts(on)) < high


@pytest.mark.parametrize("width", [320, 624])
def test_right_to_left_words_begin_at_the_right(width: int) -> None:
    last = texts(canvas(width=width, direction="rtl"))[-1]
    assert last.attrib["text-anchor"] == "end"
    assert float(last.attrib["x"]) > width / 2


def test_the_alternative_is_all_its_words() -> None:
    assert PANEL.alt(BLOCK).startswith(
        "We do not have a good number for leg cramps. What we know: The signal"
    )
