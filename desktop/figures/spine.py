"""The drawing behind the nerve figure: where nerves and wire lie, and how far the signal goes.

A sketch on a field of 780 by 640 units, seen from behind. It is not to scale and computes no physics: how
far the signal spreads at each step was chosen so that the picture shows what the words say, and a test holds
the two together. Nothing here is a dose.
"""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

FIELD = (780.0, 640.0)
UNREACHED, REACHED = 7.0, 11.0  # how thick a nerve is drawn

# How far the signal spreads at each step. At 5 and 6 a little less than first sketched, so that the area
# stays clear of the edge of every nerve that it does not reach, not only of the nerve's middle.
SPREAD = (0.0, 14.0, 36.0, 56.0, 72.0, 94.0, 120.0)

# How far along the tip of the wire its contacts lie; the signal comes from ACTIVE.
CONTACTS = (0.25, 0.48, 0.71, 0.94)
ACTIVE = 1
_MOVED_UP = -34.0


class Point(NamedTuple):
    """A point of the field."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic Bézier curve."""

    start: Point
    bend: Point
    turn: Point
    end: Point

    def at(self, part: float) -> Point:
        """The point at a part of the way, 0 to 1."""
        rest = 1 - part
        weights = (rest**3, 3 * rest * rest * part, 3 * rest * part * part, part**3)
        return Point(
            sum(weight * point.x for weight, point in zip(weights, self, strict=True)),
            sum(weight * point.y for weight, point in zip(weights, self, strict=True)),
        )

    def moved(self, down: float) -> Curve:
        """The same curve further down."""
        return Curve(*(Point(point.x, point.y + down) for point in self))

    def path(self, begin: bool = True) -> str:
        """SVG path data; without `begin` it goes on from where a path is."""
        first = f"M{self.start.x:g},{self.start.y:g}" if begin else ""
        return first + "C" + " ".join(f"{point.x:g},{point.y:g}" for point in self[1:])

    def part(self, begin: float, end: float) -> Curve:
        """The same curve from one part of the way to another."""
        first = _split(self, end)[0]
        return _split(first, begin / end)[1] if end else first

    def inside(self, middle: Point, radius: float, steps: int = 400) -> Curve:
        """What of the curve lies in a circle, from where it first enters to where it last leaves."""
        within = [
            step / steps
            for step in range(steps + 1)
            if hypot(self.at(step / steps).x - middle.x, self.at(step / steps).y - middle.y) <= radius
        ]
        return self.part(within[0], within[-1]) if within else self

    def distance(self, point: Point, steps: int = 400) -> float:
        """How far a point is from the middle of the curve."""
        return min(
            hypot(spot.x - point.x, spot.y - point.y)
            for spot in (self.at(step / steps) for step in range(steps + 1))
        )


def _split(curve: Curve, part: float) -> tuple[Curve, Curve]:
    """A curve cut in two (de Casteljau)."""

    def between(one: Point, other: Point) -> Point:
        return Point(one.x + (other.x - one.x) * part, one.y + (other.y - one.y) * part)

    a, b, c = (between(curve[at], curve[at + 1]) for at in range(3))
    d, e = between(a, b), between(b, c)
    middle = between(d, e)
    return Curve(curve.start, a, d, middle), Curve(middle, e, c, curve.end)


def _curve(*points: tuple[float, float]) -> Curve:
    return Curve(*(Point(*point) for point in points))


_LEG = _curve((378, 235), (510, 240), (680, 300), (740, 520))
_LEG_CLOSER = _curve((378, 240), (490, 256), (640, 310), (740, 520))
_TARGET = _curve((368, 315), (450, 330), (530, 390), (550, 530))
_LOWER = _curve((357, 390), (410, 405), (435, 440), (442, 550))
_WIRE = _curve((120, 525), (190, 520), (230, 292), (360, 298))
_TIP = _curve((360, 298), (435, 302), (505, 345), (536, 392))


def nerves(position: str) -> dict[str, Curve]:
    """The three nerves by name, from the one that goes to the leg down."""
    return {"leg": _LEG_CLOSER if position == "closer" else _LEG, "target": _TARGET, "lower": _LOWER}


def wire(position: str) -> tuple[Curve, Curve]:
    """The wire from the stimulator to the spine, and its tip along the nerves."""
    if position != "moved":
        return _WIRE, _TIP
    tip = _TIP.moved(_MOVED_UP)
    return Curve(_WIRE.start, _WIRE.bend, Point(_WIRE.turn.x, _WIRE.turn.y + _MOVED_UP), tip.start), tip


def contacts(position: str) -> list[Point]:
    """The places on the wire that can send the signal."""
    tip = wire(position)[1]
    return [tip.at(part) for part in CONTACTS]
