"""The words of papers: files beside the pages, read, filled in and counted like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.library.blocks.words import BulletList, Paragraph
from desktop.library.loading import load_module
from desktop.library.rendering import render_paper
from desktop.library.text import plain
from desktop.papers.base import papers
from desktop.problems import ProblemsFound
from tests.helpers import make_module, module_context

WORDS = """\
---
id: handout
title: To take home
---
{% if clinic.phone %}
Call {{ clinic.phone }} [@manual].
{% else %}
Ask for our number.
{% endif %}
"""


def with_paper(tmp_path: Path, words: str = WORDS, name: str = "handout") -> Path:
    folder = make_module(tmp_path)
    (folder / "en" / "papers").mkdir()
    (folder / "en" / "papers" / f"{name}.md.j2").write_text(words, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("filled", "said"), [(True, "Call 01234 567890."), (False, "Ask for our number.")])
def test_a_paper_is_filled_in_for_a_clinic(tmp_path: Path, filled: bool, said: str) -> None:
    module = load_module(with_paper(tmp_path))
    page = render_paper(module, "handout", module_context(filled=filled))
    assert page.title == "To take home"
    assert [plain(block.text) for block in page.blocks if isinstance(block, Paragraph)] == [said]


def test_the_words_of_papers_count_for_the_digest(tmp_path: Path) -> None:
    folder = with_paper(tmp_path)
    before = load_module(folder).digest
    (folder / "en" / "papers" / "handout.md.j2").write_text(WORDS.replace("Ask", "Please ask"))
    assert load_module(folder).digest != before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "id: handout",
            "id: leaflet",
            "en/papers/handout.md.j2:2: id: 'leaflet' is not the name of the file",
        ),
        ("title: To take home", "tilte: x", "en/papers/handout.md.j2:3: tilte: is not a key"),
        ("[@manual]", "[@nothing]", "en/papers/handout.md.j2:6: there is no source 'nothing'"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        load_module(with_paper(tmp_path, WORDS.replace(old, new)))
    assert any(told in str(problem) for problem in found.value.problems)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("clinic.phone }}", "clinic.fone }}", "handout.md.j2:6: 'clinic' has no 'fone'"),
        ("Ask for", "::: questions\nNone.\n:::\n\nAsk for", "'::: questions' cannot be printed"),
        ("Ask for", "It helps 12 in 100 people, often. Ask for", "stands beside a number"),
    ],
)
def test_papers_are_checked_like_pages(tmp_path: Path, old: str, new: str, told: str) -> None:
    problems = check_folder(with_paper(tmp_path, WORDS.replace(old, new))).problems
    assert any(told in str(problem) for problem in problems)


@pytest.mark.parametrize(
    ("head", "called"), [("title: To take home\nlisted: A handout", "A handout"), ("title: To take home", "")]
)
def test_a_guide_says_what_a_paper_is_called_in_a_list(tmp_path: Path, head: str, called: str) -> None:
    module = load_module(with_paper(tmp_path, WORDS.replace("title: To take home", head)))
    handout = papers()["handout"]
    assert handout.called(module) == (called or handout.title())
    assert handout.called(None) == handout.title()


def test_words_of_a_paper_that_nobody_makes_are_told(tmp_path: Path) -> None:
    folder = with_paper(tmp_path, WORDS.replace("id: handout", "id: leaflet"), name="leaflet")
    (told,) = check_folder(folder).problems
    assert str(told).endswith(
        "en/papers/leaflet.md.j2:1: id: no paper is made of 'leaflet'; "
        "use one of action-card, diary, handout (or delete the file)"
    )


ABOUT = """\
about:
  not_done: [Nobody has tried it., No clinician wrote it.]
  to_confirm: [A clinician must look at the signs.]
  country: It is from here.
"""


def test_a_guide_says_what_is_not_yet_done_wherever_it_speaks_of_itself(tmp_path: Path) -> None:
    folder = with_paper(tmp_path, WORDS + "\n::: about\n:::\n")
    assert any("does not say what is not yet done" in line for line in told(folder))
    head = folder / "module.yaml"
    head.write_text(head.read_text() + ABOUT)
    page = render_paper(load_module(folder), "handout", module_context())
    said = [plain(it.text) for block in page.blocks for it in block.children() if isinstance(it, Paragraph)]
    listed = [plain(it.text) for block in page.walk() if isinstance(block, BulletList) for it in block.items]
    assert said[0] == "Not yet done:"
    assert "Where it is from: It is from here." in said
    assert listed == ["Nobody has tried it.", "No clinician wrote it."]


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in check_folder(folder).problems]
