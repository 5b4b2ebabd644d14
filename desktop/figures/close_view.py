"""The close view of bone, wire and nerves, as every picture that has one draws it."""

from __future__ import annotations

from typing import Any, NamedTuple

from desktop.figures import spine
from desktop.figures.base import Canvas
from desktop.figures.nerve_reach import reached

NERVES = ("leg", "target", "lower")


class Placed(NamedTuple):
    """Where the field of the spine stands in a picture, in pixels."""

    scale: float
    left: float
    top: float


def thin_line(canvas: Canvas) -> float:
    """How thick the thinnest lines are."""
    return max(2.0, canvas.px(1.5))


def close_view(
    canvas: Canvas,
    step: int,
    position: str,
    at: Placed,
    *,
    boxed: bool = True,
    lens: tuple[float, float, float] | None = None,
) -> dict[str, Any]:
    """What `spine.svg.j2` needs; the stimulator itself is left out unless it is `boxed`.

    Nerves and wire end where they leave a `lens`: its middle and radius in pixels.
    """
    scale, left, top = at
    wire, tip = spine.wire(position)
    nerves = spine.nerves(position)
    if lens is not None:
        middle, radius = spine.Point((lens[0] - left) / scale, (lens[1] - top) / scale), lens[2] / scale
        wire = wire.inside(middle, radius)
        nerves = {name: curve.inside(middle, radius) for name, curve in nerves.items()}
    felt = reached(step, position)
    return {
        "scale": scale,
        "left": left,
        "top": top,
        "nerves": nerves,
        "felt": felt,
        "thick": {nerve: _thick(nerve in felt, scale) for nerve in NERVES},
        "wire": wire.path() + tip.path(begin=False),
        "contacts": spine.contacts(position),
        "active": spine.ACTIVE,
        "spread": spine.SPREAD[step],
        # Where colours cannot tell the nerves apart, the kind of line does.
        "plain": canvas.colours["leg"] == canvas.colours["target"],
        "thin": thin_line(canvas),
        "boxed": boxed,
    }


def _thick(is_reached: bool, scale: float) -> float:
    # On a small picture a thin line would vanish: never less than 3 pixels, nor 5 where it is reached.
    wide, least = (spine.REACHED, 5.5) if is_reached else (spine.UNREACHED, 3.0)
    return max(wide, least / scale)
