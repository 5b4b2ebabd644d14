"""Steps from the top down: equal rungs, what can be done at any time beside them, a question at the foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from desktop.figures.base import Area, Canvas, FigureKind
from desktop.figures.drawing import DrawingSheet, paint, runs_of
from desktop.figures.lettering import BOLD, SEMIBOLD, Run, width
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.ladder import Ladder, Rung
from desktop.library.text import ended, plain

# Measures for words of 18 pixels.
_HANDLE, _BESIDE, _NARROW = 232.0, 14.0, 520.0
_GAP, _PAD, _DISC, _TAG = 13.0, 8.0, 19.0, 27.0
_MOST_SPARE = 44.0


@dataclass(frozen=True)
class LadderState:
    """The ladder, and the id of the step that is pressed (empty on paper)."""

    ladder: Ladder
    selected: str = ""


@dataclass(frozen=True)
class _Tag:
    """The pill that says who does a step; `left` is where it begins in reading direction."""

    role: str
    left: float
    top: float
    width: float
    height: float


@dataclass
class _Layout:
    size: tuple[float, float]
    sheet: DrawingSheet
    boxes: dict[str, Area] = field(default_factory=dict)
    tags: list[_Tag] = field(default_factory=list)


class LadderFigure(FigureKind[LadderState]):
    """No rung is higher, redder or wider than another: going on is not failing."""

    NAME: ClassVar[str] = "ladder"
    BLOCK: ClassVar[type[Block]] = Ladder

    def state_of(self, block: Block) -> LadderState:
        """The ladder with nothing pressed."""
        return LadderState(block) if isinstance(block, Ladder) else super().state_of(block)

    def size(self, state: LadderState, canvas: Canvas) -> tuple[float, float]:
        """Width and height, the same whatever is pressed."""
        return self._lay_out(state, canvas).size

    def svg(self, state: LadderState, canvas: Canvas) -> str:
        """The picture, with the pressed step marked."""
        layout, ladder = self._lay_out(state, canvas), state.ladder
        px = canvas.px
        return paint(
            self.NAME,
            canvas,
            layout.size,
            layout.sheet.labels,
            boxes=layout.boxes,
            rungs=[rung.id for rung in ladder.rungs],
            any_time=ladder.any_time.id,
            first=ladder.first.id,
            selected=state.selected,
            tags=layout.tags,
            disc=px(_DISC),
            disc_from=px(_PAD + 4 + _DISC),
            arrow=px(9),
            gap=px(_GAP),
            unit=px(1),
        )

    def areas(self, state: LadderState, canvas: Canvas) -> Mapping[str, Area]:
        """Where each step lies."""
        layout = self._lay_out(state, canvas)
        if canvas.direction == "ltr":
            return layout.boxes
        return {
            name: box._replace(left=canvas.width - box.left - box.width) for name, box in layout.boxes.items()
        }

    def title(self, state: LadderState) -> str:  # noqa: ARG002
        """What it is a picture of."""
        return tr("What can be done, step by step")

    def alt(self, state: LadderState) -> str:
        """Every step in order, then what stands apart."""
        ladder = state.ladder
        said = [plain(ladder.intro)]
        said += [
            tr("Step {n}, {who}: {title}. {short}").format(
                n=number, who=who_words(rung.who), title=rung.title.rstrip("."), short=plain(rung.short)
            )
            for number, rung in enumerate(ladder.rungs, 1)
        ]
        cautions = (ended(plain(line)) for caution in ladder.cautions for line in caution.lines)
        said += [*_alone(ladder.any_time), *cautions, *_alone(ladder.first)]
        return " ".join(said)

    def _lay_out(self, state: LadderState, canvas: Canvas) -> _Layout:
        layout = self._set(state, canvas, 0.0)
        if canvas.height is None or layout.size[1] >= canvas.height:
            return layout
        spare = (canvas.height - layout.size[1]) / len(state.ladder.rungs)
        return self._set(state, canvas, min(spare, canvas.px(_MOST_SPARE)))

    def _set(self, state: LadderState, canvas: Canvas, spare: float) -> _Layout:
        """Lay out with rungs so much higher than their words need."""
        ladder, px, edge = state.ladder, canvas.px, canvas.margin
        sheet = DrawingSheet(canvas)
        layout = _Layout((canvas.width, 0.0), sheet)
        narrow = canvas.width < px(_NARROW)
        room = canvas.width - 2 * edge
        wide = room if narrow else room - px(_HANDLE + _BESIDE)
        top = sheet.write(runs_of(ladder.intro, canvas), x=edge, top=edge, room=room, size=18, line=26) + px(
            8
        )
        high = max(_rung_height(rung, canvas, wide) for rung in ladder.rungs) + spare
        y = top
        for number, rung in enumerate(ladder.rungs, 1):
            box = Area(edge, y, wide, high)
            layout.boxes[rung.id] = box
            role = _ink(rung, state)
            disc = canvas.px(2 * _DISC)
            sheet.write(
                str(number), x=edge + px(_PAD + 4), top=y + (high - px(30)) / 2, room=disc, size=22, line=30,
                weight=BOLD, role="on-primary", middle=True,
            )  # fmt: skip
            down = (high - _rung_height(rung, canvas, wide)) / 2
            layout.tags.append(_write_rung(sheet, rung, box, down, role))
            y += high + px(_GAP)
        end = y - px(_GAP)
        if narrow:
            end = self._write_handle(layout, state, Area(edge, end + px(_GAP), room, 0.0))
        else:
            side = Area(edge + wide + px(_BESIDE), top, px(_HANDLE), end - top)
            end = max(end, self._write_handle(layout, state, side))
        end = self._write_foot(layout, state, Area(edge, end + px(10), room, 0.0))
        layout.size = (canvas.width, end + edge)
        return layout

    def _write_handle(self, layout: _Layout, state: LadderState, area: Area) -> float:
        """What can be done at any time, from the top of its box; returns where the box ends."""
        canvas, rung = layout.sheet.canvas, state.ladder.any_time
        inset, role = canvas.px(12), _ink(rung, state)

        def write(sheet: DrawingSheet, top: float) -> float:
            room = area.width - 2 * inset
            end = sheet.write(
                rung.title, x=area.left + inset, top=top, room=room, size=20, line=28, weight=BOLD, role=role
            )
            x = area.left + inset
            end = sheet.write(
                runs_of(rung.short, canvas), x=x, top=end + canvas.px(6), room=room, line=25, role=role
            )
            for caution in state.ladder.cautions:
                for at, line in enumerate(caution.lines):
                    apart = canvas.px(4 if at else 14)
                    words = runs_of(line, canvas)
                    end = sheet.write(words, x=x, top=end + apart, room=room, line=25, role=role)
            return end

        needed = write(DrawingSheet(canvas), 0.0)
        high = max(area.height, needed + 2 * inset)
        write(layout.sheet, area.top + inset)
        layout.boxes[rung.id] = area._replace(height=high)
        return area.top + high

    def _write_foot(self, layout: _Layout, state: LadderState, area: Area) -> float:
        canvas, rung = layout.sheet.canvas, state.ladder.first
        runs = [Run(f"{rung.title} ", BOLD), *runs_of(rung.short, canvas)]
        inset, role = canvas.px(11.5), _ink(rung, state)  # high enough to press
        x, room = area.left + canvas.px(14), area.width - canvas.px(28)
        end = layout.sheet.write(runs, x=x, top=area.top + inset, room=room, line=25, role=role) + inset
        layout.boxes[rung.id] = area._replace(height=end - area.top)
        return end


def who_words(who: str) -> str:
    """Who does a step."""
    return {"you": tr("You"), "clinic": tr("Clinic"), "operation": tr("Operation"), "": ""}[who]


def _alone(rung: Rung) -> tuple[str, str]:
    return ended(rung.title), plain(rung.short)


def _ink(rung: Rung, state: LadderState) -> str:
    return "on-selected" if rung.id == state.selected else "ink"


def _write_rung(sheet: DrawingSheet, rung: Rung, box: Area, down: float, role: str) -> _Tag:
    px = sheet.canvas.px
    x = box.left + px(_PAD + 4 + 2 * _DISC + 12)
    end = box.left + box.width - px(12)
    words = who_words(rung.who)
    tag = width(words, px(18), SEMIBOLD) + px(20)
    top = box.top + px(_PAD) + down
    sheet.write(words, x=end - tag, top=top, room=tag, weight=SEMIBOLD, role=role, middle=True)
    y = sheet.write(
        rung.title, x=x, top=top, room=end - tag - px(10) - x, size=20, line=26, weight=BOLD, role=role
    )
    sheet.write(runs_of(rung.short, sheet.canvas), x=x, top=y, room=end - x, line=24, role=role)
    return _Tag("line" if role == "ink" else role, end - tag, top - px(1), tag, px(_TAG))


def _rung_height(rung: Rung, canvas: Canvas, wide: float) -> float:
    """How high a rung must be for its words."""
    trial, px = DrawingSheet(canvas), canvas.px
    _write_rung(trial, rung, Area(0.0, 0.0, wide, 0.0), 0.0, "ink")
    lowest = max(label.y for label in trial.labels)
    return max(lowest + px(7 + _PAD), px(2 * (_DISC + _PAD)))
