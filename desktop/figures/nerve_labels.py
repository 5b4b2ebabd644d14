"""The words of the picture of nerves: names beside what they name, and chips that say what is reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot
from typing import NamedTuple

from desktop.figures import spine
from desktop.figures.base import Canvas
from desktop.figures.drawing import DrawingSheet
from desktop.figures.lettering import SEMIBOLD, width
from desktop.figures.nerve_words import name_words, reach_words
from desktop.figures.spine import Point
from desktop.language import tr
from desktop.library.guide_words import GuideWords

BOTTOM = 568.0  # below the stimulator with its line
CHIP, LINE = 26.0, 27.0
BY_THE_WIRE = (215.0, 390.0)  # left of the wire, clear of bone and stimulator
_APART, _BOX_MIDDLE = 16.0, 69.0
MARK = 20.0  # what the mark before a word takes


@dataclass(frozen=True)
class Chip:
    """The mark before the word that says whether a nerve is reached: a disc when it is, else a ring."""

    nerve: str
    x: float
    y: float
    radius: float


class Pointer(NamedTuple):
    """A line from a word to what it names, in pixels."""

    x: float
    y: float
    to_x: float
    to_y: float


class Corner(NamedTuple):
    """The small person in the corner (left, top, width), a ring on it, and where its lines lead."""

    at: tuple[float, float, float]
    ring: tuple[float, float, float]
    lead: Pointer


@dataclass
class NerveLayout:
    """Where the drawing stands on its sheet, and what is written on it so far.

    `corner` and `foot` (left, top, width) are the small person and the leg, where the picture has them.
    """

    size: tuple[float, float]
    scale: float
    left: float
    top: float
    sheet: DrawingSheet
    leg: spine.Curve
    area: Point
    says: GuideWords
    note_end: float = 0.0
    chips: list[Chip] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    corner: Corner | None = None
    foot: tuple[float, float, float] | None = None


def mini(layout: NerveLayout, felt: frozenset[str]) -> NerveLayout:
    """Only the leg nerve is named: that is what the three small pictures differ in."""
    canvas = layout.sheet.canvas
    name, chip = _sizes("leg", layout)
    gap = canvas.px(14)
    left = (canvas.width - name - gap - chip) / 2
    top = layout.size[1] - canvas.margin - canvas.px(LINE)
    right = canvas.direction == "rtl"
    _name(layout, "leg", felt, left + chip + gap if right else left, top, name)
    _chip(layout, "leg", felt, left if right else left + name + gap, top, chip)
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


def labelled(layout: NerveLayout, felt: frozenset[str], spread: float) -> NerveLayout:
    """Everything is named, and lines point from names to what has no room for them."""
    sheet, px = layout.sheet, layout.sheet.canvas.px
    below = layout.top + layout.scale * BOTTOM

    def x(units: float) -> float:
        return layout.left + layout.scale * units

    def y(units: float) -> float:
        return layout.top + layout.scale * units

    target = _block(layout, "target", felt, middle=x(572), top=below)
    _block(layout, "lower", felt, end=target - px(14), top=below)
    words, signal = tr("Signal"), max(x(462), x(500) - px(27))  # beside the bone
    wide = width(words, px(20), SEMIBOLD)
    half = max(_sizes("leg", layout)) / 2
    leg_top = max(y(122), layout.note_end + px(10))
    leg = _block(layout, "leg", felt, middle=max(x(704), signal + wide + px(18) + half), top=leg_top)
    near = layout.leg.at(0.56)
    layout.pointers.append(Pointer(leg + px(24), leg_top + px(LINE + CHIP + 4), x(near.x), y(near.y - 10)))
    if spread:
        high, left = max(y(120), layout.note_end + px(4)), min(signal, leg - px(14) - wide)
        _words(sheet, words, start=left, top=high, weight=SEMIBOLD, size=20)
        start = Point(left + wide / 2, high + px(LINE + 2))
        to_x, to_y = x(layout.area.x) - start.x, y(layout.area.y) - start.y
        part = max(0.0, 1 - (layout.scale * spread - px(3)) / hypot(to_x, to_y))
        layout.pointers.append(Pointer(*start, start.x + part * to_x, start.y + part * to_y))
    _words(sheet, layout.says.wire, end=x(224) - px(12), top=y(368), weight=SEMIBOLD, size=20)
    _words(sheet, layout.says.stimulator, start=x(14), top=below, weight=SEMIBOLD, size=20)
    return layout


def _block(
    layout: NerveLayout,
    nerve: str,
    felt: frozenset[str],
    *,
    top: float,
    middle: float = 0.0,
    end: float = 0.0,
) -> float:
    """A nerve's name above what it says; returns where it begins at the left."""
    sheet = layout.sheet
    wide = max(_sizes(nerve, layout))
    left = end - wide if end else middle - wide / 2
    left = max(0.0, min(left, sheet.canvas.width - sheet.canvas.margin - sheet.canvas.px(4) - wide))
    _name(layout, nerve, felt, left, top, wide)
    _chip(layout, nerve, felt, left, top + sheet.canvas.px(LINE), wide)
    return left


def _name(
    layout: NerveLayout, nerve: str, felt: frozenset[str], left: float, top: float, room: float
) -> None:
    sheet = layout.sheet
    role = nerve if nerve in felt else "ink2"
    words, x = name_words(nerve, layout.says), reading(sheet, left, room)
    sheet.write(words, x=x, top=top, room=room + 1, size=20, weight=SEMIBOLD, role=role)


def _chip(
    layout: NerveLayout, nerve: str, felt: frozenset[str], left: float, top: float, room: float
) -> None:
    """The word with its mark before it: never a filled box, which would look like something to press."""
    sheet, full = layout.sheet, nerve in felt
    px, canvas = sheet.canvas.px, sheet.canvas
    words, begin = reach_words(full, layout.says), reading(sheet, left, room)
    role, inside = nerve if full else "ink2", room - px(MARK) + 1
    sheet.write(words, x=begin + px(MARK), top=top, room=inside, weight=SEMIBOLD, role=role, line=CHIP)
    mark = begin + px(8)
    mark = canvas.width - mark if canvas.direction == "rtl" else mark
    layout.chips.append(Chip(nerve, mark, top + px(CHIP / 2), px(6.5)))


def _sizes(nerve: str, layout: NerveLayout) -> tuple[float, float]:
    """How wide a nerve's name is, and what it says with its mark."""
    px = layout.sheet.canvas.px
    chip = max(width(reach_words(felt, layout.says), px(18), SEMIBOLD) for felt in (True, False))
    return width(name_words(nerve, layout.says), px(20), SEMIBOLD), chip + px(MARK)


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
    size: float = 18,
) -> None:
    """One line of words at a place of the body."""
    canvas = sheet.canvas
    wide = width(words, canvas.px(size), weight)
    left = end - wide if end else middle - wide / 2 if middle else start
    left = max(0.0, min(left, canvas.width - wide))
    x = reading(sheet, left, wide)
    sheet.write(words, x=x, top=top, room=wide + 1, size=size, weight=weight, role=role)


def reading(sheet: DrawingSheet, left: float, room: float) -> float:
    """Where a box of the picture begins in reading direction: the body is not mirrored, words are."""
    return left if sheet.canvas.direction == "ltr" else sheet.canvas.width - left - room
