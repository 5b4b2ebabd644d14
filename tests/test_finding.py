"""What is a plug-in by being a file: the same name on every floor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import desktop.figures
import desktop.papers
from desktop.consultation.kinds.base import InTalk
from desktop.figures.base import figures
from desktop.finding import kinds_in
from desktop.papers.base import papers
from desktop.papers.kinds.base import OnPaper
from desktop.ui.blocks.base import BlockView

FLOORS: tuple[tuple[str, Callable[..., Any], str], ...] = (
    ("desktop.consultation.kinds", InTalk, "BLOCK"),
    ("desktop.papers.kinds", OnPaper, "BLOCK"),
    ("desktop.ui.blocks", BlockView, "block_type"),
)


def found() -> Iterator[tuple[type[Any], type[Any]]]:
    for package, base, named in FLOORS:
        yield from ((block, kind) for block, kind in kinds_in(package, base, named).items())


@pytest.mark.parametrize(("block", "kind"), tuple(found()), ids=lambda it: it.__name__)
def test_a_kind_of_block_has_one_name_on_every_floor(block: type[Any], kind: type[Any]) -> None:
    assert kind.__module__.rpartition(".")[2] == block.__module__.rpartition(".")[2]


PAPER = """
from desktop.papers.handout import Handout

class Leaflet(Handout):
    NAME = "leaflet"
    ORDER = 9
"""
FIGURE = """
from desktop.figures.icon_array import IconArray

class Sky(IconArray):
    NAME = "sky"
"""


@pytest.mark.parametrize(
    ("package", "file", "source", "found"),
    [
        (desktop.papers, "leaflet", PAPER, papers),
        (desktop.figures, "sky", FIGURE, figures),
    ],
)
def test_a_paper_or_a_figure_is_found_by_being_a_file(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    package: ModuleType,
    file: str,
    source: str,
    found: Callable[[], Mapping[str, Any]],
) -> None:
    (tmp_path / f"{file}.py").write_text(source, encoding="utf-8")
    (tmp_path / "_helper.py").write_text(source, encoding="utf-8")
    before = set(found())
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    assert set(found()) - before == {file}
    monkeypatch.undo()
    assert set(found()) == before
