from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.checks._variants import variants
from desktop.cli import main
from desktop.library.blocks.base import Block, block_kinds, walk
from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.paths import resource
from tests.papers.reading import squeezed, text


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    assert main(["new", "my-guide", "--in", str(tmp_path)]) == 0
    return tmp_path / "my-guide"


def test_a_new_guide_has_no_problems_and_gives_no_advice(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = check_folder(guide)
    assert (found.problems, found.advice) == ((), ())
    assert main(["check", str(guide)]) == 0
    assert "my-guide: no problems" in capsys.readouterr().out


def test_a_new_guide_can_be_rehearsed_and_its_papers_say_that_it_is_an_example(
    guide: Path, tmp_path: Path
) -> None:
    out = tmp_path / "papers"
    assert main(["rehearse", str(guide / "rehearsal.toml"), "--out", str(out)]) == 0
    assert {path.name for path in out.iterdir()} >= {"handout.pdf", "summary.pdf", "note.txt", "record.json"}
    handout = squeezed(text((out / "handout.pdf").read_bytes()))
    assert squeezed("Every word, number and source in this guide is an example.") in handout
    assert squeezed("Example source. Replace it.") in handout


def written(module: Module) -> set[str]:
    """Every kind of block that comes out on a page or paper, and those that stand for others."""
    bodies = "\n".join(page.body for page in (*module.pages.values(), *module.papers.values()))
    return {block.kind for block in blocks(module)} | set(re.findall(r"(?m)^:::+ *([a-z-]+)", bodies))


def blocks(module: Module) -> Iterator[Block]:
    for variant in variants(module):
        yield from walk(variant.page.blocks + variant.page.side)


def test_a_new_guide_shows_every_kind_of_block() -> None:
    module = load_module(resource("new-guide"))
    assert set(block_kinds()) - written(module) == set()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("My_Guide", "'My_Guide': is no name for a guide; write small letters and digits"),
        ("../out", "'../out': is no name for a guide"),
        ("a" * 61, "has 61 letters; use at most 60"),
        ("sacral-leg-cramps", "'sacral-leg-cramps': is the name of a guide that is shipped"),
    ],
)
def test_a_name_that_cannot_be_is_refused_and_nothing_written(
    tmp_path: Path, name: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", name, "--in", str(tmp_path)]) == 2
    assert why in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_stays_as_it_is(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "facts.yaml").write_text("mine: true\n", encoding="utf-8")
    assert main(["new", "my-guide", "--in", str(guide.parent)]) == 2
    assert "is there already; choose another name" in capsys.readouterr().err
    assert (guide / "facts.yaml").read_text(encoding="utf-8") == "mine: true\n"


def test_a_folder_that_is_not_there_or_takes_nothing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "my-guide", "--in", str(tmp_path / "nowhere")]) == 2
    assert "nowhere: there is no such folder; make it" in capsys.readouterr().err
    if sys.platform == "linux":
        assert main(["new", "my-guide", "--in", "/proc"]) == 2
        assert "/proc/my-guide: " in capsys.readouterr().err
