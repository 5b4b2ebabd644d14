"""How wide words are and where their lines break, from the bundled fonts themselves.

SVG does not wrap text, so a figure must know. Read from the font files with `struct` because fontTools
takes 70 ms to do it and a page change has 16.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from desktop.paths import resource

FAMILY = "Source Sans 3"
REGULAR, SEMIBOLD, BOLD = 400, 600, 700
_FILES = {
    REGULAR: "SourceSans3-Regular.ttf",
    SEMIBOLD: "SourceSans3-SemiBold.ttf",
    BOLD: "SourceSans3-Bold.ttf",
}
_PARTS = re.compile(r"(?P<gap>[^\S\u00a0]+)|[\S\u00a0]+")


class Run(NamedTuple):
    """Words set in one weight."""

    words: str
    weight: int = REGULAR


class Piece(NamedTuple):
    """A run placed in a line, `x` from the line's beginning."""

    x: float
    words: str
    weight: int


class Face:
    """One font file: which characters it has and how far each moves the pen, in ems."""

    def __init__(self, data: bytes) -> None:
        tables = {
            data[at : at + 4]: struct.unpack_from(">II", data, at + 8)
            for at in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16)
        }
        em: int = struct.unpack_from(">H", data, tables[b"head"][0] + 18)[0]
        metrics: int = struct.unpack_from(">H", data, tables[b"hhea"][0] + 34)[0]
        start = tables[b"hmtx"][0]
        advances = [struct.unpack_from(">H", data, start + 4 * glyph)[0] / em for glyph in range(metrics)]
        glyphs = _glyphs(data, tables[b"cmap"][0])
        self._advances = {char: advances[min(glyph, metrics - 1)] for char, glyph in glyphs.items()}

    def covers(self, char: str) -> bool:
        """Whether the font can show this character."""
        return ord(char) in self._advances

    def width(self, words: str) -> float:
        """The width of words in ems, without kerning, which only makes them narrower."""
        advances = self._advances
        return sum(advances[ord(char)] if ord(char) in advances else _stranger(char) for char in words)


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    # Format 12 is the table that reaches beyond 16 bits; every font we bundle has one.
    for entry in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        at = cmap + struct.unpack_from(">I", data, cmap + 8 + 8 * entry)[0]
        if struct.unpack_from(">H", data, at)[0] == 12:
            groups = struct.unpack_from(">I", data, at + 12)[0]
            return {
                char: glyph + char - first
                for first, last, glyph in struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * groups])
                for char in range(first, last + 1)
            }
    raise ValueError("the font has no character table of format 12")


def _stranger(char: str) -> float:
    # The system will find another font on the screen: assume a wide one.
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Cc", "Mn"):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.7


@cache
def face(weight: int = REGULAR) -> Face:
    """The bundled font of a weight: 400, 600 or 700."""
    return Face(resource("fonts", _FILES[weight]).read_bytes())


def width(words: str, size: float, weight: int = REGULAR) -> float:
    """How wide words are, in the unit of `size`."""
    return face(weight).width(words) * size


def set_lines(runs: Iterable[Run], size: float, room: float) -> list[list[Piece]]:
    """Break runs into lines no wider than `room`; a word that is wider itself is broken inside."""
    lines: list[list[Piece]] = [[]]
    x = 0.0
    for word in _words(runs):
        gap = width(" ", size) if lines[-1] else 0.0
        for part in _fitting(word, size, room):
            long = sum(width(*_measured(run, size)) for run in part)
            if lines[-1] and x + gap + long > room:
                lines.append([])
                x, gap = 0.0, 0.0
            x = _put(lines[-1], part, x, gap, size)
            gap = 0.0
    return lines


def _measured(run: Run, size: float) -> tuple[str, float, int]:
    return run.words, size, run.weight


def _words(runs: Iterable[Run]) -> list[list[Run]]:
    # A word may cross runs: in "**know:**." the full stop must not start a line.
    words: list[list[Run]] = []
    together = False
    for run in runs:
        for part in _PARTS.finditer(run.words):
            if part["gap"]:
                together = False
            elif together:
                words[-1].append(Run(part[0], run.weight))
            else:
                words.append([Run(part[0], run.weight)])
                together = True
    return words


def _fitting(word: Sequence[Run], size: float, room: float) -> list[list[Run]]:
    if sum(width(*_measured(run, size)) for run in word) <= room:
        return [list(word)]
    parts: list[list[Run]] = [[]]
    used = 0.0
    for run in word:
        for char in run.words:
            step = width(char, size, run.weight)
            if parts[-1] and used + step > room:
                parts.append([])
                used = 0.0
            parts[-1].append(Run(char, run.weight))
            used += step
    return parts


def _put(line: list[Piece], part: Iterable[Run], x: float, gap: float, size: float) -> float:
    """Add one word to a line, joining what has the same weight; returns where the line ends."""
    space = " " if gap else ""
    for run in part:
        if line and line[-1].weight == run.weight:
            line[-1] = line[-1]._replace(words=line[-1].words + space + run.words)
            x += gap
        else:
            x += gap
            line.append(Piece(x, run.words, run.weight))
        x += width(run.words, size, run.weight)
        space, gap = "", 0.0
    return x
