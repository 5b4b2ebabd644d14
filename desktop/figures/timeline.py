"""What happens in what order, and two endings of equal weight."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from desktop.figures.base import Area, BadStateError, Canvas, FigureKind, settings_of
from desktop.figures.drawing import DrawingSheet, paint, runs_of
from desktop.figures.lettering import BOLD, Run, set_lines
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.words import Item
from desktop.library.text import Text, plain

_ENDING, _ANY_TIME = "ending", "any-time"
_NARROW = 700.0
_NODE, _BAR = 15.0, 6.0
_MOST_SPARE = 44.0
_STEPS_PART = 0.65  # of the width; the endings have the rest


@dataclass(frozen=True)
class TimelineState:
    """The steps in order, the two endings, and what holds all along. Strong words name a step."""

    steps: tuple[Item, ...]
    endings: tuple[Item, Item]
    any_time: Item


class Node(NamedTuple):
    """The middle of a step's circle."""

    x: float
    y: float


@dataclass
class _Layout:
    size: tuple[float, float]
    sheet: DrawingSheet
    nodes: list[Node] = field(default_factory=list)
    boxes: list[Area] = field(default_factory=list)
    tab: Area | None = None
    fork: tuple[Node, ...] = ()


class Timeline(FigureKind[TimelineState]):
    """No ending is the default, and no day is named unless the page names it."""

    NAME: ClassVar[str] = "timeline"

    def state_of(self, block: Block) -> TimelineState:
        """From the list of a `::: figure timeline`: steps, two `.ending`, one `.any-time`."""
        if not isinstance(block, Figure):
            return super().state_of(block)
        settings_of(block, {})
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
        return TimelineState(steps, (endings[0], endings[1]), always[0])

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
            boxes=layout.boxes,
            tab=layout.tab,
            fork=layout.fork,
            radius=canvas.px(_NODE),
            bar=canvas.px(_BAR),
            unit=canvas.px(1),
        )

    def title(self, state: TimelineState) -> str:  # noqa: ARG002
        """What it is a picture of."""
        return tr("What happens, step by step")

    def alt(self, state: TimelineState) -> str:
        """The steps, what holds all along, and both endings."""
        said = [f"{number}. {_whole(step)}" for number, step in enumerate(state.steps, 1)]
        said.append(_whole(state.any_time))
        first, second = (_whole(ending) for ending in state.endings)
        said.append(
            tr("There are two endings. One: {first} The other: {second}").format(first=first, second=second)
        )
        return " ".join(said)

    def _lay_out(self, state: TimelineState, canvas: Canvas) -> _Layout:
        narrow = canvas.width < canvas.px(_NARROW)
        return self._down(state, canvas) if narrow else self._across(state, canvas)

    def _across(self, state: TimelineState, canvas: Canvas) -> _Layout:
        """From left to right, names above the bar, the endings one above the other at its end."""
        sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
        layout = _Layout((0.0, 0.0), sheet)
        wide = (canvas.width - 2 * edge) * _STEPS_PART
        column = wide / len(state.steps)
        names = [_names(step.text) for step in state.steps]
        lines = [len(set_lines(runs, px(18), column - px(10))) for runs in names]
        below = [_rest(step.text, canvas) for step in state.steps]
        box_left = edge + wide + px(26)
        box_room = canvas.width - edge - box_left
        high = max(_box_height(ending, canvas, box_room) for ending in state.endings)
        above = max(lines) * px(24) + px(_NODE + 7)
        most = max(len(set_lines(runs, px(18), column - px(10))) if runs else 0 for runs in below)
        under = px(_NODE + 5) + most * px(25) + px(42)
        half = max(above, under, high + px(8))
        if canvas.height is not None:
            spare = (canvas.height - 2 * edge) / 2 - half
            roomier = max(0.0, min(spare, px(_MOST_SPARE)))
            half, high = half + roomier, high + roomier / 2
        y = edge + half
        for number, runs in enumerate(names):
            left = edge + number * column + px(5)
            top = y - px(_NODE + 7) - lines[number] * px(24)
            sheet.write(runs, x=left, top=top, room=column - px(10), line=24, middle=True)
            _write_node(layout, number, Node(edge + (number + 0.5) * column, y))
            if below[number]:
                top = y + px(_NODE + 4)
                sheet.write(below[number], x=left, top=top, room=column - px(10), line=24, middle=True)
        first, last = layout.nodes[0].x, layout.nodes[-1].x
        layout.tab = Area(first, y + half - px(38), last - first, px(38))
        tab = _names(state.any_time.text)
        sheet.write(tab, x=first, top=layout.tab.top + px(7), room=last - first, line=24, middle=True)
        between = half - high  # the same above and below the bar
        for top, ending in zip((y - half, y + between), state.endings, strict=True):
            layout.boxes.append(_write_box(sheet, ending, Area(box_left, top, box_room, high)))
        ends = [Node(box_left, box.top + box.height / 2) for box in layout.boxes]
        layout.fork = (layout.nodes[-1], Node(box_left - px(26), y), *ends)
        layout.size = (canvas.width, 2 * half + 2 * edge)
        return layout

    def _down(self, state: TimelineState, canvas: Canvas) -> _Layout:
        """From top to bottom, where there is no room across."""
        sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
        layout = _Layout((0.0, 0.0), sheet)
        x, room = edge + px(2 * _NODE + 12), canvas.width - 2 * edge - px(2 * _NODE + 12)
        y = edge
        for number, step in enumerate(state.steps):
            _write_node(layout, number, Node(edge + px(_NODE), y + px(_NODE)))
            runs = [*_names(step.text), Run(" "), *_rest(step.text, canvas)]
            y = max(sheet.write(runs, x=x, top=y + px(2), room=room), y + px(2 * _NODE)) + px(10)
        all_over = canvas.width - 2 * edge
        tab = sheet.write(_names(state.any_time.text), x=edge, top=y + px(6), room=all_over, middle=True)
        layout.tab = Area(edge, y, all_over, tab + px(6) - y)
        y = tab + px(16)
        high = max(_box_height(ending, canvas, all_over) for ending in state.endings)
        for ending in state.endings:
            layout.boxes.append(_write_box(sheet, ending, Area(edge, y, all_over, high)))
            y += high + px(8)
        layout.size = (canvas.width, y - px(8) + edge)
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
    return runs_of(rest, canvas) if plain(rest) else []


def _write_node(layout: _Layout, number: int, at: Node) -> None:
    px = layout.sheet.canvas.px
    layout.nodes.append(at)
    layout.sheet.write(
        str(number + 1), x=at.x - px(_NODE), top=at.y - px(13), room=px(2 * _NODE), weight=BOLD,
        role="on-primary", middle=True,
    )  # fmt: skip


def _write_box(sheet: DrawingSheet, ending: Item, box: Area) -> Area:
    """An ending, its words in the middle of the height of its box."""
    canvas, px = sheet.canvas, sheet.canvas.px

    def write(where: DrawingSheet, top: float) -> float:
        room = box.width - px(28)
        end = where.write(_names(ending.text), x=box.left + px(14), top=top, room=room, line=24)
        rest = _rest(ending.text, canvas)
        return where.write(rest, x=box.left + px(14), top=end, room=room, line=24) if rest else end

    needed = write(DrawingSheet(canvas), 0.0)
    write(sheet, box.top + (box.height - needed) / 2 if box.height else px(8))
    return box


def _box_height(ending: Item, canvas: Canvas, room: float) -> float:
    trial = DrawingSheet(canvas)
    _write_box(trial, ending, Area(0.0, 0.0, room, 0.0))
    return max(label.y for label in trial.labels) + canvas.px(16)
