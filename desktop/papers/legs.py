"""Both legs from behind in four zones each, to mark by hand."""

from __future__ import annotations

from collections.abc import Collection

# One leg on a field 34 wide and 94 high: the same outline as in the example of the diary on the screen.
_ZONES = {
    "buttock": "M4,8Q4,1 11,1H23Q30,1 30,8V18Q17,24 4,18z",
    "thigh": "M5,23Q17,28 29,23L26,51H10z",
    "calf": "M10,55H26Q28,66 22,80H14Q8,66 10,55z",
    "foot": "M13,84H23L28,89Q29,92 26,92H13z",
}
_APART = 46


def legs(marked: Collection[str]) -> str:
    """The picture as SVG; `marked` names zones as "left-calf"."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_APART + 34}" height="94" '
        f'viewBox="0 0 {_APART + 34} 94">{_leg("left", marked)}{_leg("right", marked)}</svg>'
    )


def _leg(side: str, marked: Collection[str]) -> str:
    # Seen from behind, the left leg is on the left; toes point outwards.
    move = "matrix(-1 0 0 1 34 0)" if side == "left" else f"translate({_APART} 0)"
    paths = "".join(
        f'<path d="{shape}" fill="{"#000000" if f"{side}-{zone}" in marked else "#FFFFFF"}" '
        f'stroke="#000000" stroke-width="1.6"/>'
        for zone, shape in _ZONES.items()
    )
    return f'<g transform="{move}">{paths}</g>'
