"""What the code of the window must be like. It is read, not run."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import desktop.ui
from desktop.library.blocks.base import Block
from desktop.library.blocks.base import block_types as kinds  # noqa: F401
from desktop.ui.blocks.base import view_types

SOURCES = sorted(Path(desktop.ui.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_nothing_waits_in_a_loop_of_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert [c.lineno for c in calls if isinstance(c, ast.Attribute) and c.attr in ("exec", "exec_")] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_views_do_not_know_the_window(path: Path) -> None:
    if path.stem in ("window", "pictures"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert "desktop.ui.window" not in named


def test_every_kind_of_block_has_a_view() -> None:
    assert {kind for kind in every_kind(Block) if kind not in view_types()} == set()


def every_kind(base: type[Block]) -> set[type[Block]]:
    return set()
