"""A paper takes a block or a section of a page as it stands there, for the same patient and clinic."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.library.blocks.words import Heading
from desktop.library.loading import load_module
from desktop.library.model import Context
from desktop.library.rendering import render_page, render_paper
from desktop.library.text import plain
from tests.helpers import edit, make_module, module_context

HEAD = "---\nid: handout\ntitle: To take home\n---\nWords of its own.\n\n"
SECTION = "## Early {#early}\n\nFirst.\n\n### Below\n\nSecond.\n\n## Late\n\nThird.\n"


def paper(tmp_path: Path, words: str) -> Path:
    folder = make_module(tmp_path)
    (folder / "en" / "papers").mkdir()
    (folder / "en" / "papers" / "handout.md.j2").write_text(HEAD + words, encoding="utf-8")
    return folder


def test_a_block_is_taken_by_its_words_on_the_page(tmp_path: Path) -> None:
    module = load_module(paper(tmp_path, "::: from how-likely risk unpleasant-change\n:::\n"))
    context = module_context()
    taken = render_paper(module, "handout", context).blocks[1]
    there = next(it for it in render_page(module, "how-likely", context).walk() if it.kind == "risk")
    assert (taken.kind, taken.fact, taken.gist) == ("risk", there.fact, there.gist)  # type: ignore[attr-defined]
    assert taken.line == 7


def test_a_section_is_taken_by_the_id_of_its_heading(tmp_path: Path) -> None:
    folder = paper(tmp_path, "::: from finish early\n:::\n")
    page = folder / "en" / "finish.md.j2"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{SECTION}", encoding="utf-8")
    blocks = render_paper(load_module(folder), "handout", module_context()).blocks
    assert [plain(it.text) for it in blocks[1:]] == ["Early", "First.", "Below", "Second."]  # type: ignore[attr-defined]
    assert isinstance(blocks[1], Heading)


@pytest.mark.parametrize("indication", ["bladder", "bowel"])
def test_what_is_taken_is_what_the_page_says_to_this_patient(tmp_path: Path, indication: str) -> None:
    folder = paper(tmp_path, "::: from welcome callout caution\n:::\n")
    words = "\n::: callout caution\n### For you\n\nYour {{ indication }}.\n:::\n"
    page = folder / "en" / "welcome.md.j2"
    page.write_text(page.read_text(encoding="utf-8") + words, encoding="utf-8")
    context = Context(indication=indication, language="en", route="full")
    callout = render_paper(load_module(folder), "handout", context).blocks[1]
    assert plain(callout.blocks[0].text) == f"Your {indication}."  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("::: from how-likely\n:::\n", "from: does not say what is taken; write '::: from', the id of"),
        ("::: from how-likly risk\n:::\n", "from: there is no page 'how-likly'; did you mean 'how-likely'?"),
        ("::: from how-likely risk other\n:::\n", "from: for 'bladder' the page 'how-likely' has no part"),
        ("::: from finish paragraph\n:::\n", "from: for 'bladder' the page 'finish' has"),
        ("::: from how-likely risk\nMore.\n:::\n", "from: holds words of its own; write them above it"),
        (
            ":::: callout note\n### A\n\n::: from how-likely risk\n:::\n::::\n",
            "from: stands inside of something; write it at the left edge",
        ),
    ],
)
def test_what_cannot_be_taken_is_told(tmp_path: Path, words: str, told: str) -> None:
    found = [str(problem) for problem in check_folder(paper(tmp_path, words)).problems]
    assert any(f"en/papers/handout.md.j2:{10 if '::::' in words else 7}: {told}" in it for it in found), found


def test_a_page_takes_nothing(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, "en/welcome.md.j2", "This is a", "::: from how-likely risk\n:::\n\nThis is a")
    assert any("from: is for papers" in str(problem) for problem in check_folder(folder).problems)
