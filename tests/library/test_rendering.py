from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.library.blocks.base import walk
from desktop.library.blocks.words import BulletList, Paragraph
from desktop.library.loading import load_module
from desktop.library.model import Module, Page
from desktop.library.rendering import render_page, render_pages
from desktop.library.templates import fold
from desktop.library.text import plain
from desktop.problems import ProblemsFound
from desktop.settings import Clinic, WhenToCall
from tests.helpers import edit, make_module, module_context


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Module:
    return load_module(make_module(tmp_path_factory.mktemp("module")))


def told(folder: Path) -> list[str]:
    module = load_module(folder)
    with pytest.raises(ProblemsFound) as caught:
        render_pages(module, module_context(), module.visits[0].pages)
    return [str(problem) for problem in caught.value.problems]


def kinds(page: Page) -> list[str]:
    return [block.kind for block in walk(page.blocks + page.side)]


def test_every_block_of_the_tiny_module_is_read(module: Module) -> None:
    pages = render_pages(module, module_context(filled=True), module.visits[0].pages)
    assert {kind for page in pages for kind in kinds(page)} == {
        *(
            "heading",
            "paragraph",
            "list",
            "callout",
            "detail",
            "risk",
            "no-number",
            "choice",
            "words",
            "rating",
        ),
        *("leaning", "teach-back", "options", "statements", "questions", "signature", "papers", "sources"),
    }


def test_a_page_has_its_head_and_the_minutes_of_the_route(module: Module) -> None:
    page = render_page(module, "how-likely", module_context())
    assert (page.id, page.title, page.rail, page.layout) == (
        "how-likely",
        "How likely is it?",
        "How likely",
        "split",
    )
    assert (page.minutes, page.core, page.cues) == (1.75, True, ())
    assert render_page(module, "how-likely", module_context(route="essentials")).minutes == 1.5
    assert render_page(module, "your-choices", module_context(route="essentials")).minutes == 0.0


def test_blocks_stand_in_the_main_column_or_in_the_side_panel(module: Module) -> None:
    page = render_page(module, "welcome", module_context())
    assert [block.kind for block in page.blocks] == ["paragraph", "choice"]
    assert [block.kind for block in page.side] == ["callout", "words"]


def test_a_number_is_filled_in_from_the_fact(module: Module) -> None:
    page = render_page(module, "how-likely", module_context())
    texts = [plain(block.text) for block in walk(page.side) if isinstance(block, Paragraph)]
    assert texts == ["In this study of 272 people, 12 in 100 had a change."]


def test_a_teach_back_for_another_route_is_left_out(module: Module) -> None:
    assert "teach-back" in kinds(render_page(module, "tell-it-back", module_context()))
    assert "teach-back" not in kinds(render_page(module, "tell-it-back", module_context(route="essentials")))


def test_a_page_that_is_not_there_is_a_fault_of_the_caller(module: Module) -> None:
    with pytest.raises(KeyError):
        render_page(module, "nothing", module_context())


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_clinic_name_prints_as_typed(module: Module, name: str) -> None:
    context = msgspec.structs.replace(module_context(), clinic=Clinic(name=name))
    page = render_page(module, "welcome", context)
    texts = [plain(block.text) for block in page.blocks if isinstance(block, Paragraph)]
    told = [f"You are at {fold(name)}."] if fold(name) else []
    assert texts == ["This is a talk, not consent.", *told]


@pytest.mark.parametrize(
    "line",
    [
        "*x* :::",
        "::: callout note",
        "[@manual]",
        "1. x",
        "- x",
        "# x",
        "<b>x</b>",
        "{{ 7 * 7 }}",
        "    x",
        "&lt;",
    ],
)
def test_any_line_of_a_clinic_stays_one_item_as_typed(module: Module, line: str) -> None:
    context = msgspec.structs.replace(module_context(), when_to_call=WhenToCall(now=(line, line)))
    (items,) = (b for b in render_page(module, "finish", context).blocks if isinstance(b, BulletList))
    assert [plain(item.text) for item in items.items] == [line.strip()] * 2


def test_faults_on_every_page_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, "en/welcome.md.j2", "You can stop", "`You` can stop")
    edit(folder, "en/finish.md.j2", "::: papers", "::: paper")
    edit(folder, "en/how-likely.md.j2", "Most people", "See {{ clinik.name }}. Most people")
    assert [line.split(";")[0] for line in told(folder)] == [
        "small-guide/en/finish.md.j2:33: paper: there is no kind of block 'paper'",
        "small-guide/en/how-likely.md.j2:18: 'clinik' is not known here",
        "small-guide/en/welcome.md.j2:29: words between backquotes are code",
    ]


def test_an_id_of_an_answer_that_stands_twice_is_told(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, "en/tell-it-back.md.j2", "rating what-matters", "rating happens-now")
    assert told(folder) == [
        "small-guide/en/tell-it-back.md.j2:15: rating: the id 'happens-now' stands twice, first on the page "
        "'welcome'; give each question an id of its own"
    ]


def test_a_side_panel_needs_a_split_page(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, "en/welcome.md.j2", "layout: split", "layout: single")
    assert told(folder) == [
        "small-guide/en/welcome.md.j2:26: layout: there is a side panel, but the layout is 'single'; write "
        "'layout: split', or take the panel out"
    ]
