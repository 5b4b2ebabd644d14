from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.lettering import BOLD, REGULAR, SEMIBOLD, Run, face, set_lines, width
from desktop.paths import resource

FILES = {REGULAR: "Regular", SEMIBOLD: "SemiBold", BOLD: "Bold"}


@pytest.mark.parametrize(("weight", "name"), FILES.items())
def test_characters_and_widths_are_those_of_the_font(weight: int, name: str) -> None:
    font = TTFont(resource("fonts", f"SourceSans3-{name}.ttf"))
    em = font["head"].unitsPerEm
    glyphs = font.getBestCmap()
    assert {char for char in range(0x30000) if face(weight).covers(chr(char))} == set(glyphs)
    for char, glyph in glyphs.items():
        assert face(weight).width(chr(char)) == pytest.approx(font["hmtx"][glyph][0] / em)


def squeezed(words: str) -> str:
    return "".join(char for char in words if not char.isspace())


@given(st.text(max_size=200), st.floats(60, 600))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(words: str, room: float) -> None:
    lines = set_lines([Run(words)], 20, room)
    said = "".join(piece.words for line in lines for piece in line)
    assert squeezed(said) == squeezed(words)
    for line in lines:
        for piece in line:
            assert piece.x + width(piece.words, 20, piece.weight) <= room + 0.01


def test_a_full_stop_after_strong_words_stays_with_them() -> None:
    runs = [Run("one two", BOLD), Run(".")]
    for room in range(50, 120, 3):
        assert all(line[0].words != "." for line in set_lines(runs, 20, room))


def test_words_of_one_weight_are_one_piece() -> None:
    [line] = set_lines([Run("What we know:", BOLD), Run(" a thing"), Run(".")], 20, 1000)
    assert [piece.words for piece in line] == ["What we know:", "a thing."]
