"""Nerves, wire and a signal that spreads: seven authored steps in three positions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from desktop.figures import spine
from desktop.figures.base import Canvas, FigureKind, Table, settings_of
from desktop.figures.drawing import DrawingSheet, paint
from desktop.figures.lettering import SEMIBOLD, width
from desktop.figures.nerve_reach import reached, sentence, step_words
from desktop.figures.nerve_words import name_words, nerve_words, position_words, reach_words
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.signal import POSITIONS, STEPS, Signal
from desktop.library.guide_words import GuideWords

NERVES = ("leg", "target", "lower")

_TOP, _BOTTOM = 56.0, 568.0  # the sacrum's upper edge, and below the stimulator with its line
_SMALLEST = 0.28
_CHIP, _LINE = 30.0, 26.0
_APART, _BOX_MIDDLE = 16.0, 69.0
_BY_THE_WIRE = (215.0, 390.0)  # left of the wire, clear of bone and stimulator


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


@dataclass(frozen=True)
class _Chip:
    """A word in a rounded box that says whether a nerve is reached: filled when it is."""

    nerve: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class _Layout:
    size: tuple[float, float]
    scale: float
    left: float
    top: float
    sheet: DrawingSheet
    chips: list[_Chip]
    leg: spine.Curve
    says: GuideWords
    pointer: tuple[float, float, float, float] | None = None


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
        layout, colours = self._lay_out(state, canvas, worded), canvas.colours
        wire, tip = spine.wire(state.position)
        felt = reached(state.step, state.position)
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.sheet.labels,
            scale=layout.scale,
            left=layout.left,
            top=layout.top,
            nerves=spine.nerves(state.position),
            felt=felt,
            thick={nerve: _thick(nerve in felt, layout.scale) for nerve in NERVES},
            wire=wire.path() + tip.path(begin=False),
            contacts=spine.contacts(state.position),
            active=spine.ACTIVE,
            spread=spine.SPREAD[state.step],
            # Where colours cannot tell the nerves apart, the kind of line does.
            plain=colours["leg"] == colours["target"],
            chips=layout.chips,
            pointer=layout.pointer,
            thin=max(2.0, canvas.px(1.5)),
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

    def _lay_out(self, state: SignalState, canvas: Canvas, worded: bool) -> _Layout:
        sheet, px, edge = DrawingSheet(canvas), canvas.px, canvas.margin
        room = canvas.width - 2 * edge
        head, foot = edge, 0.0
        if worded and not state.named:
            head = sheet.write(self.note(state), x=edge, top=edge, room=room, role="ink2") + px(4)
            foot = px(_CHIP + 10 if state.small else _LINE + _CHIP)
        widest = room / spine.FIELD[0]
        if worded and state.named:
            # The wire's name stands to its left.
            foot = px(_LINE) * (2 if _names_below(state.says, canvas) > room else 1)
            beside = width(state.says.wire, px(18), SEMIBOLD) + px(6)
            widest = min(widest, (room - beside) / (spine.FIELD[0] - _BY_THE_WIRE[0]))
        scale = min(canvas.scale, widest)
        if canvas.height is not None:
            scale = min(scale, (canvas.height - head - foot - edge) / (_BOTTOM - _TOP))
        scale = min(max(scale, _SMALLEST), widest)
        left = max((canvas.width - scale * spine.FIELD[0]) / 2, min(edge, canvas.width / 20))
        if worded and state.named:
            left = canvas.width - edge - scale * spine.FIELD[0]
        top = head - scale * _TOP
        height = head + scale * (_BOTTOM - _TOP) + foot + edge
        layout = _Layout(
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
            return _named(layout, felt)
        return _mini(layout, felt) if state.small else _labelled(layout, felt)


def _thick(is_reached: bool, scale: float) -> float:
    # On a small picture a thin line would vanish: never less than 3 pixels, nor 5 where it is reached.
    wide, least = (spine.REACHED, 5.5) if is_reached else (spine.UNREACHED, 3.0)
    return max(wide, least / scale)


def _mini(layout: _Layout, felt: frozenset[str]) -> _Layout:
    """Only the leg nerve is named: that is what the three small pictures differ in."""
    canvas = layout.sheet.canvas
    name, chip = _sizes("leg", layout)
    gap = canvas.px(8)
    left = (canvas.width - name - gap - chip) / 2
    top = layout.size[1] - canvas.margin - canvas.px(_CHIP + 1)  # with its line
    _name(layout, "leg", felt, left, top + canvas.px(2), name)
    layout.chips.append(_chip(layout, "leg", felt, left + name + gap, top))
    return layout


def _named(layout: _Layout, felt: frozenset[str]) -> _Layout:
    """Names beside what they name: wire, stimulator, and the leg nerve below its end."""
    sheet, says = layout.sheet, layout.says
    px, canvas = sheet.canvas.px, sheet.canvas
    x, y = (layout.scale * at for at in _BY_THE_WIRE)
    _words(sheet, says.wire, end=layout.left + x - px(6), top=layout.top + y - px(13), weight=SEMIBOLD)
    below = layout.top + layout.scale * _BOTTOM
    end = canvas.width - canvas.margin
    box, leg = (width(words, px(18), SEMIBOLD) for words in (says.stimulator, says.leg_nerve))
    lower = px(_LINE) if _names_below(says, canvas) > canvas.width - 2 * canvas.margin else 0.0
    middle = layout.left + layout.scale * _BOX_MIDDLE
    start = middle - box / 2 if lower else min(middle - box / 2, end - leg - px(_APART) - box)
    _words(sheet, says.stimulator, start=max(start, canvas.margin), top=below, weight=SEMIBOLD)
    role = "leg" if "leg" in felt else "ink2"
    _words(sheet, name_words("leg", says), end=end, top=below + lower, weight=SEMIBOLD, role=role)
    return layout


def _names_below(says: GuideWords, canvas: Canvas) -> float:
    """How wide the two names below a picture are, side by side."""
    both = width(says.stimulator, canvas.px(18), SEMIBOLD) + width(says.leg_nerve, canvas.px(18), SEMIBOLD)
    return both + canvas.px(_APART)


def _labelled(layout: _Layout, felt: frozenset[str]) -> _Layout:
    sheet, px = layout.sheet, layout.sheet.canvas.px
    below = layout.top + layout.scale * _BOTTOM - px(1)

    def x(units: float) -> float:
        return layout.left + layout.scale * units

    def y(units: float) -> float:
        return layout.top + layout.scale * units

    target = _block(layout, "target", felt, middle=x(556), top=below)
    _block(layout, "lower", felt, end=min(x(462), target - px(10)), top=below)
    leg_top = y(70)
    leg = _block(layout, "leg", felt, middle=x(672), top=leg_top)
    near = layout.leg.at(0.5)
    pointer = (leg + px(20), leg_top + px(_LINE + _CHIP + 5), x(near.x), y(near.y - 12))
    _words(sheet, layout.says.to_the_leg, middle=x(740), top=y(524), role="ink2")
    upper, lower = _two_lines(layout.says.spine)
    _words(sheet, upper, end=x(186) - px(10), top=y(96), role="ink2")
    _words(sheet, lower, end=x(189) - px(10), top=y(96) + px(24), role="ink2")
    _words(sheet, layout.says.wire, end=x(224) - px(12), top=y(390), weight=SEMIBOLD)
    _words(sheet, layout.says.stimulator, start=x(14), top=y(566), weight=SEMIBOLD)
    return replace(layout, pointer=pointer)


def _block(
    layout: _Layout, nerve: str, felt: frozenset[str], *, top: float, middle: float = 0.0, end: float = 0.0
) -> float:
    """A nerve's name above its chip; returns where it begins at the left."""
    sheet = layout.sheet
    wide = max(_sizes(nerve, layout))
    left = end - wide if end else middle - wide / 2
    left = max(0.0, min(left, sheet.canvas.width - sheet.canvas.margin - wide))
    _name(layout, nerve, felt, left, top, wide)
    layout.chips.append(_chip(layout, nerve, felt, left, top + sheet.canvas.px(_LINE)))
    return left


def _name(layout: _Layout, nerve: str, felt: frozenset[str], left: float, top: float, room: float) -> None:
    sheet = layout.sheet
    role = nerve if nerve in felt else "ink2"
    x = _reading(sheet, left, room)
    sheet.write(name_words(nerve, layout.says), x=x, top=top, room=room + 1, weight=SEMIBOLD, role=role)


def _chip(layout: _Layout, nerve: str, felt: frozenset[str], left: float, top: float) -> _Chip:
    sheet = layout.sheet
    px, wide = sheet.canvas.px, _sizes(nerve, layout)[1]
    role = "surface" if nerve in felt else "ink2"
    words = reach_words(nerve in felt, layout.says)
    chip = wide if nerve not in felt else px(24) + width(words, px(18), SEMIBOLD)
    inside = chip - px(24)
    x = _reading(sheet, left + px(12), inside)
    sheet.write(words, x=x, top=top + px(2), room=inside + 1, weight=SEMIBOLD, role=role)
    return _Chip(nerve, left, top, chip, px(_CHIP))


def _sizes(nerve: str, layout: _Layout) -> tuple[float, float]:
    """How wide a nerve's name is, and its widest chip."""
    px = layout.sheet.canvas.px
    size = px(18)
    chip = max(width(reach_words(felt, layout.says), size, SEMIBOLD) for felt in (True, False))
    return width(name_words(nerve, layout.says), size, SEMIBOLD), chip + px(24)


def _two_lines(words: str) -> tuple[str, str]:
    """Words broken so that the longer line is as short as can be; a single word stands in the first."""
    parts = words.split(" ")
    broken = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts) + 1)]
    return min(broken, key=lambda lines: max(width(line, 1) for line in lines))


def _words(
    sheet: DrawingSheet,
    words: str,
    *,
    top: float,
    start: float = 0.0,
    middle: float = 0.0,
    end: float = 0.0,
    weight: int = 400,
    role: str = "ink",
) -> None:
    """One line of words at a place of the body."""
    canvas = sheet.canvas
    wide = width(words, canvas.px(18), weight)
    left = end - wide if end else middle - wide / 2 if middle else start
    left = max(0.0, min(left, canvas.width - wide))
    sheet.write(words, x=_reading(sheet, left, wide), top=top, room=wide + 1, weight=weight, role=role)


def _reading(sheet: DrawingSheet, left: float, room: float) -> float:
    """Where a box of the picture begins in reading direction: the body is not mirrored, words are."""
    return left if sheet.canvas.direction == "ltr" else sheet.canvas.width - left - room
