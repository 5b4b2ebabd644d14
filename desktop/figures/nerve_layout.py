"""Where the picture of nerves stands on its canvas: whole, small, or small and named."""

from __future__ import annotations

from desktop.figures import spine
from desktop.figures.base import Canvas
from desktop.figures.drawing import DrawingSheet
from desktop.figures.drawings import field_of
from desktop.figures.lettering import SEMIBOLD, width
from desktop.figures.nerve_labels import (
    BOTTOM,
    BY_THE_WIRE,
    CHIP,
    LINE,
    Corner,
    NerveLayout,
    Pointer,
    names_below,
    reading,
)
from desktop.library.guide_words import GuideWords

_TOP = 56.0  # the sacrum's upper edge
_SMALLEST = 0.28
# The whole picture, in units of the field: a small person at the left, and a leg that the nerve runs into.
_FROM, _TO = -14.0, 800.0
_PERSON = (-12.0, 62.0, 150.0)  # left, top, width
_RING = (151.0, 284.0, 60.0)  # on the person, in units of that drawing
_BONE = (188.0, 112.0)  # where the line from the ring leads
_LEG = (692.0, 498.0, 104.0)  # left, top, width
_NOTE = 474.0  # from here on there is room for words above the leg nerve
_NOTE_ROOM = 196.0


def small_layout(canvas: Canvas, says: GuideWords, position: str, note: str) -> NerveLayout:
    """The note above, the leg nerve's name below."""
    sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
    room = canvas.width - 2 * edge
    head = sheet.write(note, x=edge, top=edge, room=room, role="ink2") + px(4)
    scale = _scaled(canvas, room / spine.FIELD[0], head + px(LINE + 10) + edge)
    left = max((canvas.width - scale * spine.FIELD[0]) / 2, min(edge, canvas.width / 20))
    height = head + scale * (BOTTOM - _TOP) + px(LINE + 10) + edge
    return _made(sheet, scale, left, head - scale * _TOP, height, says, position)


def named_layout(canvas: Canvas, says: GuideWords, position: str) -> NerveLayout:
    """Room at the left for the wire's name, and below for two more."""
    px, edge = canvas.px, canvas.margin
    room = canvas.width - 2 * edge
    foot = px(LINE) * (2 if names_below(says, canvas) > room else 1)
    beside = width(says.wire, px(18), SEMIBOLD) + px(6)
    widest = min(room / spine.FIELD[0], (room - beside) / (spine.FIELD[0] - BY_THE_WIRE[0]))
    scale = _scaled(canvas, widest, edge + foot + edge)
    left = canvas.width - edge - scale * spine.FIELD[0]
    height = edge + scale * (BOTTOM - _TOP) + foot + edge
    return _made(DrawingSheet(canvas), scale, left, edge - scale * _TOP, height, says, position)


def whole_layout(canvas: Canvas, says: GuideWords, position: str, note: str) -> NerveLayout:
    """With a person in the corner and a leg; the note stands at the upper right where there is room."""
    sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
    room, foot = canvas.width - 2 * edge, px(LINE + CHIP + 4) + edge
    scale = _scaled(canvas, room / (_TO - _FROM), edge + foot)
    head = edge
    beside = scale * (_TO - _NOTE) >= px(_NOTE_ROOM)
    if not beside:
        head = sheet.write(note, x=edge, top=edge, room=room, role="ink2") + px(6)
        scale = _scaled(canvas, room / (_TO - _FROM), head + foot)
    left = (canvas.width - scale * (_TO - _FROM)) / 2 - scale * _FROM
    top = head - scale * _TOP
    height = head + scale * (BOTTOM - _TOP) + foot
    layout = _made(sheet, scale, left, top, height, says, position)
    layout.note_end = head
    if beside:
        layout.note_end = _note(layout, note, head)
    wide = scale * _PERSON[2]
    unit = wide / field_of("body")[0]
    at = (left + scale * _PERSON[0], top + scale * _PERSON[1], wide)
    ring = (at[0] + unit * _RING[0], at[1] + unit * _RING[1], unit * _RING[2])
    to = (left + scale * _BONE[0], top + scale * _BONE[1])
    layout.corner = Corner(at, ring, Pointer(ring[0] + 0.92 * ring[2], ring[1] - 0.4 * ring[2], *to))
    layout.foot = (left + scale * _LEG[0], top + scale * _LEG[1], scale * _LEG[2])
    return layout


def _note(layout: NerveLayout, note: str, top: float) -> float:
    """What kind of picture it is."""
    sheet = layout.sheet
    left = layout.left + layout.scale * _NOTE
    room = sheet.canvas.width - sheet.canvas.margin - left
    return sheet.write(note, x=reading(sheet, left, room), top=top, room=room, line=23, role="ink2")


def _scaled(canvas: Canvas, widest: float, words: float) -> float:
    """As large as width, and height beside what words take, allow."""
    scale = min(canvas.scale, widest)
    if canvas.height is not None:
        scale = min(scale, (canvas.height - words) / (BOTTOM - _TOP))
    return min(max(scale, _SMALLEST), widest)


def _made(
    sheet: DrawingSheet,
    scale: float,
    left: float,
    top: float,
    height: float,
    says: GuideWords,
    position: str,
) -> NerveLayout:
    leg, area = spine.nerves(position)["leg"], spine.contacts(position)[spine.ACTIVE]
    return NerveLayout((sheet.canvas.width, height), scale, left, top, sheet, leg, area, says)
