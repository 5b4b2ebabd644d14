"""The person that stands for one in a hundred, as SVG path data."""

from __future__ import annotations

from typing import NamedTuple

from desktop.figures.drawing import number

CELL = (25.0, 38.0)
GUTTER = 8.0  # after the fifth row and column, as a help in counting
TALL, WIDE = 30.0, 14.0  # a person

_HEAD_AT, _HEAD = -9.6, 5.2
_BODY_TOP, _BODY_HIGH, _BODY_ROUND = -2.8, 18.0, 5.6


class Place(NamedTuple):
    """Where a person stands: the middle of their height and width."""

    x: float
    y: float


def extent(cell: tuple[float, float] = CELL) -> tuple[float, float]:
    """Width and height of ten by ten cells."""
    return 10 * cell[0] + GUTTER, 10 * cell[1] + GUTTER


def row_top(row: int, cell: tuple[float, float] = CELL) -> float:
    """Where a row begins, the bottom row being row 0."""
    down = 9 - row
    return cell[1] * down + GUTTER * (down > 4)


def place(index: int, scale: float, cell: tuple[float, float] = CELL) -> Place:
    """The place of person `index` (0 to 99) in a 10 by 10 array: bottom row first, in reading direction."""
    column, row = index % 10, index // 10
    across = cell[0] * (column + 0.5) + GUTTER * (column > 4)
    return Place(scale * across, scale * (row_top(row, cell) + cell[1] / 2))


def outline(at: Place, scale: float) -> str:
    """The path of a person: a head, and a body with round corners."""
    n, k = number, scale
    head = _HEAD * k
    wide, high, corner = WIDE * k, _BODY_HIGH * k, _BODY_ROUND * k
    arc = f"a{n(corner)} {n(corner)} 0 0 1"
    return (
        f"M{n(at.x - head)} {n(at.y + _HEAD_AT * k)}"
        f"a{n(head)} {n(head)} 0 1 1 {n(2 * head)} 0a{n(head)} {n(head)} 0 1 1 {n(-2 * head)} 0z"
        f"M{n(at.x - wide / 2 + corner)} {n(at.y + _BODY_TOP * k)}"
        f"h{n(wide - 2 * corner)}{arc} {n(corner)} {n(corner)}v{n(high - 2 * corner)}"
        f"{arc} {n(-corner)} {n(corner)}h{n(2 * corner - wide)}{arc} {n(-corner)} {n(-corner)}"
        f"v{n(2 * corner - high)}{arc} {n(corner)} {n(-corner)}z"
    )
