"""What the program says to people, read from its source: marks as printers set them, and true plurals."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop
from desktop.library.loading import load_module
from desktop.library.model import Context, Module
from desktop.library.rendering import render_pages, render_paper
from desktop.paths import content_folder, resource
from tests.made_up_language import texts

STRAIGHT = re.compile("['\"]")
# A number and a noun: "{n} papers" would say "1 papers".
COUNTED = re.compile(r"\{\w+\} (?!is\b)([a-z]+s|people)\b")
# A study is of twenty people at least, or its number is not shown; a box or a summary holds many.
NEVER_ONE = ("{n} people", "room for {n} questions", "holds {n} characters, in {lines} lines")


def said() -> Iterator[tuple[str, str, str]]:
    """Every text in `tr` and `trn`: where it stands, which of the two, and the words."""
    root = Path(desktop.__file__).parent
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("tr", "trn")
            ):
                for part in node.args:
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield f"{path.relative_to(root)}:{part.lineno}", node.func.id, part.value


def test_the_program_says_a_good_deal() -> None:
    assert len(list(said())) > 300


def test_apostrophes_and_quotes_are_curly_in_all_that_the_program_says() -> None:
    assert [it for it in said() if STRAIGHT.search(it[2])] == []


def test_what_is_counted_has_a_singular() -> None:
    plain = [it for it in said() if it[1] == "tr" and COUNTED.search(it[2])]
    assert [it for it in plain if not any(words in it[2] for words in NEVER_ONE)] == []


def test_layouts_say_nothing_of_their_own_that_could_be_spelt_otherwise() -> None:
    for layout in resource("print").glob("*.typ"):
        code = re.sub(r"//.*", "", layout.read_text(encoding="utf-8"))
        assert not re.search(r"\w'\w", code), layout.name


@pytest.fixture(scope="module")
def module() -> Module:
    return load_module(content_folder() / "sacral-leg-cramps")


def test_apostrophes_and_quotes_are_curly_in_all_that_the_guide_says(module: Module) -> None:
    for indication in module.indications:
        for route in module.visits[0].routes:
            context = Context(indication=indication.id, language="en", route=route.id)
            pages = render_pages(module, context, route.pages)
            papers = tuple(render_paper(module, paper, context) for paper in module.papers)
            assert [text for text in texts((pages, papers)) if STRAIGHT.search(text)] == []
    rest = (module.statements, module.skip_reasons, module.indications, module.sources, module.facts)
    assert [text for text in texts((*rest, module.title, module.decision)) if STRAIGHT.search(text)] == []
