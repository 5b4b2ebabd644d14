"""One of each picture, as the pages show it: what tests look at together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from msgspec.structs import replace

from desktop.figures.base import Canvas, FigureKind
from desktop.figures.body import BodyFigure
from desktop.figures.body_labels import LABELLED
from desktop.figures.drawings import DrawingFigure, DrawingState, drawing_names
from desktop.figures.icon_array import IconArray
from desktop.figures.nerve_crop import CropState, NerveCrop
from desktop.figures.nerves import Nerves, SignalState
from desktop.figures.timeline import Timeline
from tests.figures.drawn import canvas, figure_block, item
from tests.figures.facts import fact


class Sample(NamedTuple):
    """A figure, what it shows, and how wide it is for words of 18 pixels."""

    figure: FigureKind[Any]
    state: Any
    width: float

    def canvas(self, size: float = 18.0, **changes: Any) -> Canvas:
        """The canvas of the sample, for words of a size."""
        return canvas(width=self.width * size / 18, text=size, scale=size / 18, **changes)

    def svg(self, on: Canvas) -> str:
        """The picture."""
        return self.figure.svg(self.state, on)


def _timeline(**settings: str) -> Any:
    steps = (item("Wire put in"), item("At home", "two weeks"), item("We decide"))
    endings = (item("It helps:", "you may go on.", "ending"), item("It does not:", "we stop.", "ending"))
    return Timeline().state_of(
        figure_block("timeline", *steps, *endings, item("You can stop", "", "any-time"), **settings)
    )


_REMOTE = item("Remote", "is in your hand. Turn it up, down or off. Yours may look otherwise.")
_PARTS = [replace(item(name.replace("-", " "), "what it is and does"), id=name) for name in LABELLED]
_BODY = BodyFigure().state_of(figure_block("body", _REMOTE))
_LABELS = BodyFigure().state_of(figure_block("body", *_PARTS, words="beside"))

SAMPLES: Mapping[str, Sample] = {
    "icon-array": Sample(IconArray(), fact(), 300),
    "icon-array-narrow": Sample(IconArray(), fact(), 200),
    "icon-array-most": Sample(IconArray(), fact(events=272, n=340), 300),
    "nerves-off": Sample(Nerves(), SignalState(0), 624),
    "nerves-usual": Sample(Nerves(), SignalState(5), 624),
    "nerves-closer": Sample(Nerves(), SignalState(5, "closer"), 624),
    "nerves-moved": Sample(Nerves(), SignalState(5, "moved"), 624),
    "nerves-small": Sample(Nerves(), SignalState(4, "moved", small=True), 300),
    "nerves-named": Sample(Nerves(), SignalState(5, named=True), 210),
    "body": Sample(BodyFigure(), _BODY, 640),
    "body-narrow": Sample(BodyFigure(), _BODY, 400),
    "body-labels": Sample(BodyFigure(), _LABELS, 740),
    "nerve-crop-stronger": Sample(NerveCrop(), CropState("stronger"), 290),
    "nerve-crop-moved": Sample(NerveCrop(), CropState("moved"), 290),
    "nerve-crop-closer": Sample(NerveCrop(), CropState("closer"), 290),
    "timeline": Sample(Timeline(), _timeline(), 1000),
    "timeline-drawn": Sample(Timeline(), _timeline(drawing="belt"), 1000),
    "timeline-narrow": Sample(Timeline(), _timeline(), 380),
    **{f"drawing-{name}": Sample(DrawingFigure(), DrawingState(name), 380) for name in drawing_names()},
}

# Drawings and people have no words in them.
WORDED = [name for name in SAMPLES if not name.startswith(("drawing-", "icon-array"))]
