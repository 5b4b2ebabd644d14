"""The drawings of the project: people, body and objects, in flat tones and lines of one weight.

A drawing is a template in `resources/figures/drawings`. It says how large its field is and has colours by
role. It is never mirrored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from desktop.figures.base import BadStateError, Canvas, FigureKind, Stands, settings_of
from desktop.figures.drawing import filled
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.paths import resource

LINE, WIRE = 2.5, 4.0  # pixels at 100 %, however large the drawing is
SMALLEST, LARGEST = 38, 640
_FIELD = re.compile(r"set wide, high = (\d+), (\d+)")


@cache
def drawing_names() -> tuple[str, ...]:
    """Every drawing there is."""
    found = (file.name.removesuffix(".svg.j2") for file in resource("figures", "drawings").iterdir())
    return tuple(sorted(name for name in found if not name.startswith("_")))


@cache
def field_of(name: str) -> tuple[int, int]:
    """The width and height of a drawing in its own units."""
    words = resource("figures", "drawings", f"{name}.svg.j2").read_text(encoding="utf-8")
    wide, high = _FIELD.search(words).groups()  # type: ignore[union-attr]  # a test reads each of them
    return int(wide), int(high)


def height_of(name: str, width: float, pixel: float = 1.0) -> float:
    """How high a drawing of this width is; `pixel` is one at 100 %."""
    wide, high = field_of(name)
    return high * _scale(width, wide, pixel) + LINE * pixel


def placed(name: str, canvas: Canvas, left: float, top: float, width: float, *, marks: bool = True) -> str:
    """A drawing as a group for another picture, with its upper left corner there.

    Without `marks` nothing happens in it: the leg has no cramp.
    """
    return _fill(name, canvas, left, top, width, placed=True, marks=marks)


def alone(name: str, canvas: Canvas, width: float) -> str:
    """A drawing as a picture of its own, in the middle of the canvas and this wide."""
    return _fill(name, canvas, (canvas.width - width) / 2, 0.0, width, placed=False)


def _scale(width: float, wide: float, pixel: float) -> float:
    return (width - LINE * pixel) / wide  # a line on the edge of the field is not cut


def _fill(
    name: str, canvas: Canvas, left: float, top: float, width: float, *, placed: bool, marks: bool = True
) -> str:
    pixel = canvas.px(1)
    scale = _scale(width, field_of(name)[0], pixel)
    return filled(
        f"drawings/{name}",
        placed=placed,
        marks=marks,
        colours=canvas.colours,
        left=left + LINE * pixel / 2,
        top=top + LINE * pixel / 2,
        scale=scale,
        line=LINE * pixel / scale,
        wire=WIRE * pixel / scale,
        width=canvas.width,
        height=height_of(name, width, pixel),
    )


@dataclass(frozen=True)
class DrawingState:
    """Which drawing, how wide at most (in pixels at 100 %), and whether it only decorates."""

    drawing: str
    width: int = LARGEST
    silent: bool = False


class DrawingFigure(FigureKind[DrawingState]):
    """One of the drawings on a page: `::: figure drawing name=talk width=484`."""

    NAME: ClassVar[str] = "drawing"
    STANDS: ClassVar[Stands] = "bare"

    def state_of(self, block: Block) -> DrawingState:
        """`name=`, `width=`, and `silent=yes` for what a screen reader passes over."""
        if not isinstance(block, Figure):
            return super().state_of(block)
        widths = [str(width) for width in range(SMALLEST, LARGEST + 1)]
        known = settings_of(block, {"name": drawing_names(), "width": widths, "silent": ("yes", "no")})
        if "name" not in known:
            raise BadStateError("name", "is not there", "write name=talk, or another drawing")
        silent = known.get("silent") == "yes"
        return DrawingState(known["name"], int(known.get("width", LARGEST)), silent)

    def size(self, state: DrawingState, canvas: Canvas) -> tuple[float, float]:
        """As wide as the canvas; the drawing stands in the middle of it."""
        return canvas.width, height_of(state.drawing, _width(state, canvas), canvas.px(1))

    def svg(self, state: DrawingState, canvas: Canvas) -> str:
        """The drawing."""
        return alone(state.drawing, canvas, _width(state, canvas))

    def title(self, state: DrawingState) -> str:
        """What is drawn, in a few words."""
        return "" if state.silent else drawn_words(state.drawing)

    def alt(self, state: DrawingState) -> str:
        """The same: there is no more to it."""
        return self.title(state)


def _width(state: DrawingState, canvas: Canvas) -> float:
    widest = min(state.width * canvas.px(1), canvas.width)
    if canvas.height is None:
        return widest
    wide, high = field_of(state.drawing)
    line = LINE * canvas.px(1)
    return min(widest, max(canvas.height - line, line) * wide / high + line)


def drawn_words(name: str) -> str:
    """What a drawing shows."""
    return {
        "talk": tr("A nurse and an older person talk at a desk."),
        "talk-bubbles": tr("A nurse and an older person talk at a desk. One asks, the other answers."),
        "tell": tr("An older person tells a nurse in their own words what they talked about."),
        "person": tr("A whole person from behind, with a small box, a wire, and the base of the spine."),
        "body": tr("A person from behind, with a small box, a wire, and the base of the spine."),
        "remote": tr("A hand holds the remote of the stimulator. The thumb is on minus."),
        "bladder": tr("A bladder."),
        "belt": tr("A small box on a belt, from behind. Its wire is taped to the skin of the back."),
        "leg": tr("A lower leg and foot. Lines at the calf show a cramp."),
        "diary": tr("A diary and a pen."),
        "sheet": tr("A sheet of paper with a signature, and a pen."),
        "phone": tr("A phone that rings."),
        "glyph-as-now": tr("A calendar that goes on."),
        "glyph-medicine": tr("Pills."),
        "glyph-injection": tr("A syringe."),
        "glyph-ankle": tr("A foot with a patch at the ankle."),
        "glyph-operation": tr("A cut that is closed with stitches."),
        "glyph-care": tr("An apple."),
        "glyph-trial": tr("A small box with a wire to the base of the spine."),
    }[name]
