"""What content/README.md teaches is what the program takes."""

from __future__ import annotations

import re

import pytest

from desktop.figures.base import figure_of
from desktop.library.blocks.base import walk
from desktop.library.blocks.figure import Figure
from desktop.library.markdown import read_blocks
from desktop.library.model import Context, PageFile
from desktop.library.templates import fill
from desktop.paths import content_folder
from desktop.problems import Problems
from desktop.settings import Settings
from desktop.ui.blocks.base import view_types
from tests.ui.room import shipped

README = (content_folder() / "README.md").read_text(encoding="utf-8")
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


def test_every_kind_of_block_is_taught() -> None:
    assert len(EXAMPLES) > 20
    kinds = {block.kind for block in view_types() if block.kind}
    assert {kind for kind in kinds if f"**{kind}**" not in README} <= {"heading", "paragraph", "list"}
