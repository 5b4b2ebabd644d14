"""Each floor imports only what is below it, and Qt stays in the window. Imports are read, not run."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import desktop

# From the ground up; units on one line stand side by side and do not know each other.
FLOORS = (
    ("problems", "numerals", "shapes", "unseen", "finding"),
    ("decoding", "paths", "seals", "system", "version", "writing"),
    ("toml_places",),
    ("reading",),
    ("settings", "language"),
    ("settings_here",),
    ("library",),
    ("figures",),
    ("consultation",),
    ("records", "papers"),
    ("checks", "exchange", "guides"),
    ("authoring", "rehearsal", "verifying"),
    ("ui",),
    ("app",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
QT = ("PySide6", "shiboken6")
WITH_QT = ("ui", "app")
RANK = {unit: rank for rank, floor in enumerate(FLOORS) for unit in floor}


def imported(source: str, package: str) -> Iterator[str]:
    """Every module that a source names in an import, wherever it stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")[: -node.level + 1 or None] if node.level else []
            base = ".".join([*parts, *([node.module] if node.module else [])])
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def faults(sources: Mapping[str, str]) -> list[str]:
    """What breaks the floors among sources by dotted name, such as `desktop.library.text`."""
    found = []
    for name, source in sources.items():
        unit = unit_of(name)
        if unit == "":
            continue
        if unit not in RANK:
            found.append(f"{name} is on no floor")
            continue
        for other in imported(source, name.rpartition(".")[0]):
            if other.split(".")[0] in QT and unit not in WITH_QT:
                found.append(f"{name} imports {other}")
            reached = unit_of(other) if other.split(".")[0] == "desktop" else ""
            if reached in RANK and reached != unit and RANK[reached] >= RANK[unit]:
                found.append(f"{name} imports {other}, which is not below it")
    return found


def unit_of(name: str) -> str:
    """The package or file directly below `desktop` that a dotted name belongs to."""
    return [*name.split("."), ""][1]


def all_sources() -> dict[str, str]:
    root = Path(desktop.__file__).parent
    files = {
        ".".join(("desktop", *path.relative_to(root).with_suffix("").parts)): path
        for path in root.rglob("*.py")
    }
    return {name.removesuffix(".__init__"): path.read_text(encoding="utf-8") for name, path in files.items()}


def test_no_file_imports_from_its_own_floor_or_above() -> None:
    assert faults(all_sources()) == []


def test_every_package_was_looked_at() -> None:
    assert {
        "desktop.library.loading",
        "desktop.checks",
        "desktop.settings",
        "desktop.library",
    } <= all_sources().keys()


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("desktop.library.text", "import desktop.ui.window"),
        ("desktop.library.text", "from desktop import figures"),
        ("desktop.library.text", "def f():\n    from desktop.consultation.state import Visit"),
        ("desktop.library.text", "from ..papers import summary"),
        ("desktop.records.store", "from desktop.papers import summary"),
        ("desktop.records.store", "import PySide6.QtCore"),
        ("desktop.checks.balance", "from PySide6 import QtGui"),
        ("desktop.cli", "if True:\n    from PySide6.QtWidgets import QApplication"),
        ("desktop.ui.window", "import desktop.app"),
        ("desktop.unheard_of", ""),
    ],
)
def test_an_import_that_breaks_the_floors_is_found(name: str, source: str) -> None:
    assert len(set(faults({name: source}))) >= 1


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("desktop.ui.window", "from PySide6 import QtWidgets\nfrom desktop.library.model import Page"),
        ("desktop.app", "from desktop.ui import window\nimport PySide6"),
        ("desktop.library.blocks.risk", "from desktop.library.facts import Fact\nfrom . import base"),
        ("desktop.checks.balance", "from desktop.library.model import Module"),
    ],
)
def test_an_import_from_below_is_allowed(name: str, source: str) -> None:
    assert faults({name: source}) == []


def test_no_two_public_classes_share_a_name() -> None:
    """One name stands for one thing; a catalogue of both would not tell them apart."""
    homes: dict[str, list[str]] = {}
    for name, source in all_sources().items():
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(name)
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}
