"""How long a page takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.blocks.choice import Choice
from desktop.library.loading import load_module
from desktop.library.rendering import render_page
from desktop.library.spoken import WORDS_A_MINUTE, minutes_of, minutes_of_route
from tests.helpers import make_module, module_context

WORDS = "word " * WORDS_A_MINUTE


def minutes(tmp_path: Path, more: str = "") -> float:
    folder = make_module(tmp_path)
    page = folder / "en" / "welcome.md.j2"
    page.write_text(page.read_text() + more)
    module = load_module(folder)
    return minutes_of(module, render_page(module, "welcome", module_context()))


@pytest.mark.parametrize(
    ("more", "longer"),
    [
        (f"\n\n{WORDS}\n", 1.0),
        (f"\n\n::: callout note\n{WORDS}\n:::\n", 1.0),
        (f"\n\n::: detail more\n### More\n\n{WORDS}\n:::\n", 0.0),
        ("\n\n::: choice c\nWhy?\n\n- Yes {#y}\n- No {#n}\n:::\n", 3 / WORDS_A_MINUTE + Choice.seconds / 60),
    ],
    ids=["words", "in a box", "behind a button", "an answer"],
)
def test_a_page_takes_as_long_as_reading_it_aloud_and_answering(
    tmp_path: Path, more: str, longer: float
) -> None:
    before = minutes(tmp_path / "before")
    assert minutes(tmp_path / "after", more) - before == pytest.approx(longer)


def test_a_route_takes_as_long_as_its_pages(tmp_path: Path) -> None:
    module = load_module(make_module(tmp_path))
    routes = {
        route.id: minutes_of_route(module, route, module_context()) for route in module.visits[0].routes
    }
    assert 0 < routes["essentials"] < routes["full"]
