"""What content/README.md teaches is what the program takes."""

from __future__ import annotations

import datetime as dt
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.authoring.new_guide import new_guide
from desktop.cli import _parser
from desktop.consultation.kinds.free_text import WordsGiven
from desktop.decoding import decode
from desktop.figures.base import figure_of
from desktop.library.blocks.base import walk
from desktop.library.blocks.figure import Figure
from desktop.library.facts import Fact
from desktop.library.front_matter import read_page_file
from desktop.library.loading import load_module
from desktop.library.markdown import read_blocks
from desktop.library.model import Context, Coverage, Id, Key, PageFile, Source, Statement, WarningSign
from desktop.library.options import OptionSet
from desktop.library.schema import ModuleFile
from desktop.library.templates import fill
from desktop.library.yaml_lines import parse_yaml
from desktop.paths import content_folder
from desktop.problems import Problems
from desktop.rehearsal.answers import load_answers
from desktop.settings import Settings, load_settings
from desktop.ui.blocks.base import view_types
from tests.helpers import edit
from tests.ui.room import shipped

README = (content_folder() / "README.md").read_text(encoding="utf-8")
_COMMAND = r"^    beforehand (.+)$|`beforehand ([^`]*~[^`]*)`"
COMMANDS = [one or other for one, other in re.findall(_COMMAND, README, re.M)]
TEMPLATES: list[str] = re.findall(r"^```\n(\{.*?)^```", README, re.M | re.S)
EXAMPLES: list[str] = re.findall(r"^```\n(:::.*?)^```", README, re.M | re.S)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda words: words.split("\n")[0])
def test_every_block_can_be_written_as_it_is_shown(example: str) -> None:
    module, problems = shipped(), Problems()
    context = Context.of(Settings(), indication="retention", language="en", route="full")
    on_paper = "::: from" in example
    page = PageFile(
        id="p", title="P", rail="P", layout="split", minutes={}, file="p.md.j2", line=1, body=example
    )
    filled = fill(module, page, context, problems)
    assert filled is not None
    blocks = read_blocks(filled, module, context, page.file, problems, on_paper=on_paper)
    assert [str(problem) for problem in problems.found] == []
    for block in walk(blocks.main + blocks.side):
        if isinstance(block, Figure):
            figure = figure_of(block)
            assert figure is not None
            figure.state_of(block)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_is_one_that_there_is(line: str) -> None:
    assert _parser().parse_args(shlex.split(line)).run


@pytest.mark.parametrize(
    ("file", "shape"),
    [
        ("module.yaml", ModuleFile),
        ("sources.yaml", dict[Key, Source]),
        ("facts.yaml", dict[Id, Fact]),
        ("options.yaml", OptionSet),
        ("statements.yaml", tuple[Statement, ...]),
        ("signs.yaml", tuple[WarningSign, ...]),
        ("coverage.yaml", tuple[Coverage, ...]),
    ],
)
def test_every_file_can_be_written_as_it_is_shown(file: str, shape: Any) -> None:
    problems = Problems()
    written = parse_yaml(fenced("yaml", file), file, problems)
    assert written is not None
    assert decode(written, shape) is not None
    assert [str(problem) for problem in problems.found] == []


def test_the_page_is_one() -> None:
    words, problems = fenced("", "A page"), Problems()
    page = read_page_file(
        words, "how-likely.md.j2", "how-likely", {"essentials": True, "full": True}, problems
    )
    assert [str(problem) for problem in problems.found] == []
    assert page is not None
    context = Context.of(Settings(), indication="retention", language="en", route="full")
    assert fill(shipped(), page, context, problems) is not None
    assert len(TEMPLATES) == 2
    for body in TEMPLATES:
        assert fill(shipped(), replace(page, body=body), context, problems) is not None
    assert [str(problem) for problem in problems.found] == []


def test_every_layout_is_told() -> None:
    rows = set(re.findall(r"^\| `([a-z-]+)` \|", README, re.M))
    assert rows == {"split", "side-first", "halves", "scene", "single", "full"}


def test_the_answers_are_those_of_a_new_guide(tmp_path: Path) -> None:
    guide = new_guide("my-guide", tmp_path, dt.date(2026, 11, 24))
    (guide / "rehearsal.toml").write_text(fenced("toml", "A talk without a patient"), encoding="utf-8")
    answers = load_answers(guide / "rehearsal.toml", [guide], Settings())
    assert len(answers.steps) == len(answers.pages)
    assert answers.steps[1].given_as(WordsGiven).words == {"too-much": "If it woke me at night."}


def test_the_words_are_those_of_a_new_guide(tmp_path: Path) -> None:
    guide = new_guide("my-guide", tmp_path, dt.date(2026, 11, 24))
    shutil.copytree(guide / "en", guide / "es")
    (guide / "es" / "words.yaml").write_text(fenced("yaml", "Translating"), encoding="utf-8")
    edit(guide, "module.yaml", "[en]", "[en, es]")
    assert load_module(guide, "es").decision == "¿Planeamos la prueba?"


def test_the_settings_are_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(fenced("toml", "Where a guide lies"), encoding="utf-8")
    assert load_settings(file).content.folders == ("/srv/guides",)


def fenced(kind: str, heading: str) -> str:
    """The first example of a kind below a heading."""
    _, found, below = README.partition(f"# {heading}\n")
    assert found
    example = re.search(rf"^```{kind}\n(.*?)^```", below, re.M | re.S)
    assert example is not None
    return example[1]


def test_every_kind_of_block_is_taught() -> None:
    assert len(EXAMPLES) > 20
    kinds = {block.kind for block in view_types() if block.kind}
    assert {kind for kind in kinds if f"**{kind}**" not in README} <= {"heading", "paragraph", "list"}
