"""What happens in what order, and two endings of equal weight."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from desktop.figures.base import Area, BadStateError, Canvas, FigureKind, settings_of
from desktop.figures.drawing import DrawingSheet, paint, runs_of
from desktop.figures.drawings import drawing_names, drawn_words, height_of, placed
from desktop.figures.lettering import BOLD, REGULAR, Run
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.words import Item
from desktop.library.text import Text, plain

_ENDING, _ANY_TIME = "ending", "any-time"
_NARROW = 760.0
_NODE, _END = 17.0, 11.0  # radius of a step's disc, and of the ring that an ending begins with
_APART = 6.0  # between columns of words
_SPAN, _SPAN_TICK = 40.0, 9.0  # how far above the bar its brace lies, and how far that reaches down
_BETWEEN_ENDS = 14.0
_STEPS_PART = 0.65  # of the width; the endings have the rest
_LEAST_BESIDE = 220.0  # for words with a drawing at their end
_WIDE = 132.0  # the drawing beside or above them


@dataclass(frozen=True)
class TimelineState:
    """The steps in order, the two endings, what holds all along, and perhaps the name of a drawing.

    Strong words name a step.
    """

    steps: tuple[Item, ...]
    endings: tuple[Item, Item]
    any_time: Item
    drawing: str = ""


class Node(NamedTuple):
    """The middle of a disc or ring."""

    x: float
    y: float


@dataclass
class _Layout:
    size: tuple[float, float]
    sheet: DrawingSheet
    nodes: list[Node] = field(default_factory=list)
    ends: list[Node] = field(default_factory=list)
    fork: Node | None = None
    span: Area | None = None
    drawing: Area | None = None


class Timeline(FigureKind[TimelineState]):
    """No ending is the default, and no day is named unless the page names it."""

    NAME: ClassVar[str] = "timeline"
    FILLS: ClassVar[bool] = False

    def state_of(self, block: Block) -> TimelineState:
        """From the list of a `::: figure timeline`: steps, two `.ending`, one `.any-time`."""
        if not isinstance(block, Figure):
            return super().state_of(block)
        drawing = settings_of(block, {"drawing": drawing_names()}).get("drawing", "")
        for part in block.parts:
            if part.classes not in ((), (_ENDING,), (_ANY_TIME,)):
                raise BadStateError(
                    part.classes[0], "is not known here", "use .ending or .any-time", part.line
                )
        steps = tuple(part for part in block.parts if not part.classes)
        endings = [part for part in block.parts if part.classes == (_ENDING,)]
        always = [part for part in block.parts if part.classes == (_ANY_TIME,)]
        if not 2 <= len(steps) <= 5:
            raise BadStateError("timeline", f"has {len(steps)} steps", "list two to five, each with an {#id}")
        if len(endings) != 2:
            right = "mark two lines with {#id .ending}: each may happen"
            raise BadStateError(_ENDING, f"there are {len(endings)} endings", right)
        if len(always) != 1:
            right = "mark one line with {#id .any-time}"
            raise BadStateError(_ANY_TIME, f"{len(always)} lines hold at any time", right)
        return TimelineState(steps, (endings[0], endings[1]), always[0], drawing)

    def size(self, state: TimelineState, canvas: Canvas) -> tuple[float, float]:
        """Width and height."""
        return self._lay_out(state, canvas).size

    def svg(self, state: TimelineState, canvas: Canvas) -> str:
        """The picture."""
        layout = self._lay_out(state, canvas)
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.sheet.labels,
            nodes=layout.nodes,
            ends=layout.ends,
            fork=layout.fork,
            span=layout.span,
            drawing=_drawn(state, layout, canvas),
            tick=canvas.px(_SPAN_TICK),
            radius=canvas.px(_NODE),
            ring=canvas.px(_END),
            unit=canvas.px(1),
        )

    def title(self, state: TimelineState) -> str:  # noqa: ARG002
        """What it is a picture of."""
        return tr("What happens, step by step")

    def alt(self, state: TimelineState) -> str:
        """The steps, what holds all along, both endings, and the drawing."""
        said = [f"{number}. {_whole(step)}" for number, step in enumerate(state.steps, 1)]
        said.append(_whole(state.any_time))
        first, second = (_whole(ending) for ending in state.endings)
        said.append(
            tr("There are two endings. One: {first} The other: {second}").format(first=first, second=second)
        )
        if state.drawing:
            said.append(drawn_words(state.drawing))
        return " ".join(said)

    def _lay_out(self, state: TimelineState, canvas: Canvas) -> _Layout:
        narrow = canvas.width < canvas.px(_NARROW)
        return self._down(state, canvas) if narrow else self._across(state, canvas)

    def _across(self, state: TimelineState, canvas: Canvas) -> _Layout:
        """From left to right: words below their disc, and the endings one above the other."""
        sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
        layout = _Layout((0.0, 0.0), sheet)
        drawn = _drawing_size(state, canvas)
        left = edge + (drawn[0] + px(24) if state.drawing else 0.0)
        wide = (canvas.width - edge - left) * _STEPS_PART
        column = wide / len(state.steps)
        end_left = left + wide + px(30)
        end_room = canvas.width - edge - end_left - px(_END + 12)
        below = px(_NODE) + max(
            _write_step(DrawingSheet(canvas), step, (0.0, 0.0, column - px(_APART))) for step in state.steps
        )
        above = px(_SPAN + 34)
        highs = [_write_end(DrawingSheet(canvas), it, (0.0, 0.0, end_room), canvas) for it in state.endings]
        ends_high = sum(highs) + px(_BETWEEN_ENDS)
        whole = max(above + below, ends_high, drawn[1])
        y = edge + (whole - above - below) / 2 + above
        if state.drawing:
            layout.drawing = Area(edge, edge + (whole - drawn[1]) / 2, *drawn)
        for number, step in enumerate(state.steps):
            start = left + number * column + px(_APART) / 2
            _write_node(layout, number, Node(left + (number + 0.5) * column, y))
            _write_step(sheet, step, (start, y + px(_NODE), column - px(_APART)))
        layout.span = self._write_span(layout, state, y)
        layout.fork = Node(left + wide, y)
        top = edge + (whole - ends_high) / 2
        for high, ending in zip(highs, state.endings, strict=True):
            layout.ends.append(Node(end_left, top + px(13)))
            _write_end(sheet, ending, (end_left + px(_END + 12), top, end_room), canvas)
            top += high + px(_BETWEEN_ENDS)
        layout.size = (canvas.width, whole + 2 * edge)
        return layout

    def _write_span(self, layout: _Layout, state: TimelineState, y: float) -> Area:
        """What holds all along, over a brace from the first step to the last."""
        px = layout.sheet.canvas.px
        first, last = layout.nodes[0].x - px(_NODE), layout.nodes[-1].x + px(_NODE)
        top = y - px(_SPAN)
        words = _names(state.any_time.text)
        layout.sheet.write(words, x=first, top=top - px(33), room=last - first, size=20, middle=True)
        return Area(first, top, last - first, px(_SPAN_TICK))

    def _down(self, state: TimelineState, canvas: Canvas) -> _Layout:
        """From top to bottom, where there is no room across."""
        sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
        layout = _Layout((0.0, 0.0), sheet)
        x, room = edge + px(2 * _NODE + 14), canvas.width - 2 * edge - px(2 * _NODE + 14)
        drawn = _drawing_size(state, canvas)
        beside = drawn[0] + px(16) if room - drawn[0] > px(_LEAST_BESIDE) else 0.0
        y = edge
        for number, step in enumerate(state.steps):
            _write_node(layout, number, Node(edge + px(_NODE), y + px(_NODE)))
            end = _write_step(sheet, step, (x, y - px(2), room - beside), middle=False)
            y = max(end, y + px(2 * _NODE)) + px(14)
        if state.drawing:
            across = canvas.width - edge - drawn[0] if beside else (canvas.width - drawn[0]) / 2
            layout.drawing = Area(across, edge if beside else y, *drawn)
            y = max(y, layout.drawing.top + drawn[1] + px(14))
        y = sheet.write(_names(state.any_time.text), x=x, top=y, room=room, size=20) + px(14)
        for ending in state.endings:
            layout.ends.append(Node(edge + px(_NODE), y + px(13)))
            y = _write_end(sheet, ending, (x, y, room), canvas) + px(14)
        layout.size = (canvas.width, y - px(14) + edge)
        return layout


def _whole(item: Item) -> str:
    name = " ".join(run.words for run in _names(item.text))
    rest = plain(tuple(span for span in item.text if not span.strong)) if _strong(item.text) else ""
    words = f"{name.rstrip(':')}: {rest}" if rest else name
    return words if words[-1:] in ".?!" else f"{words}."


def _strong(text: Text) -> bool:
    return any(span.strong for span in text)


def _names(text: Text) -> list[Run]:
    """The strong words; all of them when none is strong."""
    strong = [span for span in text if span.strong and span.words.strip()]
    return [Run(span.words.strip(), BOLD) for span in strong or text]


def _rest(text: Text, canvas: Canvas) -> list[Run]:
    """The words that are not strong, with the numbers of their sources."""
    if not _strong(text):
        return []
    rest = tuple(span for span in text if not span.strong)
    return runs_of(rest, canvas, REGULAR) if plain(rest) else []


def _drawing_size(state: TimelineState, canvas: Canvas) -> tuple[float, float]:
    wide = canvas.px(_WIDE)
    return (wide, height_of(state.drawing, wide, canvas.px(1))) if state.drawing else (0.0, 0.0)


def _drawn(state: TimelineState, layout: _Layout, canvas: Canvas) -> str:
    """The drawing as a part of the picture; it is never mirrored, but stands on the other side."""
    if layout.drawing is None:
        return ""
    left, top, wide, _ = layout.drawing
    if canvas.direction == "rtl":
        left = layout.size[0] - left - wide
    return placed(state.drawing, canvas, left, top, wide)


def _write_node(layout: _Layout, number: int, at: Node) -> None:
    px = layout.sheet.canvas.px
    layout.nodes.append(at)
    layout.sheet.write(
        str(number + 1), x=at.x - px(_NODE), top=at.y - px(13), room=px(2 * _NODE), size=20, weight=BOLD,
        role="on-primary", middle=True,
    )  # fmt: skip


def _write_step(
    sheet: DrawingSheet, step: Item, place: tuple[float, float, float], middle: bool = True
) -> float:
    """The name of a step and what else is said of it; returns where its words end."""
    x, top, room = place
    end = sheet.write(
        _names(step.text), x=x, top=top + sheet.canvas.px(6), room=room, size=20, line=25, middle=middle
    )
    rest = _rest(step.text, sheet.canvas)
    return sheet.write(rest, x=x, top=end, room=room, line=24, middle=middle) if rest else end


def _write_end(sheet: DrawingSheet, ending: Item, place: tuple[float, float, float], canvas: Canvas) -> float:
    x, top, room = place
    end = sheet.write(_names(ending.text), x=x, top=top, room=room, size=20, line=25)
    rest = _rest(ending.text, canvas)
    return sheet.write(rest, x=x, top=end, room=room, line=24) if rest else end
