"""Two made-up lines of a diary, to show how one is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from desktop.figures.base import Area, Canvas, FigureKind, Table, settings_of
from desktop.figures.drawing import DrawingSheet, paint
from desktop.figures.lettering import BOLD, SEMIBOLD, width
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure

ZONES = ("buttock", "thigh", "calf", "foot")

_NARROW = 880.0
_FELT, _WHERE = 1, 2  # the columns that are ticked and drawn
_SHARES = (0.13, 0.215, 0.115, 0.12, 0.1, 0.09, 0.125, 0.105)
_LEG = (34.0, 92.0)
_TICK, _LINE, _PAD = 17.0, 24.0, 8.0


@dataclass(frozen=True)
class DiaryState:
    """Nothing changes this picture."""


class _Tick(NamedTuple):
    left: float
    top: float
    on: bool


@dataclass
class _Layout:
    size: tuple[float, float]
    sheet: DrawingSheet
    ticks: list[_Tick] = field(default_factory=list)
    legs: list[tuple[float, float]] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    tag: Area | None = None


class DiaryFigure(FigureKind[DiaryState]):
    """One line with a cramp and one with nothing: a diary does not expect cramps."""

    NAME: ClassVar[str] = "diary"

    def state_of(self, block: Block) -> DiaryState:
        """`::: figure diary` takes no settings."""
        if not isinstance(block, Figure):
            return super().state_of(block)
        settings_of(block, {})
        return DiaryState()

    def size(self, state: DiaryState, canvas: Canvas) -> tuple[float, float]:  # noqa: ARG002
        """Width and height."""
        return _lay_out(canvas).size

    def svg(self, state: DiaryState, canvas: Canvas) -> str:  # noqa: ARG002
        """The two lines, as a table or, where that does not fit, as lists."""
        layout = _lay_out(canvas)
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.sheet.labels,
            ticks=layout.ticks,
            tick=canvas.px(_TICK),
            legs=layout.legs,
            marked=ZONES.index("calf"),
            rules=layout.rules,
            tag=layout.tag,
            edge=canvas.margin,
            unit=canvas.px(1),
        )

    def title(self, state: DiaryState) -> str:  # noqa: ARG002
        """What it is a picture of."""
        return tr("Two lines of a diary, made up as an example")

    def alt(self, state: DiaryState) -> str:
        """Both lines in words."""
        lines = []
        for row in self.table(state).rows:
            cells = zip(_heads(), row, strict=True)
            lines.append("; ".join(f"{head}: {cell}" for head, cell in cells if cell != "–"))
        return tr("An example, not you. {first}. {second}.").format(first=lines[0], second=lines[1])

    def table(self, state: DiaryState) -> Table:  # noqa: ARG002
        """The same two lines."""
        return Table(tr("Example, not you"), _heads(), _rows())


def _heads() -> tuple[str, ...]:
    return (
        tr("Day and time"), tr("What I felt"), tr("Where"), tr("How bad"),
        tr("Signal strength"), tr("I was"), tr("What I did"), tr("Did it help?"),
    )  # fmt: skip


def _rows() -> tuple[tuple[str, ...], ...]:
    return (
        (
            tr("Tuesday, 8 in the evening"), tr("Cramp"), tr("Calf"), tr("2, it bothers me"),
            tr("4"), tr("sitting"), tr("turned it down"), tr("a little"),
        ),
        (tr("Wednesday"), tr("Nothing"), "–", "–", "–", "–", "–", "–"),
    )  # fmt: skip


def _feelings() -> tuple[str, ...]:
    return (tr("Twitch"), tr("Cramp"), tr("Tingle"), tr("Nothing"))


def _lay_out(canvas: Canvas) -> _Layout:
    layout = _Layout((0.0, 0.0), DrawingSheet(canvas))
    px, edge = canvas.px, canvas.margin
    words = tr("Example, not you")
    tag = width(words, px(18), SEMIBOLD) + px(24)
    layout.tag = Area(edge, edge, tag, px(30))
    layout.sheet.write(words, x=edge + px(12), top=edge + px(2), room=tag, weight=SEMIBOLD)
    top = edge + px(38)
    end = _as_lists(layout, top) if canvas.width < px(_NARROW) else _as_table(layout, top)
    layout.size = (canvas.width, end + edge)
    return layout


def _as_table(layout: _Layout, top: float) -> float:
    canvas, px = layout.sheet.canvas, layout.sheet.canvas.px
    room = canvas.width - 2 * canvas.margin
    lefts = [canvas.margin + room * sum(_SHARES[:column]) for column in range(len(_SHARES) + 1)]
    pad, line = px(_PAD), px(_LINE)
    ends = []
    for column, head in enumerate(_heads()):
        wide = lefts[column + 1] - lefts[column] - pad
        ends.append(_set(layout.sheet, head, lefts[column], top, wide, BOLD))
    top = max(ends) + pad / 2
    layout.rules.append(top)
    for row in _rows():
        nothing = row[_WHERE] == "–"
        ends = [top + pad + 2 * line]
        for column, cell in enumerate(row):
            wide = lefts[column + 1] - lefts[column] - pad
            if column == _FELT:
                _tick(layout, cell, lefts[column], top + pad, wide)
            elif column == _WHERE and not nothing:
                layout.legs.append((lefts[column], top + pad))
                _set(layout.sheet, cell, lefts[column] + px(_LEG[0] + 8), top + pad + px(44), wide, 400)
                ends.append(top + pad + px(_LEG[1]))
            elif not nothing or column == 0:
                ends.append(_set(layout.sheet, cell, lefts[column], top + pad, wide, 400))
        if nothing:
            wide = lefts[-1] - lefts[_WHERE]
            words = tr("Nothing today. A day with nothing counts too.")
            ends.append(_set(layout.sheet, words, lefts[_WHERE], top + pad, wide, 400))
        top = max(ends) + pad
        layout.rules.append(top)
    return top


def _tick(layout: _Layout, felt: str, left: float, top: float, wide: float) -> None:
    """Four boxes in two rows, one of them ticked."""
    px = layout.sheet.canvas.px
    for index, feeling in enumerate(_feelings()):
        x = left + (index % 2) * wide / 2
        y = top + (index // 2) * px(_LINE + 4)
        layout.ticks.append(_Tick(x, y + px(4), feeling == felt))
        _set(layout.sheet, feeling, x + px(_TICK + 6), y, wide, SEMIBOLD if feeling == felt else 400)


def _as_lists(layout: _Layout, top: float) -> float:
    canvas, px = layout.sheet.canvas, layout.sheet.canvas.px
    room = canvas.width - 2 * canvas.margin
    for row in _rows():
        layout.rules.append(top)
        top += px(_PAD)
        for head, cell in zip(_heads(), row, strict=True):
            if cell != "–":
                top = _set(layout.sheet, f"{head}: {cell}", canvas.margin, top, room, 400)
        top += px(_PAD)
    layout.rules.append(top)
    return top


def _set(sheet: DrawingSheet, words: str, left: float, top: float, room: float, weight: int) -> float:
    return sheet.write(words, x=left, top=top, room=room, line=_LINE, weight=weight)
