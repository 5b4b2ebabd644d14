"""One thing that differs from the usual: a stronger signal, a wire that moved, a nerve that runs nearer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from desktop.figures import spine
from desktop.figures.base import BadStateError, Canvas, FigureKind, settings_of
from desktop.figures.drawing import DrawingSheet, paint
from desktop.figures.lettering import SEMIBOLD, width
from desktop.figures.nerve_words import name_words, nerve_words
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.guide_words import GuideWords

Shows = Literal["stronger", "moved", "closer"]
SHOWS: tuple[Shows, ...] = ("stronger", "moved", "closer")

_LEFT, _TOP, _WIDE, _HIGH = 100.0, 200.0, 660.0, 342.0  # of the field
_SMALLEST, _LINE, _SWATCH = 0.34, 26.0, 24.0
STEP = {"stronger": 5, "moved": 3, "closer": 4}
USUAL_STEP = 2
_MOVED_UP = 52.0  # more than in the large figure: here the eye must find it alone
_CLOSER = spine.Curve(*(spine.Point(*at) for at in ((378, 250), (470, 268), (590, 318), (690, 520))))


@dataclass(frozen=True)
class CropState:
    """Which of the three is shown, and what the guide calls things."""

    shows: Shows
    guide: GuideWords | None = None

    @property
    def says(self) -> GuideWords:
        """The words of the guide, in full."""
        return nerve_words(self.guide)


class Lying(NamedTuple):
    """How the leg nerve and the wire lie."""

    leg: spine.Curve
    wire: spine.Curve
    tip: spine.Curve


def lying(shows: str) -> Lying:
    """How they lie in one of `SHOWS`, or as usual."""
    wire, tip = spine.wire("usual")
    leg = _CLOSER if shows == "closer" else spine.nerves("usual")["leg"]
    if shows != "moved":
        return Lying(leg, wire, tip)
    tip = tip.moved(-_MOVED_UP)
    turn = spine.Point(wire.turn.x, wire.turn.y - _MOVED_UP)
    return Lying(leg, spine.Curve(wire.start, wire.bend, turn, tip.start), tip)


class NerveCrop(FigureKind[CropState]):
    """A part of the picture of nerves. What is usual is dashed; anatomy is never mirrored."""

    NAME: ClassVar[str] = "nerve-crop"

    def state_of(self, block: Block) -> CropState:
        """`shows=stronger`, `shows=moved` or `shows=closer`."""
        if not isinstance(block, Figure):
            return super().state_of(block)
        shows = settings_of(block, {"shows": SHOWS}).get("shows")
        for known in SHOWS:
            if shows == known:
                return CropState(known, block.guide)
        raise BadStateError("shows", "is not there", "write shows=stronger, shows=moved or shows=closer")

    def size(self, state: CropState, canvas: Canvas) -> tuple[float, float]:  # noqa: ARG002
        """Width and height, the same whatever is shown."""
        scale, edge = self._scale(canvas), canvas.margin
        wide = max(canvas.width, scale * _WIDE + 2 * edge)
        return wide, edge + scale * _HIGH + 2 * canvas.px(_LINE) + edge

    def svg(self, state: CropState, canvas: Canvas) -> str:
        """The picture."""
        size, scale = self.size(state, canvas), self._scale(canvas)
        left = (size[0] - scale * _WIDE) / 2
        sheet = DrawingSheet(canvas)
        below = canvas.margin + scale * _HIGH
        keys = self._write(sheet, state, (left, below, scale * _WIDE), size[0])
        usual, here = lying("usual"), lying(state.shows)
        return paint(
            self.NAME,
            canvas,
            size,
            sheet.labels,
            shows=state.shows,
            scale=scale,
            left=left - scale * _LEFT,
            top=canvas.margin - scale * _TOP,
            leg=here.leg.path(),
            usual_leg=usual.leg.path(),
            others={name: spine.nerves("usual")[name].path() for name in ("lower", "target")},
            wire=here.wire.path() + here.tip.path(begin=False),
            usual_wire=usual.wire.path() + usual.tip.path(begin=False),
            contacts=[here.tip.at(part) for part in spine.CONTACTS],
            usual_contact=usual.tip.at(spine.CONTACTS[spine.ACTIVE]),
            active=spine.ACTIVE,
            spread=spine.SPREAD[STEP[state.shows]],
            usual_spread=spine.SPREAD[USUAL_STEP],
            keys=keys,
            swatch=canvas.px(_SWATCH),
            thin=max(1.5, canvas.px(1.5)),
            plain=canvas.colours["leg"] == canvas.colours["target"],
        )

    def title(self, state: CropState) -> str:
        """What it is a picture of."""
        return _told(state)[0]

    def alt(self, state: CropState) -> str:
        """What differs from the usual, in words."""
        return " ".join(_told(state))

    def _scale(self, canvas: Canvas) -> float:
        scale = min(canvas.scale, (canvas.width - 2 * canvas.margin) / _WIDE)
        if canvas.height is not None:
            free = canvas.height - 2 * canvas.margin - 2 * canvas.px(_LINE)
            scale = min(scale, free / _HIGH)
        return max(scale, min(_SMALLEST, canvas.scale))

    def _write(
        self, sheet: DrawingSheet, state: CropState, place: tuple[float, float, float], whole: float
    ) -> dict[str, tuple[float, float]]:
        """The leg nerve below its end, what differs at the other side, then what is dashed; returns signs."""
        px, says = sheet.canvas.px, state.says
        left, top, room = place
        leg = name_words("leg", says)
        _label(sheet, leg, left + room - width(leg, px(18), SEMIBOLD), top, "leg", whole)
        first = {"stronger": tr("Signal"), "moved": says.wire, "closer": says.wire}[state.shows]
        signal = state.shows == "stronger"
        indent, role = (px(_SWATCH), "area-edge") if signal else (0.0, "accent")
        _label(sheet, first, left + indent, top, role, whole)
        usual = tr("A weaker signal") if signal else says.position_usual
        sample, wide = px(44), width(usual, px(18))
        start = (whole - wide - sample) / 2
        rtl = sheet.canvas.direction == "rtl"
        _label(sheet, usual, start if rtl else start + sample, top + px(_LINE), "ink2", whole)
        keys = {"usual": (start + wide + sample - px(33) if rtl else start, top + px(_LINE + 13))}
        return keys | ({"signal": (left + px(10), top + px(13))} if signal else {})


def _label(sheet: DrawingSheet, words: str, left: float, top: float, role: str, whole: float) -> None:
    """Words at a place of the body, which is not mirrored."""
    weight = 400 if role == "ink2" else SEMIBOLD
    wide = width(words, sheet.canvas.px(18), weight)
    x = left if sheet.canvas.direction == "ltr" else whole - left - wide
    sheet.write(words, x=x, top=top, room=wide + 1, weight=weight, role=role)


def _told(state: CropState) -> tuple[str, str]:
    """What is drawn, and against what it is drawn."""
    return {
        "stronger": (
            tr("A stronger signal: it spreads further and reaches the leg nerve."),
            tr("The dashed ring is a weaker signal, which does not."),
        ),
        "moved": (
            tr("The wire lies nearer to the leg nerve, so the same signal reaches it."),
            tr("The dashed line is where the wire usually lies."),
        ),
        "closer": (
            tr("The leg nerve runs nearer to the wire, so the signal reaches it."),
            tr("The dashed line is where the leg nerve usually runs."),
        ),
    }[state.shows]
