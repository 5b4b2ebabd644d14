"""Where a person, a lens and a remote stand in the picture with numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import acos, atan2, cos, hypot, sin
from typing import NamedTuple

from desktop.figures.base import Canvas
from desktop.figures.close_view import Placed
from desktop.figures.drawing import DrawingSheet
from desktop.figures.drawings import LINE, field_of, height_of
from desktop.figures.lettering import BOLD, REGULAR, Run
from desktop.figures.nerve_labels import reading
from desktop.figures.spine import Point
from desktop.library.text import Text

FIELD = Point(640, 624)
_PERSON = (-8.0, 336.0)  # left, width: the legs end at the foot of the picture
_LEGS_END = 452.0  # in units of the person
_RING, _LENS = (158.0, 448.0, 58.0), (446.0, 214.0, 186.0)
_CLOSE = (198.0, 16.0, 484 / 780)  # left, top and scale of the close view
_REMOTE = (314.0, 160.0)  # left, width
_REMOTE_WORDS, _NOTE_END, _LENS_END = 484.0, 246.0, 406.0
_LEAST_ROOM = 118.0  # for words of 20 pixels beside the remote
RADIUS, _OFF = 17.0, 8.0  # of a number's disc, and what is free between it and what it names
# Where a number stands, and what it touches: stimulator, wire, nerve, signal.
_DISCS = ((103, 494, 111, 466), (316, 236, 344, 250), (574, 296, 530, 316), (520, 198, 496, 213))


class Circle(NamedTuple):
    """A circle of the picture."""

    x: float
    y: float
    r: float

    def placed(self, scale: float, left: float, top: float) -> Circle:
        """The same circle where the picture stands."""
        return Circle(left + scale * self.x, top + scale * self.y, scale * self.r)


class Leader(NamedTuple):
    """A line from a number or a word to what it names."""

    x: float
    y: float
    to_x: float
    to_y: float


class Figured(NamedTuple):
    """A drawing and where it stands: left, top, width."""

    name: str
    at: tuple[float, float, float]


@dataclass
class BodyLayout:
    """All that the picture shows, in pixels."""

    size: tuple[float, float]
    sheet: DrawingSheet
    person: Figured
    remote: tuple[float, float, float]
    ring: Circle
    lens: Circle
    close: Placed
    discs: list[Leader] = field(default_factory=list)
    leaders: list[Leader] = field(default_factory=list)
    dots: str = ""
    dot: float = 0.0
    marks: list[tuple[float, float]] = field(default_factory=list)  # dots beside the words that speak of them

    @property
    def tangents(self) -> str:
        """The two lines that touch ring and lens."""
        return tangents(self.ring, self.lens)


def tangents(one: Circle, other: Circle) -> str:
    """The outer tangents of two circles as path data."""
    across, down = other.x - one.x, other.y - one.y
    straight, turned = atan2(down, across), acos((one.r - other.r) / hypot(across, down))
    path = ""
    for angle in (straight + turned, straight - turned):
        ends = [(each.x + each.r * cos(angle), each.y + each.r * sin(angle)) for each in (one, other)]
        path += "M{:.2f},{:.2f}L{:.2f},{:.2f}".format(*ends[0], *ends[1])
    return path


def numbered(canvas: Canvas, words: Mapping[str, Text], note: str) -> BodyLayout:
    """Numbers stand in the picture; the words of the remote beside it, or below where there is no room."""
    px, sheet = canvas.px, DrawingSheet(canvas)
    scale = min(canvas.scale, canvas.width / FIELD.x)
    if canvas.height is not None:
        scale = min(scale, canvas.height / FIELD.y)
    left = (canvas.width - scale * FIELD.x) / 2
    beside = _fits_beside(canvas, words, scale, left)
    below = 0.0
    if not beside:
        below = _foot(DrawingSheet(canvas), words, note, 0.0)
        if canvas.height is not None:
            scale = min(scale, max((canvas.height - below) / FIELD.y, 0.3 * px(1)))
            left = (canvas.width - scale * FIELD.x) / 2
    high = scale * FIELD.y + below
    top = max(canvas.height or 0.0, high) - high
    if beside:
        _written_beside(sheet, words, note, scale, left, top)
    else:
        _foot(sheet, words, note, top + scale * FIELD.y)
    return _drawn(sheet, (canvas.width, top + high), scale, left, top)


def _drawn(
    sheet: DrawingSheet, size: tuple[float, float], scale: float, left: float, top: float
) -> BodyLayout:
    pixel = sheet.canvas.px(1)
    bottom = top + scale * FIELD.y
    tall, wide = scale * _PERSON[1], scale * _REMOTE[1]
    legs = _LEGS_END * (tall - LINE * pixel) / field_of("body")[0]
    return BodyLayout(
        size,
        sheet,
        Figured("body", (left + scale * _PERSON[0], bottom - legs - LINE * pixel, tall)),
        (left + scale * _REMOTE[0], bottom - height_of("remote", wide, pixel), wide),
        Circle(*_RING).placed(scale, left, top),
        Circle(*_LENS).placed(scale, left, top),
        Placed(scale * _CLOSE[2], left + scale * _CLOSE[0], top + scale * _CLOSE[1]),
        discs=[_disc(place, scale, left, top, pixel) for place in _DISCS],
    )


def _disc(
    place: tuple[float, float, float, float], scale: float, left: float, top: float, pixel: float
) -> Leader:
    """A number and what it touches; on a small picture it stays off what it names."""
    x, y, to_x, to_y = place
    near = hypot(x - to_x, y - to_y)
    off = max(scale * near, (RADIUS + _OFF) * pixel) / near
    end = Point(left + scale * to_x, top + scale * to_y)
    return Leader(end.x + off * (x - to_x), end.y + off * (y - to_y), end.x, end.y)


def _written_beside(
    sheet: DrawingSheet, words: Mapping[str, Text], note: str, scale: float, left: float, top: float
) -> None:
    """Words that stand free of what is drawn: at the top of the picture, and beside the remote."""
    px = sheet.canvas.px

    edge = px(24)
    room = left + scale * _NOTE_END - edge
    end = top + px(20)
    for sentence in re.split(r"(?<=[.!?]) ", note):
        end = sheet.write(sentence, x=reading(sheet, edge, room), top=end, room=room, line=25, role="ink2")
    if "remote" in words:
        x, room = _beside_remote(sheet.canvas, scale, left)
        foot = top + scale * FIELD.y - px(20)
        high = _height(sheet.canvas, words["remote"], room)
        x = reading(sheet, x, room)
        sheet.write(_runs(words["remote"]), x=x, top=foot - high, room=room, size=20, line=27)


def _beside_remote(canvas: Canvas, scale: float, left: float) -> tuple[float, float]:
    """Where words beside the remote begin, and their room."""
    begin = left + scale * _REMOTE_WORDS
    return begin, canvas.width - canvas.px(10) - begin


def _fits_beside(canvas: Canvas, words: Mapping[str, Text], scale: float, left: float) -> bool:
    """Whether the words stand free of the lens and of the lines to it."""
    room = _beside_remote(canvas, scale, left)[1]
    if "remote" not in words:
        return room >= canvas.px(_LEAST_ROOM)
    high = _height(canvas, words["remote"], room)
    return room >= canvas.px(_LEAST_ROOM) and high <= scale * (FIELD.y - _LENS_END) - canvas.px(20)


def _height(canvas: Canvas, words: Text, room: float) -> float:
    return DrawingSheet(canvas).write(_runs(words), x=0, top=0.0, room=room, size=20, line=27)


def _foot(sheet: DrawingSheet, words: Mapping[str, Text], note: str, top: float) -> float:
    """Words below the picture; says where they end."""
    px, edge = sheet.canvas.px, sheet.canvas.px(16)
    room = sheet.canvas.width - 2 * edge
    end = top + px(12)
    if "remote" in words:
        end = sheet.write(_runs(words["remote"]), x=edge, top=end, room=room, size=20, line=29)
    return sheet.write(note, x=edge, top=end + px(6), room=room, line=25, role="ink2") + px(16)


def _runs(text: Text) -> list[Run]:
    return [Run(span.words, BOLD if span.strong else REGULAR) for span in text]
