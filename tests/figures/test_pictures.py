"""What anyone would see in a picture: every figure, drawn and looked at."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.figures.base import figures
from desktop.figures.icon_array import IconArray
from desktop.figures.lettering import width
from tests.figures.drawn import SVG
from tests.figures.kept import KEPT, difference, kept, rendered
from tests.figures.samples import SAMPLES, WORDED

_AROUND, _FINER = 20, 4  # pixels around a picture in which nothing may be drawn; how large that is drawn
ASCENT, DESCENT = 0.70, 0.22  # of the size: capitals above the line, tails below it


def boxes(svg: str) -> list[tuple[str, QRectF]]:
    """The words of a picture, and the room that each takes."""
    found = []
    for label in ET.fromstring(svg).iter(f"{SVG}text"):  # noqa: S314
        words, size = label.text or "", float(label.attrib["font-size"])
        wide = width(words, size, int(label.attrib["font-weight"]))
        back = {"start": 0.0, "middle": wide / 2, "end": wide}[label.attrib["text-anchor"]]
        left, line = float(label.attrib["x"]) - back, float(label.attrib["y"])
        found.append((words, QRectF(left, line - ASCENT * size, wide, (ASCENT + DESCENT) * size)))
    return found


@pytest.fixture(params=[18.0, 36.0], ids=["100%", "200%"])
def size(request: pytest.FixtureRequest) -> float:
    """Words as they are, and twice as large."""
    return float(request.param)


@pytest.mark.parametrize("name", WORDED)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_no_words_lie_over_others_or_leave_the_picture(name: str, direction: str, size: float) -> None:
    sample = SAMPLES[name]
    on = sample.canvas(size, direction=direction)
    whole = QRectF(0, 0, *sample.figure.size(sample.state, on))
    found = boxes(sample.svg(on))
    assert found
    for words, box in found:
        assert whole.adjusted(-1, -1, 1, 1).contains(box), f"“{words}” leaves the picture"
    for (one, here), (other, there) in itertools.combinations(found, 2):
        shared = here.intersected(there)
        assert shared.width() < 1 or shared.height() < 1, f"“{one}” lies over “{other}”"


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_no_line_is_cut_at_the_edge_of_a_picture_without_a_margin(
    name: str, direction: str, qapp: QApplication
) -> None:
    """On paper a picture has no margin: what is drawn on its edge would be drawn by half."""
    sample = SAMPLES[name]
    on = replace(sample.canvas(direction=direction), margin=0)
    wide, high = sample.figure.size(sample.state, on)
    renderer = QSvgRenderer(sample.svg(on).encode())
    around = QRectF(-_AROUND, -_AROUND, wide + 2 * _AROUND, high + 2 * _AROUND)
    renderer.setViewBox(around)
    image = QImage((around.size() * _FINER).toSize(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.scale(_FINER, _FINER)
    painter.fillRect(QRectF(_AROUND - 0.3, _AROUND - 0.3, wide + 0.6, high + 0.6), Qt.GlobalColor.transparent)
    painter.end()
    assert not any(bytes(image.constBits())), "a line is drawn outside the picture"


@pytest.mark.parametrize("name", SAMPLES)
def test_each_picture_looks_as_it_was_agreed(name: str, qapp: QApplication) -> None:
    """Renew a picture that was meant to change with `python -m tests.figures.kept`, and look at it."""
    assert difference(rendered(SAMPLES[name]), kept(name)) < 0.004


def test_every_figure_has_a_picture_and_every_picture_a_figure() -> None:
    assert {sample.figure.NAME for sample in SAMPLES.values()} == set(figures())
    assert {path.stem for path in KEPT.glob("*.png")} == set(SAMPLES)


@pytest.mark.parametrize("name", ["icon-array", "icon-array-narrow", "icon-array-most"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_sign_beside_a_number_is_the_sign_of_the_people_it_counts(name: str, direction: str) -> None:
    sample = SAMPLES[name]
    on = sample.canvas(direction=direction)
    groups = _people(sample.svg(on))
    for kind in ("had", "not"):
        assert len(set(groups[kind])) == 1, f"the people who “{kind}” do not all look alike"
        assert _people(IconArray().sign(kind, on))[kind] == groups[kind][:1]
    assert groups["had"][0] != groups["not"][0]


def _people(svg: str) -> dict[str, list[tuple[str, str]]]:
    """The colours of each person by kind."""
    return {
        group.attrib["id"]: [(person.attrib["fill"], person.attrib["stroke"]) for person in group]
        for group in ET.fromstring(svg).iter(f"{SVG}g")  # noqa: S314
        if "id" in group.attrib
    }
