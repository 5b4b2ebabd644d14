"""What the numbers in a picture stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.library.blocks.base import walk
from desktop.library.blocks.legend import Legend
from desktop.library.loading import load_module
from desktop.library.rendering import render_page
from desktop.library.text import plain
from tests.helpers import edit, make_module, module_context

WHOLE = "::: legend\n1. **Box:** A small box [@made_up2026].\n2. **Wire:** Thin.\n:::\n"


def with_legend(folder: Path, words: str) -> Path:
    made = make_module(folder)
    edit(made, "en/welcome.md.j2", "This is a", f"{words}\nThis is a")
    return made


def test_a_name_and_what_it_is_are_told_apart_without_the_colon(tmp_path: Path) -> None:
    module = load_module(with_legend(tmp_path, WHOLE))
    page = render_page(module, "welcome", module_context())
    (legend,) = (block for block in walk(page.blocks) if isinstance(block, Legend))
    told = [(plain(entry.name), plain(entry.words)) for entry in legend.entries]
    assert told == [("Box", "A small box."), ("Wire", "Thin.")]
    assert legend.cites() == ("made_up2026",)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("::: legend\n- **Box:** Small.\n:::\n", "numbers"),
        ("::: legend\n1. A box.\n:::\n", "names nothing"),
        ("::: legend\nA box.\n:::\n", "one list"),
    ],
)
def test_one_that_is_not_a_numbered_list_of_names_is_refused(tmp_path: Path, words: str, wrong: str) -> None:
    problems = check_folder(with_legend(tmp_path, words)).problems
    assert any(wrong in problem.wrong + problem.right for problem in problems)
