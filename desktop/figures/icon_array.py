"""A fact as 100 people: who had it, who did not, and a bracket beside the rows that it could be."""

from __future__ import annotations

from typing import ClassVar

from desktop.figures.base import Area, Canvas, FigureKind, FigureRefusedError, Table
from desktop.figures.counts import Counted, why_not
from desktop.figures.drawing import paint
from desktop.figures.people import CELL, TALL, WIDE, Place, extent, outline, place, row_top
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.risk import Risk

_SMALLEST = 0.5
_BRACKET_GAP, _BRACKET = 6.0, 9.0
_THIN, _THICK = 1.5, 2.5
SIGNS = ("had", "not", "range")


class IconArray(FigureKind[Counted]):
    """A hundred people, grouped from the bottom row in reading direction; exactly the counted ones are solid.

    There are no words in it: those of `count_words` stand beside it, each with its `sign`. A place too
    narrow for it gets the smallest picture, which is then wider than the place.
    """

    NAME: ClassVar[str] = "icon-array"
    BLOCK: ClassVar[type[Block]] = Risk

    def __init__(self, cell: tuple[float, float] = CELL) -> None:
        self._cell = cell

    def state_of(self, block: Block) -> Counted:
        """The block's fact."""
        return block.fact if isinstance(block, Risk) else super().state_of(block)

    def size(self, state: Counted, canvas: Canvas) -> tuple[float, float]:
        """Width and height on this canvas; raises `FigureRefusedError`."""
        if reason := self.refusal(state):
            raise FigureRefusedError(reason)
        scale, edge = self._scale(canvas), 2 * canvas.margin
        return max(canvas.width, scale * self.widest() + edge), scale * extent(self._cell)[1] + edge

    def svg(self, state: Counted, canvas: Canvas) -> str:
        """The picture; raises `FigureRefusedError`."""
        size, scale, edge = self.size(state, canvas), self._scale(canvas), canvas.margin
        places = [
            Place(edge + spot.x, edge + spot.y)
            for spot in (place(index, scale, self._cell) for index in range(100))
        ]
        people = {"had": places[: state.per_100], "not": places[state.per_100 :]}
        return self._painted(canvas, size, scale, people, self._bracket(state, canvas, scale))

    def sign(self, kind: str, canvas: Canvas) -> str:
        """One of `SIGNS` as large as the canvas: the mark that its words stand beside."""
        wide, high = canvas.width, canvas.height or canvas.width
        if kind == "range":
            thick = _THICK * canvas.scale
            left = (wide - _BRACKET * canvas.scale) / 2
            bracket = Area(left, thick, _BRACKET * canvas.scale, high - 2 * thick)
            return self._painted(canvas, (wide, high), canvas.scale, {}, bracket)
        scale = min(wide / (WIDE + _THIN), high / (TALL + _THIN))
        return self._painted(canvas, (wide, high), scale, {kind: [Place(wide / 2, high / 2)]}, None)

    def widest(self) -> float:
        """How wide it is at a scale of 1, with its bracket."""
        return extent(self._cell)[0] + _BRACKET_GAP + _BRACKET + _THICK

    def title(self, state: Counted) -> str:
        """The question that both numbers answer."""
        return tr("How many people {outcome}?").format(outcome=state.outcome)

    def alt(self, state: Counted) -> str:
        """Both numbers, the study, the range and the scope in words."""
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

    def _scale(self, canvas: Canvas) -> float:
        """The largest that fits and is wanted; never so small that people cannot be told apart."""
        edge = 2 * canvas.margin
        scale = min(canvas.scale, (canvas.width - edge) / self.widest())
        if canvas.height is not None:
            scale = min(scale, (canvas.height - edge) / extent(self._cell)[1])
        return max(scale, min(_SMALLEST, canvas.scale))

    def _bracket(self, state: Counted, canvas: Canvas, scale: float) -> Area | None:
        """Beside the rows from the lowest to the highest that it could be; None where both are one number."""
        if state.low == state.high:
            return None
        first, last = max(0, state.low - 1) // 10, max(0, state.high - 1) // 10
        inset = (self._cell[1] - TALL) / 2
        top = row_top(last, self._cell) + inset
        end = row_top(first, self._cell) + self._cell[1] - inset
        left = extent(self._cell)[0] + _BRACKET_GAP
        edge = canvas.margin
        return Area(edge + left * scale, edge + top * scale, _BRACKET * scale, (end - top) * scale)

    def _painted(
        self,
        canvas: Canvas,
        size: tuple[float, float],
        scale: float,
        people: dict[str, list[Place]],
        bracket: Area | None,
    ) -> str:
        return paint(
            self.NAME,
            canvas,
            size,
            [],
            people=people,
            scale=scale,
            outline=outline,
            bracket=bracket,
            thin=max(_THIN * min(1.0, canvas.scale), _THIN * scale),
            thick=max(_THICK * min(1.0, canvas.scale), _THICK * scale),
        )
