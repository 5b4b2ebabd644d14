"""Pictures of the figures package for paper: black on white, their words in the small print of the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from desktop.figures.base import Canvas, figures
from desktop.figures.themes import theme
from desktop.papers.base import Form
from desktop.papers.frame import sizes
from desktop.papers.printable import printable

_SMALLEST_WORDS = 18.0  # pixels, as figures count
_LEADING = 0.8  # print is read from nearer than a screen

_State = TypeVar("_State")


@dataclass(frozen=True)
class Drawer:
    """Draws figures for one paper; `sources` are the numbers that citations are shown with."""

    form: Form
    language: str
    sources: Mapping[str, int]

    def svg(self, name: str, state: Any, width: float, scale: float = 1.0, **how: Any) -> str:
        """A figure as SVG, `width` points wide and its geometry at most so large.

        Raises `FigureRefusedError`.
        """
        points = sizes(self.form)[1] / _SMALLEST_WORDS
        canvas = Canvas(
            theme("print"),
            width=width / points,
            scale=scale / points * _STANDARD_POINTS,
            leading=_LEADING,
            margin=0,
            direction=self.form.direction,
            language=self.language,
            sources=self.sources,
        )
        return str(figures()[name].svg(safe(state), canvas, **how))


_STANDARD_POINTS = 12.0 / _SMALLEST_WORDS


def safe(state: _State) -> _State:
    """A struct with words that can be printed: in SVG a missing sign would be dropped without a word."""
    if not isinstance(state, msgspec.Struct):
        return state
    return msgspec.convert(printable(msgspec.to_builtins(state))[0], type(state))
