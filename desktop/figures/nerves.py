"""Nerves, wire and a signal that spreads: seven authored steps in three positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop.figures import spine
from desktop.figures.base import Canvas, FigureKind, Table, settings_of
from desktop.figures.close_view import NERVES, Placed, close_view
from desktop.figures.drawing import paint
from desktop.figures.drawings import LINE, placed
from desktop.figures.nerve_labels import NerveLayout, labelled, mini, named
from desktop.figures.nerve_layout import named_layout, small_layout, whole_layout
from desktop.figures.nerve_reach import reached, sentence, step_words
from desktop.figures.nerve_words import name_words, nerve_words, position_words, reach_words
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.signal import POSITIONS, STEPS, Signal
from desktop.library.guide_words import GuideWords


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

    def size(self, state: SignalState, canvas: Canvas) -> tuple[float, float]:
        """Width and height, the same at every step."""
        return self._lay_out(state, canvas).size

    def svg(self, state: SignalState, canvas: Canvas) -> str:
        """The picture at a step."""
        layout = self._lay_out(state, canvas)
        at = Placed(layout.scale, layout.left, layout.top)
        corner, foot = layout.corner, layout.foot
        cramped = "leg" in reached(state.step, state.position)
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.sheet.labels,
            chips=layout.chips,
            pointers=layout.pointers,
            corner=corner,
            person=placed("body", canvas, *corner.at) if corner else "",
            foot=placed("leg", canvas, *foot, marks=cramped) if foot else "",
            line=LINE * canvas.px(1),
            **close_view(canvas, state.step, state.position, at),
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

    def _lay_out(self, state: SignalState, canvas: Canvas) -> NerveLayout:
        felt, says, position = reached(state.step, state.position), state.says, state.position
        if state.named:
            return named(named_layout(canvas, says, position), felt)
        if state.small:
            return mini(small_layout(canvas, says, position, self.note(state)), felt)
        whole = whole_layout(canvas, says, position, self.note(state))
        return labelled(whole, felt, spine.SPREAD[state.step])
