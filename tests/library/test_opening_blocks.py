"""What a talk opens with: its first words, the question, points with signs, steps, and drawings beside."""

from __future__ import annotations

import pytest

from desktop.library.blocks.base import Block
from desktop.library.blocks.beside import Beside
from desktop.library.blocks.choice import Choice
from desktop.library.blocks.lead import Lead
from desktop.library.blocks.points import Points
from desktop.library.blocks.question import DecisionAsked
from desktop.library.blocks.step import PageStep
from desktop.library.loading import load_module
from desktop.library.markdown import read_blocks
from desktop.library.model import Module
from desktop.library.templates import Filled
from desktop.library.text import plain
from desktop.problems import Problems
from tests.helpers import make_module, module_context


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Module:
    return load_module(make_module(tmp_path_factory.mktemp("module")))


def told(module: Module, text: str) -> tuple[tuple[Block, ...], list[str]]:
    problems = Problems()
    made = read_blocks(Filled(text, tuple(range(1, 99)), ()), module, module_context(), "p", problems)
    return made.main, [str(problem) for problem in problems.found]


def test_a_lead_is_its_paragraphs(module: Module) -> None:
    (block,), faults = told(module, "::: lead\nOne [@manual].\n\nTwo.\n:::\n")
    assert isinstance(block, Lead)
    assert ([plain(text) for text in block.intro], block.cites(), faults) == (
        ["One.", "Two."],
        ("manual",),
        [],
    )


def test_the_question_is_the_decision_of_the_module(module: Module) -> None:
    (block,), faults = told(module, "::: question\nYes and no are fine.\n:::\n")
    assert isinstance(block, DecisionAsked)
    assert (plain(block.question), plain(block.answers[0])) == ("Should we try it?", "Yes and no are fine.")
    assert faults == []


def test_points_have_one_sign_each(module: Module) -> None:
    (block,), faults = told(module, "::: points\n- Ten minutes. {.time}\n- Ask. {.ask}\n:::\n")
    assert isinstance(block, Points)
    assert [item.classes for item in block.items] == [("time",), ("ask",)]
    assert faults == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("::: points\n- Ten minutes.\n:::\n", "'' is no sign"),
        ("::: points\n- Ten minutes. {.clock}\n:::\n", "'clock' is no sign"),
        ("::: points\nTen minutes.\n:::\n", "is not one list"),
        ("::: lead\n:::\n", "words are missing"),
        ("::: step\n:::\n", "is empty"),
        ("::: beside\nWords.\n:::\n", "does not name one drawing"),
        ("::: beside leg\n:::\n", "is empty"),
        ("::: choice one\nWhich?\n\n- A {#a}\n\nWhere\n:::\n", "is not one paragraph and one list"),
    ],
)
def test_what_is_written_wrongly_is_told(module: Module, text: str, fault: str) -> None:
    _, faults = told(module, text)
    assert any(fault in one for one in faults), faults


def test_a_step_and_what_stands_beside_a_drawing_hold_blocks(module: Module) -> None:
    text = ":::: step\n::: beside leg\nA cramp hurts.\n:::\n::::\n"
    (step,), faults = told(module, text)
    assert isinstance(step, PageStep)
    (beside,) = step.children()
    assert isinstance(beside, Beside)
    assert (beside.drawing, len(beside.children()), faults) == ("leg", 1, [])


def test_a_choice_names_its_line_for_own_words(module: Module) -> None:
    text = "::: choice legs own-words\nDo they cramp?\n\n- No {#no}\n\nWhere, and when\n:::\n"
    (block,), faults = told(module, text)
    assert isinstance(block, Choice)
    assert (plain(block.own_label), plain(block.prompt), faults) == ("Where, and when", "Do they cramp?", [])
