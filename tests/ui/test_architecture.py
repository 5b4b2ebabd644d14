"""What the code of the window must be like. It is read, not run."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import desktop.ui
from desktop.library.blocks.base import block_kinds
from desktop.ui.blocks.base import view_types

SOURCES = sorted(Path(desktop.ui.__file__).parent.rglob("*.py"))
every_source = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)


@every_source
def test_nothing_waits_in_an_event_loop_of_its_own(path: Path) -> None:
    if path.stem == "pictures":  # no person waits there
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [call.attr for call in calls if isinstance(call, ast.Attribute)]
    assert {"exec", "exec_", "question", "warning", "getSaveFileName"} & {*named} == set()


@every_source
def test_nothing_asks_with_a_dialog_that_remembers_folders(path: Path) -> None:
    assert "QFileDialog" not in path.read_text(encoding="utf-8")


@every_source
def test_views_do_not_know_the_window(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert "desktop.ui.window" not in named or path.stem in ("pictures", "preview_window")


def test_every_kind_of_block_has_a_view() -> None:
    shown = {kind for kind in block_kinds().values() if kind.shown}
    assert shown - {*view_types()} == set()


def test_every_view_is_of_a_kind_of_block() -> None:
    for kind, view in view_types().items():
        assert view.block_type is kind
