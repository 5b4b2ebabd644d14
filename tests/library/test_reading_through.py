"""A guide as plain lines, for who reads all of it before it is used."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.library.reading_through import GuideLine, guide_lines
from desktop.problems import ProblemsFound
from tests.helpers import make_module, module_context
from tests.options import make_module_with_options


@pytest.fixture
def module(tmp_path: Path) -> Module:
    return load_module(make_module(tmp_path))


def test_every_page_comes_in_order_with_its_title(module: Module) -> None:
    lines = guide_lines(module, module_context())
    titles = [line.words for line in lines if line.kind == "page"]
    assert titles == [module.pages[name].title for name in module.first_visit.pages]


def test_statements_and_numbers_with_who_was_counted_are_read_as_well(module: Module) -> None:
    said = [line.words for line in guide_lines(module, module_context())]
    assert {statement.text for statement in module.statements} <= set(said)
    assert any(
        words.startswith("12 in 100 had an unwanted change") and "272 people" in words for words in said
    )


def test_what_is_behind_a_button_has_its_own_heading(module: Module) -> None:
    page = msgspec.structs.replace(
        module.pages["welcome"],
        body="Seen.\n\n::: detail more\n### How sure are we?\n\nNot very sure.\n:::\n",
    )
    changed = msgspec.structs.replace(module, pages={**module.pages, "welcome": page})
    lines = guide_lines(changed, module_context())[1:4]
    assert lines == (
        GuideLine("words", "Seen."),
        GuideLine("heading", "How sure are we?"),
        GuideLine("words", "Not very sure."),
    )


def test_every_cell_of_the_options_is_read(tmp_path: Path) -> None:
    module = load_module(make_module_with_options(tmp_path))
    said = [line.words for line in guide_lines(module, module_context())]
    assert {option.title for option in module.options.options.values()} <= set(said)  # type: ignore[union-attr]
    assert any(words.startswith("What it is ") for words in said)


def test_a_page_that_is_wrong_is_told(module: Module) -> None:
    page = msgspec.structs.replace(module.pages["welcome"], body="{{ nothing_known }}")
    changed = msgspec.structs.replace(module, pages={**module.pages, "welcome": page})
    with pytest.raises(ProblemsFound):
        guide_lines(changed, module_context())
