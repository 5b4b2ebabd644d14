"""A fact as 100 people: who had it, who may also have had it, and who did not."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from typing import ClassVar

from desktop.figures.base import Canvas, FigureKind, FigureRefusedError, Table
from desktop.figures.counts import Counted, why_not
from desktop.figures.drawing import DrawingSheet, Label, paint
from desktop.figures.lettering import BOLD, SEMIBOLD, width
from desktop.figures.people import ARRAY, EDGE, Place, hatch, outline, place
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.risk import Risk

PARTS = frozenset({"title", "period", "interval", "scope"})

_SCALES = (2.0, 1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_SMALLEST_BESIDE = 0.7
_NUMERALS = (44.0, 38.0, 32.0, 24.0)
_GAP = 24.0


@dataclass(frozen=True)
class _Layout:
    size: tuple[float, float]
    scale: float
    array: Place
    labels: list[Label]
    frames: tuple[Place, Place]
    key: Place | None


class IconArray(FigureKind[Counted]):
    """A hundred people, grouped from the bottom row in reading direction, with both frames alike.

    A place too narrow for it gets the smallest picture, which is then wider than the place.
    `svg` and `size` take `parts`: which of title, period, interval and scope the picture itself says. What is
    left out must stand beside it; `period_words`, `interval_words` and the fact's scope are its words.
    """

    NAME: ClassVar[str] = "icon-array"
    BLOCK: ClassVar[type[Block]] = Risk

    def state_of(self, block: Block) -> Counted:
        """The block's fact."""
        return block.fact if isinstance(block, Risk) else super().state_of(block)

    def size(self, state: Counted, canvas: Canvas, parts: Set[str] = PARTS) -> tuple[float, float]:
        """Width and height on this canvas; raises `FigureRefusedError`."""
        return self._fitted(state, canvas, parts).size

    def svg(self, state: Counted, canvas: Canvas, parts: Set[str] = PARTS) -> str:
        """The picture; raises `FigureRefusedError`."""
        layout = self._fitted(state, canvas, parts)
        had, high = state.per_100, max(state.per_100, state.high)
        places = [
            Place(layout.array.x + spot.x, layout.array.y + spot.y)
            for spot in (place(index, layout.scale) for index in range(100))
        ]
        sign = canvas.px(1.25)
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.labels,
            people={"had": places[:had], "may": places[had:high], "not": places[high:]},
            scale=layout.scale,
            signs={"had": layout.frames[0], "not": layout.frames[1]}
            | ({"may": layout.key} if layout.key else {}),
            sign=sign,
            outline=outline,
            hatch=hatch,
            thin=max(1.5, 1.5 * layout.scale),
        )

    def title(self, state: Counted) -> str:
        """The question that both frames answer."""
        return tr("How many people {outcome}?").format(outcome=state.outcome)

    def alt(self, state: Counted) -> str:
        """Both frames, the study, the interval and the scope in words."""
        return tr(
            "Out of 100 people, {had} {outcome} {period}; {others} {outcome_not}. "
            "The study was of {n} people, so the true number is likely between {low} and {high}. {scope}"
        ).format(
            had=state.per_100,
            outcome=state.outcome,
            period=state.period,
            others=state.not_per_100,
            outcome_not=state.outcome_not,
            n=state.n,
            low=state.low,
            high=state.high,
            scope=state.scope,
        )

    def table(self, state: Counted) -> Table:
        """The same numbers as rows."""
        between = tr("{low} to {high}")
        return Table(
            caption=self.title(state),
            header=(tr("Out of 100 people"), tr("How many"), tr("Likely between")),
            rows=(
                (
                    tr("had this"),
                    str(state.per_100),
                    between.format(low=state.low, high=state.high),
                ),
                (
                    state.outcome_not,
                    str(state.not_per_100),
                    between.format(low=100 - state.high, high=100 - state.low),
                ),
            ),
        )

    def refusal(self, state: Counted) -> str:
        """Why this number must not be drawn; empty when it may be."""
        return why_not(state)

    def period_words(self, state: Counted) -> str:
        """Who was studied, how many and for how long."""
        words = tr("{period}, in one study of {n} {population}").format(
            period=state.period, n=state.n, population=state.population
        )
        return words[:1].upper() + words[1:]

    def interval_words(self, state: Counted) -> str:
        """How sure the number is."""
        if state.low == state.high:
            return tr("This was a large study. The true number is likely close to {high} in 100.").format(
                high=state.high
            )
        return tr(
            "A study this size could be off. The true number is likely between {low} and {high} in 100."
        ).format(low=state.low, high=state.high)

    def _fitted(self, state: Counted, canvas: Canvas, parts: Set[str]) -> _Layout:
        """The largest geometry that fits: first with the numbers beside the array, else below it."""
        if reason := self.refusal(state):
            raise FigureRefusedError(reason)
        canvas = replace(canvas, width=max(canvas.width, self._least_width(state, canvas)))
        scales = sorted({canvas.scale, *(size for size in _SCALES if size < canvas.scale)}, reverse=True)
        tried: list[_Layout] = []
        for beside in (True, False):
            for scale in scales:
                if beside and scale < min(_SMALLEST_BESIDE, canvas.scale):
                    break
                layout = self._lay_out(state, canvas, parts, scale, beside)
                if layout and (canvas.height is None or layout.size[1] <= canvas.height):
                    return layout
                tried += [layout] if layout else []
        return min(tried, key=lambda layout: layout.size[1])

    def _lay_out(
        self, state: Counted, canvas: Canvas, parts: Set[str], scale: float, beside: bool
    ) -> _Layout | None:
        sheet, px, left = DrawingSheet(canvas), canvas.px, canvas.margin
        wide, high = (ARRAY[0] - 2 * EDGE) * scale, ARRAY[1] * scale
        column = left + wide + px(_GAP) if beside else left
        room = canvas.width - left - column
        numeral = next((size for size in _NUMERALS if self._frame_width(state, canvas, size) <= room), None)
        if numeral is None or left + wide > canvas.width - left:
            return None
        y = self._write_head(sheet, state, parts)
        array = Place(left - EDGE * scale, y)
        if beside:
            # The column stands in the middle of the array's height; it is set once to learn its own.
            end = self._write_column(DrawingSheet(canvas), state, parts, (column, y, room), numeral)[2]
            down = max(0.0, (high - (end - y)) / 2)
            frames, key, end = self._write_column(sheet, state, parts, (column, y + down, room), numeral)
            y = max(y + high, end)
        else:
            frames, key, y = self._write_column(sheet, state, parts, (left, y + high + px(20), room), numeral)
        if "scope" in parts:
            across = canvas.width - 2 * left
            y = sheet.write(state.scope, x=left, top=y + px(16), room=across, size=20, line=28, weight=BOLD)
        return _Layout((canvas.width, y + canvas.margin), scale, array, sheet.labels, frames, key)

    def _write_head(self, sheet: DrawingSheet, state: Counted, parts: Set[str]) -> float:
        left = y = sheet.canvas.margin
        room = sheet.canvas.width - 2 * left
        if "title" in parts:
            y = sheet.write(self.title(state), x=left, top=y, room=room, size=22, line=30, weight=BOLD)
        if "period" in parts:
            y = sheet.write(self.period_words(state), x=left, top=y, room=room, role="ink2")
        return y + sheet.canvas.px(12) if parts & {"title", "period"} else y

    def _write_column(
        self,
        sheet: DrawingSheet,
        state: Counted,
        parts: Set[str],
        area: tuple[float, float, float],
        numeral: float,
    ) -> tuple[tuple[Place, Place], Place | None, float]:
        left, top, room = area
        px, frame = sheet.canvas.px, self._frame_width(state, sheet.canvas, numeral)
        gap = px(20 * min(1, numeral / _NUMERALS[1]))
        abreast = left == sheet.canvas.margin and 2 * frame + px(_GAP) <= room
        first, end = self._write_frame(sheet, state, (left, top, frame if abreast else room), numeral)
        second, end = self._write_frame(
            sheet,
            state,
            (left + room / 2, top, room / 2) if abreast else (left, end + gap, room),
            numeral,
            had=False,
        )
        may = state.high > state.per_100
        words = self.interval_words(state) if "interval" in parts else ""
        if may and not words:
            words = tr("not sure: {low} to {high} in 100").format(low=state.low, high=state.high)
        if not words:
            return (first, second), None, end
        top, x = end + gap, left + (_sign_room(sheet.canvas) if may else 0)
        end = sheet.write(words, x=x, top=top + px(8), room=left + room - x)
        key = Place(first.x, top + px(24)) if may else None
        return (first, second), key, max(end, top + px(44))

    def _write_frame(
        self,
        sheet: DrawingSheet,
        state: Counted,
        area: tuple[float, float, float],
        numeral: float,
        had: bool = True,
    ) -> tuple[Place, float]:
        left, top, room = area
        indent = _sign_room(sheet.canvas)
        x, room, y = left + indent, room - indent, top
        count, role = (state.per_100, "risk") if had else (state.not_per_100, "ink")
        if (state.events or 0) * 100 % state.n:
            y = sheet.write(tr("about"), x=x, top=y, room=room, line=22)
        line = numeral + 2
        y = sheet.write(
            _in_100(count), x=x, top=y, room=room, size=numeral, line=line, weight=BOLD, role=role
        )
        words = tr("had this") if had else state.outcome_not
        end = sheet.write(words, x=x, top=y, room=room, size=20, line=28, weight=SEMIBOLD)
        return Place(left + sheet.canvas.px(11), y - sheet.canvas.px(line / 2 - 3)), end

    def _least_width(self, state: Counted, canvas: Canvas) -> float:
        array = (ARRAY[0] - 2 * EDGE) * min(_SCALES[-1], canvas.scale)
        return 2 * canvas.margin + max(array, self._frame_width(state, canvas, _NUMERALS[-1])) + 1

    def _frame_width(self, state: Counted, canvas: Canvas, numeral: float) -> float:
        widest = max(_in_100(state.per_100), _in_100(state.not_per_100), key=len)
        return _sign_room(canvas) + width(widest, canvas.px(numeral), BOLD)


def _in_100(count: int) -> str:
    return tr("{count} in 100").format(count=count)


def _sign_room(canvas: Canvas) -> float:
    return canvas.px(34)
