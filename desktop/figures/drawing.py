"""From a layout to SVG: words placed line by line, and the template that paints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.figures.base import Canvas, FigureBrokenError
from desktop.figures.lettering import BOLD, FAMILY, REGULAR, Piece, Run, set_lines, width
from desktop.library.text import Text
from desktop.paths import resource

if TYPE_CHECKING:
    import jinja2

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
class DrawingSheet:
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
        middle: bool = False,
    ) -> float:
        """Set words in lines from `top` down and say where they end. Sizes are for text of 18 pixels.

        Lines begin at `x`, or stand in the middle of the room.
        """
        runs = [Run(words, weight)] if isinstance(words, str) else words
        size, line = self.canvas.px(size), self.canvas.px(line) * self.canvas.leading
        for number, pieces in enumerate(set_lines(runs, size, room)):
            spare = room - _long(pieces, size) if middle else 0.0
            y = top + (number + 0.5) * line + _HALF_CAPITAL * size
            self._place(pieces, x + spare / 2, y, size, role)
            end = top + (number + 1) * line
        return end

    def _place(self, pieces: Sequence[Piece], x: float, y: float, size: float, role: str) -> None:
        fill = self.canvas.colours[role]
        self.labels += [
            Label(x + piece.x, y, _printable(piece.words), size, piece.weight, fill) for piece in pieces
        ]


def _long(pieces: Sequence[Piece], size: float) -> float:
    """How long a line is."""
    return max((piece.x + width(piece.words, size, piece.weight) for piece in pieces), default=0.0)


def runs_of(text: Text, canvas: Canvas, weight: int = REGULAR) -> list[Run]:
    """A text of a page as runs, with the numbers of its sources in brackets."""
    runs = []
    for span in text:
        runs.append(Run(span.words, BOLD if span.strong else weight))
        numbers = [str(canvas.sources[source]) for source in span.cites if source in canvas.sources]
        if numbers:
            listed = ",\u00a0".join(numbers)
            runs.append(Run(f"\u00a0[{listed}]", REGULAR))
    return runs


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
    import jinja2

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
    """Fill in the template of a figure; raises `FigureBrokenError`.

    Templates get `across(x)`, which mirrors for right-to-left.
    """
    rtl = canvas.direction == "rtl"

    def across(x: float) -> float:
        return size[0] - x if rtl else x

    return filled(
        name,
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


def filled(template: str, **shapes: Any) -> str:
    """Fill in any template; raises `FigureBrokenError`."""
    import jinja2

    try:
        return _templates().get_template(f"{template}.svg.j2").render(**shapes)
    except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as fault:
        raise _broken(template, fault) from fault


def _broken(name: str, fault: Exception) -> FigureBrokenError:
    """Where in a template a fault lies, as well as can be told: Jinja puts templates into the traceback."""
    file, line = f"figures/{name}.svg.j2", getattr(fault, "lineno", None) or 1
    step = fault.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename.endswith(".svg.j2"):
            file, line = f"figures/{Path(step.tb_frame.f_code.co_filename).name}", step.tb_lineno
        step = step.tb_next
    if isinstance(fault, LookupError) and hasattr(fault, "templates"):
        return FigureBrokenError(file, 1, "", "is not there")
    key = re.search(r"'(\w+)' (?:is undefined|has no attribute)|has no attribute '(\w+)'", str(fault))
    return FigureBrokenError(file, line, next(filter(None, key.groups()), "") if key else "", str(fault))
