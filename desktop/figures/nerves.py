"""Nerves, wire and a signal that spreads: seven authored steps in three positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop.figures import spine
from desktop.figures.base import Canvas, FigureKind, Table, settings_of
from desktop.figures.close_view import NERVES, close_view
from desktop.figures.drawing import DrawingSheet, paint
from desktop.figures.lettering import SEMIBOLD, width
from desktop.figures.nerve_labels import (
    BOTTOM,
    BY_THE_WIRE,
    CHIP,
    LINE,
    NerveLayout,
    labelled,
    mini,
    named,
    names_below,
)
from desktop.figures.nerve_reach import reached, sentence, step_words
from desktop.figures.nerve_words import name_words, nerve_words, position_words, reach_words
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.signal import POSITIONS, STEPS, Signal
from desktop.library.guide_words import GuideWords

_TOP = 56.0  # the sacrum's upper edge
_SMALLEST = 0.28


@dataclass(frozen=True)
class SignalState:
    """How strong the signal is, how wire and nerves lie, the guide's words, and how much is named.

    A `small` picture names the leg nerve and says if it is reached; a small one that stands alone is `named`:
    leg nerve, wire and stimulator. What kind of picture it is then stands beside it.
    """

    step: int = 0
    position: str = "usual"
    small: bool = False
    guide: GuideWords | None = None
    named: bool = False

    @property
    def says(self) -> GuideWords:
        """The words of the guide, in full."""
        return nerve_words(self.guide)


class Nerves(FigureKind[SignalState]):
    """The base of the spine from behind. Anatomy is never mirrored; labels follow the reading direction."""

    NAME: ClassVar[str] = "nerves"
    BESIDE: ClassVar[bool] = True
    BLOCK: ClassVar[type[Block]] = Signal

    def state_of(self, block: Block) -> SignalState:
        """`step=`, `position=` and `size=`; a signal block starts switched off."""
        if not isinstance(block, Figure):
            return SignalState(guide=block.guide if isinstance(block, Signal) else None)
        steps = [str(step) for step in range(STEPS)]
        known = settings_of(block, {"step": steps, "position": POSITIONS, "size": ("small", "named")})
        step, position = int(known.get("step", "0")), known.get("position", "usual")
        size = known.get("size", "")
        return SignalState(step, position, size == "small", block.guide, size == "named")

    def size(self, state: SignalState, canvas: Canvas, *, worded: bool = True) -> tuple[float, float]:
        """Width and height, the same at every step."""
        return self._lay_out(state, canvas, worded).size

    def svg(self, state: SignalState, canvas: Canvas, *, worded: bool = True) -> str:
        """The picture at a step; without words where `note` and the sentence stand beside it."""
        layout = self._lay_out(state, canvas, worded)
        place = {"scale": layout.scale, "left": layout.left, "top": layout.top}
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.sheet.labels,
            chips=layout.chips,
            pointer=layout.pointer,
            **close_view(canvas, state.step, state.position, **place),
        )

    def title(self, state: SignalState) -> str:
        """What it is a picture of."""
        return state.says.nerves_title

    def alt(self, state: SignalState) -> str:
        """The drawing in words, with what this step shows."""
        return tr("{drawn} {position}. Signal strength: {step}. {sentence}").format(
            drawn=state.says.nerves_drawn,
            position=position_words(state.position, state.says),
            step=step_words(state.step),
            sentence=sentence(state.step, state.position, state.guide),
        )

    def table(self, state: SignalState) -> Table:
        """Each nerve, and whether the signal reaches it."""
        felt = reached(state.step, state.position)
        return Table(
            caption=step_words(state.step),
            header=(tr("Nerve"), tr("Signal")),
            rows=tuple(
                (name_words(nerve, state.says), reach_words(nerve in felt, state.says)) for nerve in NERVES
            ),
        )

    def note(self, state: SignalState) -> str:
        """What kind of picture it is."""
        return state.says.nerves_note_small if state.small or state.named else state.says.nerves_note

    def _lay_out(self, state: SignalState, canvas: Canvas, worded: bool) -> NerveLayout:
        sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
        room = canvas.width - 2 * edge
        head, foot = edge, 0.0
        if worded and not state.named:
            head = sheet.write(self.note(state), x=edge, top=edge, room=room, role="ink2") + px(4)
            foot = px(CHIP + 10 if state.small else LINE + CHIP)
        widest = room / spine.FIELD[0]
        if worded and state.named:
            # The wire's name stands to its left.
            foot = px(LINE) * (2 if names_below(state.says, canvas) > room else 1)
            beside = width(state.says.wire, px(18), SEMIBOLD) + px(6)
            widest = min(widest, (room - beside) / (spine.FIELD[0] - BY_THE_WIRE[0]))
        scale = min(canvas.scale, widest)
        if canvas.height is not None:
            scale = min(scale, (canvas.height - head - foot - edge) / (BOTTOM - _TOP))
        scale = min(max(scale, _SMALLEST), widest)
        left = max((canvas.width - scale * spine.FIELD[0]) / 2, min(edge, canvas.width / 20))
        if worded and state.named:
            left = canvas.width - edge - scale * spine.FIELD[0]
        top = head - scale * _TOP
        height = head + scale * (BOTTOM - _TOP) + foot + edge
        layout = NerveLayout(
            (canvas.width, height),
            scale,
            left,
            top,
            sheet,
            [],
            spine.nerves(state.position)["leg"],
            state.says,
        )
        felt = reached(state.step, state.position)
        if not worded:
            return layout
        if state.named:
            return named(layout, felt)
        return mini(layout, felt) if state.small else labelled(layout, felt)
