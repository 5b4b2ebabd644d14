"""What happens in what order, and two endings of equal weight."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from desktop.figures.base import Area, BadStateError, Canvas, FigureKind, settings_of
from desktop.figures.drawing import DrawingSheet, paint, runs_of
from desktop.figures.lettering import BOLD, REGULAR, Run
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.words import Item
from desktop.library.text import Text, plain

_ENDING, _ANY_TIME = "ending", "any-time"
_NARROW = 760.0
_NODE, _END = 17.0, 11.0  # radius of a step's disc, and of the ring that an ending begins with
_APART = 12.0  # between columns of words
_SPAN, _SPAN_TICK = 40.0, 9.0  # how far above the bar its brace lies, and how far that reaches down
_STEPS_PART = 0.62  # of the width; the endings have the rest
_WORN = (170.0, 210.0)  # the drawing of what is worn


@dataclass(frozen=True)
class TimelineState:
    """The steps in order, the two endings, and what holds all along. Strong words name a step.

    `worn` draws what one wears meanwhile.
    """

    steps: tuple[Item, ...]
    endings: tuple[Item, Item]
    any_time: Item
    worn: bool = False


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
    worn: Area | None = None


class Timeline(FigureKind[TimelineState]):
    """No ending is the default, and no day is named unless the page names it."""

    NAME: ClassVar[str] = "timeline"

    def state_of(self, block: Block) -> TimelineState:
        """From the list of a `::: figure timeline`: steps, two `.ending`, one `.any-time`; perhaps `worn=yes`."""
        if not isinstance(block, Figure):
            return super().state_of(block)
        worn = settings_of(block, {"worn": ("yes", "no")}).get("worn") == "yes"
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
        return TimelineState(steps, (endings[0], endings[1]), always[0], worn)

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
            worn=layout.worn,
            worn_units=_WORN[0],
            tick=canvas.px(_SPAN_TICK),
            radius=canvas.px(_NODE),
            ring=canvas.px(_END),
            unit=canvas.px(1),
        )

    def title(self, state: TimelineState) -> str:  # noqa: ARG002
        """What it is a picture of."""
        return tr("What happens, step by step")

    def alt(self, state: TimelineState) -> str:
        """The steps, what holds all along, both endings, and what is worn."""
        said = [f"{number}. {_whole(step)}" for number, step in enumerate(state.steps, 1)]
        said.append(_whole(state.any_time))
        first, second = (_whole(ending) for ending in state.endings)
        said.append(
            tr("There are two endings. One: {first} The other: {second}").format(first=first, second=second)
        )
        if state.worn:
            said.append(tr("The drawing shows a small box on a belt. Its wire is taped to the skin of the back."))
        return " ".join(said)

    def _lay_out(self, state: TimelineState, canvas: Canvas) -> _Layout:
        narrow = canvas.width < canvas.px(_NARROW)
        return self._down(state, canvas) if narrow else self._across(state, canvas)

    def _across(self, state: TimelineState, canvas: Canvas) -> _Layout:
        """From left to right: words below their disc, and the endings one above the other."""
        sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
        layout = _Layout((0.0, 0.0), sheet)
        left = edge + (px(_WORN[0] + 24) if state.worn else 0.0)
        wide = (canvas.width - edge - left) * _STEPS_PART
        column = wide / len(state.steps)
        end_left = left + wide + px(44)
        end_room = canvas.width - edge - end_left - px(_END + 14)
        high = max(_write_end(DrawingSheet(canvas), it, (0.0, 0.0, end_room), canvas) for it in state.endings)
        below = px(_NODE) + max(
            _write_step(DrawingSheet(canvas), step, (0.0, 0.0, column - px(_APART))) for step in state.steps
        )
        half = max(high + px(16), below, px(_SPAN + 30), px(_WORN[1]) / 2 if state.worn else 0.0)
        y = edge + half
        if state.worn:
            layout.worn = Area(edge, y - px(_WORN[1]) / 2, px(_WORN[0]), px(_WORN[1]))
        for number, step in enumerate(state.steps):
            start = left + number * column + px(_APART) / 2
            _write_node(layout, number, Node(left + (number + 0.5) * column, y))
            _write_step(sheet, step, (start, y + px(_NODE), column - px(_APART)))
        layout.span = self._write_span(layout, state, y)
        layout.fork = Node(left + wide - px(2), y)
        for top, ending in zip((y - px(16) - high, y + px(16)), state.endings, strict=True):
            layout.ends.append(Node(end_left, top + px(14)))
            _write_end(sheet, ending, (end_left + px(_END + 14), top, end_room), canvas)
        layout.size = (canvas.width, 2 * half + 2 * edge)
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
        y = edge
        if state.worn:
            layout.worn = Area((canvas.width - px(_WORN[0])) / 2, y, px(_WORN[0]), px(_WORN[1]))
            y += px(_WORN[1] + 16)
        for number, step in enumerate(state.steps):
            _write_node(layout, number, Node(edge + px(_NODE), y + px(_NODE)))
            end = _write_step(sheet, step, (x, y - px(2), room), middle=False)
            y = max(end, y + px(2 * _NODE)) + px(14)
        y = sheet.write(_names(state.any_time.text), x=x, top=y, room=room, size=20) + px(14)
        for ending in state.endings:
            layout.ends.append(Node(edge + px(_NODE), y + px(14)))
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


def _write_end(
    sheet: DrawingSheet, ending: Item, place: tuple[float, float, float], canvas: Canvas
) -> float:
    x, top, room = place
    end = sheet.write(_names(ending.text), x=x, top=top, room=room, size=20, line=27)
    rest = _rest(ending.text, canvas)
    return sheet.write(rest, x=x, top=end, room=room, size=20, line=27) if rest else end
