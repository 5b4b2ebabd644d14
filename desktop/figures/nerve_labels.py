"""The words of the picture of nerves: names beside what they name, and chips that say what is reached."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.figures import spine
from desktop.figures.base import Canvas
from desktop.figures.drawing import DrawingSheet
from desktop.figures.lettering import SEMIBOLD, width
from desktop.figures.nerve_words import name_words, reach_words
from desktop.library.guide_words import GuideWords

BOTTOM = 568.0  # below the stimulator with its line
CHIP, LINE = 30.0, 26.0
BY_THE_WIRE = (215.0, 390.0)  # left of the wire, clear of bone and stimulator
_APART, _BOX_MIDDLE = 16.0, 69.0


@dataclass(frozen=True)
class Chip:
    """A word in a rounded box that says whether a nerve is reached: filled when it is."""

    nerve: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class NerveLayout:
    """Where the drawing stands on its sheet, and what is written on it so far."""

    size: tuple[float, float]
    scale: float
    left: float
    top: float
    sheet: DrawingSheet
    chips: list[Chip]
    leg: spine.Curve
    says: GuideWords
    pointer: tuple[float, float, float, float] | None = None


def mini(layout: NerveLayout, felt: frozenset[str]) -> NerveLayout:
    """Only the leg nerve is named: that is what the three small pictures differ in."""
    canvas = layout.sheet.canvas
    name, chip = _sizes("leg", layout)
    gap = canvas.px(8)
    left = (canvas.width - name - gap - chip) / 2
    top = layout.size[1] - canvas.margin - canvas.px(CHIP + 1)  # with its line
    _name(layout, "leg", felt, left, top + canvas.px(2), name)
    layout.chips.append(_chip(layout, "leg", felt, left + name + gap, top))
    return layout


def named(layout: NerveLayout, felt: frozenset[str]) -> NerveLayout:
    """Names beside what they name: wire, stimulator, and the leg nerve below its end."""
    sheet, says = layout.sheet, layout.says
    px, canvas = sheet.canvas.px, sheet.canvas
    x, y = (layout.scale * at for at in BY_THE_WIRE)
    _words(sheet, says.wire, end=layout.left + x - px(6), top=layout.top + y - px(13), weight=SEMIBOLD)
    below = layout.top + layout.scale * BOTTOM
    end = canvas.width - canvas.margin
    box, leg = (width(words, px(18), SEMIBOLD) for words in (says.stimulator, says.leg_nerve))
    lower = px(LINE) if names_below(says, canvas) > canvas.width - 2 * canvas.margin else 0.0
    middle = layout.left + layout.scale * _BOX_MIDDLE
    start = middle - box / 2 if lower else min(middle - box / 2, end - leg - px(_APART) - box)
    _words(sheet, says.stimulator, start=max(start, canvas.margin), top=below, weight=SEMIBOLD)
    role = "leg" if "leg" in felt else "ink2"
    _words(sheet, name_words("leg", says), end=end, top=below + lower, weight=SEMIBOLD, role=role)
    return layout


def names_below(says: GuideWords, canvas: Canvas) -> float:
    """How wide the two names below a picture are, side by side."""
    both = width(says.stimulator, canvas.px(18), SEMIBOLD) + width(says.leg_nerve, canvas.px(18), SEMIBOLD)
    return both + canvas.px(_APART)


def labelled(layout: NerveLayout, felt: frozenset[str]) -> NerveLayout:
    """Everything is named, and a line points from the leg nerve's name to it."""
    sheet, px = layout.sheet, layout.sheet.canvas.px
    below = layout.top + layout.scale * BOTTOM - px(1)

    def x(units: float) -> float:
        return layout.left + layout.scale * units

    def y(units: float) -> float:
        return layout.top + layout.scale * units

    target = _block(layout, "target", felt, middle=x(556), top=below)
    _block(layout, "lower", felt, end=min(x(462), target - px(10)), top=below)
    leg_top = y(70)
    leg = _block(layout, "leg", felt, middle=x(672), top=leg_top)
    near = layout.leg.at(0.5)
    pointer = (leg + px(20), leg_top + px(LINE + CHIP + 5), x(near.x), y(near.y - 12))
    _words(sheet, layout.says.to_the_leg, middle=x(740), top=y(524), role="ink2")
    upper, lower = _two_lines(layout.says.spine)
    _words(sheet, upper, end=x(186) - px(10), top=y(96), role="ink2")
    _words(sheet, lower, end=x(189) - px(10), top=y(96) + px(24), role="ink2")
    _words(sheet, layout.says.wire, end=x(224) - px(12), top=y(390), weight=SEMIBOLD)
    _words(sheet, layout.says.stimulator, start=x(14), top=y(566), weight=SEMIBOLD)
    return replace(layout, pointer=pointer)


def _block(
    layout: NerveLayout,
    nerve: str,
    felt: frozenset[str],
    *,
    top: float,
    middle: float = 0.0,
    end: float = 0.0,
) -> float:
    """A nerve's name above its chip; returns where it begins at the left."""
    sheet = layout.sheet
    wide = max(_sizes(nerve, layout))
    left = end - wide if end else middle - wide / 2
    left = max(0.0, min(left, sheet.canvas.width - sheet.canvas.margin - wide))
    _name(layout, nerve, felt, left, top, wide)
    layout.chips.append(_chip(layout, nerve, felt, left, top + sheet.canvas.px(LINE)))
    return left


def _name(
    layout: NerveLayout, nerve: str, felt: frozenset[str], left: float, top: float, room: float
) -> None:
    sheet = layout.sheet
    role = nerve if nerve in felt else "ink2"
    x = reading(sheet, left, room)
    sheet.write(name_words(nerve, layout.says), x=x, top=top, room=room + 1, weight=SEMIBOLD, role=role)


def _chip(layout: NerveLayout, nerve: str, felt: frozenset[str], left: float, top: float) -> Chip:
    sheet = layout.sheet
    px, wide = sheet.canvas.px, _sizes(nerve, layout)[1]
    role = "surface" if nerve in felt else "ink2"
    words = reach_words(nerve in felt, layout.says)
    chip = wide if nerve not in felt else px(24) + width(words, px(18), SEMIBOLD)
    inside = chip - px(24)
    x = reading(sheet, left + px(12), inside)
    sheet.write(words, x=x, top=top + px(2), room=inside + 1, weight=SEMIBOLD, role=role)
    return Chip(nerve, left, top, chip, px(CHIP))


def _sizes(nerve: str, layout: NerveLayout) -> tuple[float, float]:
    """How wide a nerve's name is, and its widest chip."""
    px = layout.sheet.canvas.px
    size = px(18)
    chip = max(width(reach_words(felt, layout.says), size, SEMIBOLD) for felt in (True, False))
    return width(name_words(nerve, layout.says), size, SEMIBOLD), chip + px(24)


def _two_lines(words: str) -> tuple[str, str]:
    """Words broken so that the longer line is as short as can be; a single word stands in the first."""
    parts = words.split(" ")
    broken = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts) + 1)]
    return min(broken, key=lambda lines: max(width(line, 1) for line in lines))


def _words(
    sheet: DrawingSheet,
    words: str,
    *,
    top: float,
    start: float = 0.0,
    middle: float = 0.0,
    end: float = 0.0,
    weight: int = 400,
    role: str = "ink",
) -> None:
    """One line of words at a place of the body."""
    canvas = sheet.canvas
    wide = width(words, canvas.px(18), weight)
    left = end - wide if end else middle - wide / 2 if middle else start
    left = max(0.0, min(left, canvas.width - wide))
    sheet.write(words, x=reading(sheet, left, wide), top=top, room=wide + 1, weight=weight, role=role)


def reading(sheet: DrawingSheet, left: float, room: float) -> float:
    """Where a box of the picture begins in reading direction: the body is not mirrored, words are."""
    return left if sheet.canvas.direction == "ltr" else sheet.canvas.width - left - room
