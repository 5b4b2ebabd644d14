"""From a layout to SVG: words placed line by line, and the template that paints them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import jinja2

from desktop.figures.base import Canvas
from desktop.figures.lettering import FAMILY, REGULAR, Piece, Run, set_lines
from desktop.paths import resource

# Half the height of a capital letter: puts words on the middle of their line.
_HALF_CAPITAL = 0.33


@dataclass(frozen=True)
class Label:
    """Words at a point of the picture; `x` is where they begin, `y` their baseline."""

    x: float
    y: float
    words: str
    size: float
    weight: int
    fill: str


@dataclass
class Sheet:
    """The words of a picture being laid out, in reading direction."""

    canvas: Canvas
    labels: list[Label] = field(default_factory=list)

    def write(
        self,
        words: str | Iterable[Run],
        *,
        x: float,
        top: float,
        room: float,
        size: float = 18,
        line: float = 26,
        weight: int = REGULAR,
        role: str = "ink",
    ) -> float:
        """Set words in lines from `top` down and say where they end. Sizes are for text of 18 pixels."""
        runs = [Run(words, weight)] if isinstance(words, str) else words
        size, line = self.canvas.px(size), self.canvas.px(line)
        for number, pieces in enumerate(set_lines(runs, size, room)):
            self._place(pieces, x, top + (number + 0.5) * line + _HALF_CAPITAL * size, size, role)
            end = top + (number + 1) * line
        return end

    def _place(self, pieces: Sequence[Piece], x: float, y: float, size: float, role: str) -> None:
        fill = self.canvas.colours[role]
        self.labels += [
            Label(x + piece.x, y, _printable(piece.words), size, piece.weight, fill) for piece in pieces
        ]


def _printable(words: str) -> str:
    # XML has no way to write control characters.
    return "".join(
        char if char >= " " and char not in "\x7f\ufffe\uffff" else f"[U+{ord(char):04X}]" for char in words
    )


def number(value: float) -> str:
    """A length as SVG writes it: at most two decimals, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


@cache
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("figures")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["n"] = number
    return environment


def paint(
    name: str, canvas: Canvas, size: tuple[float, float], labels: Sequence[Label], **shapes: Any
) -> str:
    """Fill in the template of a figure. Templates get `across(x)`, which mirrors for right-to-left."""
    rtl = canvas.direction == "rtl"

    def across(x: float) -> float:
        return size[0] - x if rtl else x

    return (
        _templates()
        .get_template(f"{name}.svg.j2")
        .render(
            width=size[0],
            height=size[1],
            colours=canvas.colours,
            language=canvas.language,
            direction=canvas.direction,
            anchor="end" if rtl else "start",
            family=FAMILY,
            labels=labels,
            across=across,
            **shapes,
        )
    )
