"""The designed state of not knowing: never an empty array, which would read as nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Protocol

from desktop.figures.base import Canvas, FigureKind
from desktop.figures.drawing import DrawingSheet, paint, runs_of
from desktop.figures.lettering import BOLD
from desktop.figures.people import Place
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.no_number import NoNumber
from desktop.library.text import Text, plain

_SIGN = 64.0
_NARROW = 480.0
_LEAST = 160.0


class Unknown(Protocol):
    """What there is to say where there is no number; the `no-number` block has it."""

    @property
    def title(self) -> Text:
        """That there is no good number, and for what."""

    @property
    def lines(self) -> tuple[Text, ...]:
        """What we know, what we do not, and the nearest number."""


class NoNumberFigure(FigureKind[Unknown]):
    """A dashed frame with a question mark and words: as large as its words need."""

    NAME: ClassVar[str] = "no-number"
    BLOCK: ClassVar[type[Block]] = NoNumber

    def state_of(self, block: Block) -> Unknown:
        """The block itself."""
        return block if isinstance(block, NoNumber) else super().state_of(block)

    def size(self, state: Unknown, canvas: Canvas) -> tuple[float, float]:
        """Width and height on this canvas; never narrower than a few words."""
        canvas = _wide_enough(canvas)
        return canvas.width, self._written(state, canvas)[1]

    def svg(self, state: Unknown, canvas: Canvas) -> str:
        """The panel."""
        canvas = _wide_enough(canvas)
        sheet, height, sign = self._written(state, canvas)
        return paint(
            self.NAME,
            canvas,
            (canvas.width, height),
            sheet.labels,
            sign=sign,
            radius=_sign(canvas) / 2,
            unit=canvas.px(1),
        )

    def title(self, state: Unknown) -> str:
        """The panel's own title."""
        return plain(state.title)

    def alt(self, state: Unknown) -> str:
        """All its words."""
        title = self.title(state).rstrip(".")
        return " ".join([f"{title}.", *(plain(line) for line in state.lines)])

    def refusal(self, state: Unknown) -> str:
        """A panel without words would say nothing."""
        return "" if state.lines else tr("It is not said what is known and what is not.")

    def _written(self, state: Unknown, canvas: Canvas) -> tuple[DrawingSheet, float, Place]:
        sheet, px, pad = DrawingSheet(canvas), canvas.px, canvas.margin
        sign = _sign(canvas)
        beside = pad + sign + px(20)
        narrow = canvas.width < px(_NARROW)
        room = canvas.width - pad - beside
        end = sheet.write(runs_of(state.title, canvas, BOLD), x=beside, top=pad, room=room, size=22, line=30)
        if narrow:
            end = max(end, pad + sign)
        left, room = (pad, canvas.width - 2 * pad) if narrow else (beside, room)
        for line in state.lines:
            end = sheet.write(runs_of(line, canvas), x=left, top=end + px(12), room=room, size=20, line=29)
        return sheet, max(end, pad + sign) + pad, Place(pad + sign / 2, pad + sign / 2)


def _wide_enough(canvas: Canvas) -> Canvas:
    return replace(canvas, width=max(canvas.width, 2 * canvas.margin + canvas.px(_LEAST)))


def _sign(canvas: Canvas) -> float:
    return canvas.px(_SIGN if canvas.width >= canvas.px(_NARROW) else 0.75 * _SIGN)
