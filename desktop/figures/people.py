"""The person that stands for one in a hundred, as SVG path data."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from desktop.figures.drawing import number

CELL = (34.0, 44.0)
GUTTER = 10.0  # after the fifth row and column, as a help in counting
ARRAY = (10 * CELL[0] + GUTTER, 10 * CELL[1] + GUTTER)
EDGE = 8.0  # from a cell's edge to the person in it

_HEAD_AT, _HEAD = -11.0, 5.6
_BODY_LEFT, _BODY_TOP, _BODY_WIDE, _BODY_HIGH, _BODY_ROUND = -8.0, -4.0, 16.0, 21.0, 6.0
_HATCH_STEP = 11.0  # wide enough to be told from solid black on small print


class Place(NamedTuple):
    """Where a person stands: the point between head and body."""

    x: float
    y: float


def place(index: int, scale: float) -> Place:
    """The place of person `index` (0 to 99) in a 10 by 10 array: bottom row first, in reading direction."""
    column, row = index % 10, 9 - index // 10
    return Place(
        scale * (CELL[0] * (column + 0.5) + GUTTER * (column > 4)),
        scale * (CELL[1] * (row + 0.5) + GUTTER * (row > 4)),
    )


def outline(at: Place, scale: float) -> str:
    """The path of a person: a head, and a body with round corners."""
    n, k = number, scale
    head = _HEAD * k
    wide, high, corner = _BODY_WIDE * k, _BODY_HIGH * k, _BODY_ROUND * k
    arc = f"a{n(corner)} {n(corner)} 0 0 1"
    return (
        f"M{n(at.x - head)} {n(at.y + _HEAD_AT * k)}"
        f"a{n(head)} {n(head)} 0 1 1 {n(2 * head)} 0a{n(head)} {n(head)} 0 1 1 {n(-2 * head)} 0z"
        f"M{n(at.x + _BODY_LEFT * k + corner)} {n(at.y + _BODY_TOP * k)}"
        f"h{n(wide - 2 * corner)}{arc} {n(corner)} {n(corner)}v{n(high - 2 * corner)}"
        f"{arc} {n(-corner)} {n(corner)}h{n(2 * corner - wide)}{arc} {n(-corner)} {n(-corner)}"
        f"v{n(2 * corner - high)}{arc} {n(corner)} {n(-corner)}z"
    )


def hatch(at: Place, scale: float) -> str:
    """Slanted lines that fill a person without leaving it, drawn one by one: patterns print badly."""
    return "".join(
        f"M{number(at.x + x1 * scale)} {number(at.y + y1 * scale)}"
        f"L{number(at.x + x2 * scale)} {number(at.y + y2 * scale)}"
        for x1, y1, x2, y2 in _HATCH
    )


def _inside(x: float, y: float) -> bool:
    if x * x + (y - _HEAD_AT) ** 2 <= _HEAD**2:
        return True
    beside = max(_BODY_LEFT + _BODY_ROUND - x, x - (_BODY_LEFT + _BODY_WIDE - _BODY_ROUND), 0.0)
    beyond = max(_BODY_TOP + _BODY_ROUND - y, y - (_BODY_TOP + _BODY_HIGH - _BODY_ROUND), 0.0)
    return sqrt(beside**2 + beyond**2) <= _BODY_ROUND


def _lines() -> tuple[tuple[float, float, float, float], ...]:
    found = []
    for line in range(-8, 9):
        # Walk down one line x + y = constant and keep each stretch that is inside.
        total = line * _HATCH_STEP
        points = [(x / 20, total - x / 20) for x in range(-200, 201)]
        stretch: list[tuple[float, float]] = []
        for point in [*points, (99.0, 99.0)]:
            if _inside(*point):
                stretch.append(point)
            elif stretch:
                found.append((*stretch[0], *stretch[-1]))
                stretch = []
    return tuple(found)


_HATCH = _lines()
