"""The drawings: whole, of one weight, in the colours of their theme."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.figures.base import BadStateError
from desktop.figures.drawings import (
    DrawingFigure,
    DrawingState,
    alone,
    drawing_names,
    drawn_words,
    height_of,
)
from desktop.figures.themes import theme, theme_names
from tests.figures.drawn import canvas, colours, drawn, figure_block

FIGURE = DrawingFigure()
SMALL, LARGE, AROUND = 60, 380, 12


@pytest.mark.parametrize("name", drawing_names())
@pytest.mark.parametrize("wide", [SMALL, LARGE])
def test_nothing_is_drawn_outside_of_its_box(name: str, wide: int, qapp: QApplication) -> None:
    svg = alone(name, canvas(width=float(wide)), wide)
    box = QRectF(0, 0, wide, height_of(name, wide))
    renderer = QSvgRenderer(svg.encode())
    renderer.setViewBox(box.adjusted(-AROUND, -AROUND, AROUND, AROUND))
    image = QImage(renderer.viewBox().size() * 2, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.scale(2, 2)
    painter.translate(AROUND, AROUND)
    assert any(bytes(image.constBits())), "nothing is drawn"
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), Qt.GlobalColor.transparent)
    painter.end()
    assert not any(bytes(image.constBits()))


@pytest.mark.parametrize("name", drawing_names())
@pytest.mark.parametrize("wide", [SMALL, LARGE])
def test_lines_have_one_weight_however_large_a_drawing_is(name: str, wide: int) -> None:
    svg = ET.fromstring(alone(name, canvas(width=float(wide)), wide))  # noqa: S314
    group = svg[0]
    scale = float(group.attrib["transform"].split("scale(")[1].rstrip(")"))
    assert float(group.attrib["stroke-width"]) * scale == pytest.approx(2.5, abs=0.02)


@pytest.mark.parametrize("name", drawing_names())
@pytest.mark.parametrize("colour", theme_names())
def test_a_theme_paints_with_its_own_colours(name: str, colour: str) -> None:
    on = canvas(colours=theme(colour))
    assert colours(drawn(FIGURE, DrawingState(name), on)) <= {*theme(colour).values()}


@pytest.mark.parametrize("name", drawing_names())
def test_a_drawing_is_never_mirrored_and_says_what_it_shows(name: str) -> None:
    ltr, rtl = (FIGURE.svg(DrawingState(name), canvas(direction=way)) for way in ("ltr", "rtl"))
    assert ltr == rtl
    assert drawn_words(name).endswith(".")


def test_a_page_asks_for_one_by_name_and_width() -> None:
    state = FIGURE.state_of(figure_block("drawing", name="talk", width="484"))
    assert state == DrawingState("talk", 484)
    assert "nurse" in FIGURE.alt(state)


def test_what_only_decorates_has_no_words_for_a_screen_reader() -> None:
    state = FIGURE.state_of(figure_block("drawing", name="leg", silent="yes"))
    assert (FIGURE.title(state), FIGURE.alt(state)) == ("", "")


@pytest.mark.parametrize("settings", [{}, {"name": "tlak"}, {"name": "talk", "width": "9"}])
def test_one_that_is_not_there_is_refused(settings: dict[str, str]) -> None:
    with pytest.raises(BadStateError):
        FIGURE.state_of(figure_block("drawing", **settings))


def test_a_low_place_makes_a_drawing_smaller_and_keeps_it_whole() -> None:
    wide, high = FIGURE.size(DrawingState("talk"), canvas(width=600.0, height=200))
    assert wide == 600
    assert high == pytest.approx(200)
