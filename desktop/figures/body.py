"""Where it all lies: a person from behind, and a close view in a lens.

With numbers, for words that stand beside the picture; or with words on lines that lead to what they name.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec

from desktop.figures.base import BadStateError, Canvas, FigureKind, Stands, settings_of
from desktop.figures.body_labels import LABELLED, STEP, labelled
from desktop.figures.body_places import RADIUS, BodyLayout, numbered
from desktop.figures.close_view import close_view
from desktop.figures.drawing import paint
from desktop.figures.drawings import LINE, placed
from desktop.figures.nerve_words import nerve_words
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.words import Item
from desktop.library.guide_words import GuideWords
from desktop.library.text import plain

AIM = 2  # what the close view shows: the signal reaches the nerve it is meant for, and no other


class BodyState(msgspec.Struct, frozen=True):
    """The words of parts by id, the guide's words, and whether words stand at lines instead of numbers."""

    parts: tuple[Item, ...] = ()
    guide: GuideWords | None = None
    labelled: bool = False

    @property
    def says(self) -> GuideWords:
        """The words of the guide, in full."""
        return nerve_words(self.guide)


class BodyFigure(FigureKind[BodyState]):
    """The body is never mirrored; words follow the reading direction."""

    NAME: ClassVar[str] = "body"
    STANDS: ClassVar[Stands] = "card"

    def state_of(self, block: Block) -> BodyState:
        """`words=numbers` or `words=beside`; the list says what stands at each part."""
        if not isinstance(block, Figure):
            return super().state_of(block)
        known = settings_of(block, {"words": ("numbers", "beside")})
        beside = known.get("words") == "beside"
        ids = tuple(LABELLED) if beside else ("remote",)
        for part in block.parts:
            if part.id not in ids:
                raise BadStateError("figure", f"'{part.id}' is no part of it", ", ".join(ids), part.line)
        return BodyState(block.parts, block.guide, beside)

    def size(self, state: BodyState, canvas: Canvas) -> tuple[float, float]:
        """As wide as the canvas, and as high where it says how high."""
        return self._lay_out(state, canvas).size

    def svg(self, state: BodyState, canvas: Canvas) -> str:
        """The picture."""
        layout, pixel = self._lay_out(state, canvas), canvas.px(1)
        step = STEP if state.labelled else AIM
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.sheet.labels,
            person=placed(layout.person.name, canvas, *layout.person.at),
            remote=placed("remote", canvas, *layout.remote),
            glass=layout.lens,
            ring=layout.ring,
            tangents=layout.tangents,
            discs=layout.discs,
            leaders=layout.leaders,
            dots=layout.dots,
            dot=layout.dot,
            marks=layout.marks,
            radius=RADIUS * pixel,
            line=LINE * pixel,
            hair=1.2 * pixel,
            **close_view(canvas, step, "usual", layout.close, boxed=state.labelled, lens=layout.lens),
        )

    def title(self, state: BodyState) -> str:  # noqa: ARG002
        """What it is a picture of."""
        return tr("Where it lies in your body")

    def alt(self, state: BodyState) -> str:
        """The drawing in words, and the words in it."""
        drawn = tr(
            "Drawing of a person from behind, with a close view of the base of the spine. It is a sketch, "
            "not to scale, and not your scan. A small box lies in the upper buttock. A wire leads from it to "
            "the base of the spine. Its end lies beside a nerve. A dashed ring around its end shows how far "
            "the signal goes. A hand holds the remote."
        )
        return " ".join([drawn, *self._numbers(state), *(plain(part.text) for part in state.parts)])

    def _numbers(self, state: BodyState) -> list[str]:
        if state.labelled:
            return []
        names = (state.says.stimulator, state.says.wire, state.says.target_nerve, tr("Signal"))
        return [f"{number}: {name}." for number, name in enumerate(names, 1)]

    def _lay_out(self, state: BodyState, canvas: Canvas) -> BodyLayout:
        words = {part.id: part.text for part in state.parts}
        lay_out = labelled if state.labelled else numbered
        return lay_out(canvas, words, state.says.nerves_note)
