"""The picture with words on lines that lead to what they name: for paper, where nothing stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop.figures import spine
from desktop.figures.base import Canvas
from desktop.figures.body_places import BodyLayout, Circle, Figured, Leader
from desktop.figures.close_view import Placed
from desktop.figures.drawing import DrawingSheet, runs_of
from desktop.figures.drawings import height_of
from desktop.figures.lettering import Run, width
from desktop.figures.nerve_labels import reading
from desktop.figures.spine import Point
from desktop.library.text import Text

STEP = 5  # the signal reaches the leg nerve
_WIDE, _HIGH = 400.0, 312.0  # what is drawn
_SHARE, _LARGEST = 0.55, 1.1  # of the width; how much larger than planned it gets
_PERSON = (-10.0, 0.0, 136.0)  # left, top, width
_LENS, _SHOWN = (262.0, 128.5, 126.0), (350.0, 340.0, 410.0)  # in the picture, and of the field of the spine
_RING = (160.0, 288.0, 62.0)  # on the person, in its own units
_REMOTE = (128.0, 62.0)  # left, width; it stands at the foot
# Where it may be felt, on the person: from the buttock to the foot.
_DOTS = ((200, 332), (202, 400), (200, 470), (199, 540), (197, 610), (197, 672), (206, 692))
_LINE, _APART = 22.0, 5.0
_SIGN = ("felt",)  # said of the dots, which no line leads to


class _Place(NamedTuple):
    """What a line leads to: a point of the field of the spine, or of the picture."""

    x: float
    y: float
    drawn: bool = False


_AREA = spine.contacts("usual")[spine.ACTIVE]
_EDGE = Point(_AREA.x + 0.98 * spine.SPREAD[STEP], _AREA.y + 0.2 * spine.SPREAD[STEP])
_TIP = spine.contacts("usual")[-1]
LABELLED: Mapping[str, _Place] = {
    "leg-nerve": _Place(*spine.nerves("usual")["leg"].at(0.5)),
    "signal": _Place(*_EDGE),
    "wire": _Place(*_TIP),
    "nerve": _Place(*spine.nerves("usual")["target"].at(0.9)),
    "stimulator": _Place(104, 558),
    "remote": _Place(184, 274, drawn=True),
    "felt": _Place(0, 0),
}


def labelled(canvas: Canvas, words: Mapping[str, Text], note: str) -> BodyLayout:
    """The drawing at the left, which is never mirrored, and the words beside it in the order of the parts."""
    px, sheet = canvas.px, DrawingSheet(canvas)
    scale = min(px(_LARGEST), canvas.width * _SHARE / _WIDE)
    begin = scale * _WIDE + px(26)
    room = canvas.width - begin
    runs = {name: runs_of(words[name], canvas) for name in LABELLED if name in words}
    highs = {name: _height(canvas, said, room) for name, said in runs.items()}
    needed = sum(highs.values()) + px(_APART) * max(0, len(runs) - 1)
    high = max(scale * _HIGH, needed)
    layout = _drawn(sheet, scale, (high - scale * _HIGH) / 2)
    gap = (high - needed) / max(1, len(runs)) + px(_APART)
    at = (high - needed) / max(1, len(runs)) / 2
    for name, said in runs.items():
        _write(layout, name, said, Point(begin, at), room)
        at += highs[name] + gap
    end = sheet.write(note, x=0.0, top=high + px(6), room=canvas.width, line=_LINE)
    layout.size = (canvas.width, end + px(4))
    return layout


def _drawn(sheet: DrawingSheet, scale: float, top: float) -> BodyLayout:
    """Person, lens and remote."""
    left, down, wide = _PERSON
    unit = scale * wide / 320.0
    person = (scale * left, top + scale * down, scale * wide)
    lens = Circle(*_LENS).placed(scale, 0.0, top)
    close = lens.r / _SHOWN[2]
    remote = scale * _REMOTE[1]
    foot = top + scale * _HIGH - height_of("remote", remote, sheet.canvas.px(1))
    spots = [f"{person[0] + unit * x:.2f},{person[1] + unit * y:.2f}" for x, y in _DOTS]
    return BodyLayout(
        (0.0, 0.0),
        sheet,
        Figured("person", person),
        (scale * _REMOTE[0], foot, remote),
        Circle(*_RING).placed(unit, person[0], person[1]),
        lens,
        Placed(close, lens.x - close * _SHOWN[0], lens.y - close * _SHOWN[1]),
        dots="M" + "L".join(spots),
        dot=scale * 3.2,
    )


def _write(layout: BodyLayout, name: str, runs: list[Run], at: Point, room: float) -> None:
    """Words, and the line from them to what they name."""
    sheet, px = layout.sheet, layout.sheet.canvas.px
    long = min(room, sum(width(run.words, px(18), run.weight) for run in runs) + px(12))
    sheet.write(runs, x=reading(sheet, at.x, long), top=at.y, room=long, line=_LINE)
    begin, middle = at.x - px(6), at.y + px(_LINE) * sheet.canvas.leading / 2
    if name in _SIGN:
        layout.marks.append((begin - px(18), middle))
        return
    place = LABELLED[name]
    scale, left, top = (
        (layout.lens.r / _LENS[2], 0.0, layout.lens.y - layout.lens.r * _LENS[1] / _LENS[2])
        if place.drawn
        else layout.close
    )
    layout.leaders.append(Leader(begin, middle, left + scale * place.x, top + scale * place.y))


def _height(canvas: Canvas, runs: list[Run], room: float) -> float:
    return DrawingSheet(canvas).write(runs, x=0.0, top=0.0, room=room, line=_LINE)
