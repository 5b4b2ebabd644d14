"""Each kind of block from its container, and what it says when it is written wrongly."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.library.blocks.base import Block
from desktop.library.blocks.callout import Callout
from desktop.library.blocks.choice import Choice
from desktop.library.blocks.decision import Decision
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.free_text import FreeText
from desktop.library.blocks.leaning import Leaning
from desktop.library.blocks.no_number import NoNumber
from desktop.library.blocks.options import Options
from desktop.library.blocks.papers import Papers
from desktop.library.blocks.parts import Option
from desktop.library.blocks.questions import Questions
from desktop.library.blocks.rating import Rating, RatingItem
from desktop.library.blocks.risk import Risk
from desktop.library.blocks.signature import Signature
from desktop.library.blocks.sources import Sources
from desktop.library.blocks.statements import Statements
from desktop.library.blocks.teach_back import TeachBack
from desktop.library.loading import load_module
from desktop.library.markdown import read_blocks
from desktop.library.model import Module
from desktop.library.templates import Filled
from desktop.library.text import plain
from desktop.problems import Problems
from tests.helpers import make_module, module_context

LEANING = "- t {#towards}\n- n {#not-sure}\n- a {#away}\n- l {#later}\n"
RATING = "Q?\n\n- x {#x .towards}\n\nAnswers\n\n- no {#no}\n"
OPTIONS = """\
### A {#a .no-change}
what
- good: g
- bad: b

### B {#b .trial}
what
- good: g [@manual]
- bad: b
"""


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Module:
    return load_module(make_module(tmp_path_factory.mktemp("module")))


def told(module: Module, head: str, body: str) -> tuple[tuple[Block, ...], list[str]]:
    text = f":::: {head}\n{body}\n::::\n"
    problems = Problems()
    made = read_blocks(Filled(text, tuple(range(1, 99)), ()), module, module_context(), "p", problems)
    return made.main, [str(problem) for problem in problems.found]


def words(value: Any) -> Any:
    """Texts as plain words, wherever they stand."""
    if isinstance(value, tuple) and value and all(type(part).__name__ == "Span" for part in value):
        return plain(value)
    return tuple(words(part) for part in value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    ("head", "body", "kind", "fields"),
    [
        ("callout call-now", "### T\n\nx", Callout, {"tone": "call-now", "title": "T"}),
        ("callout note", "x\n\n- y", Callout, {"title": ()}),
        ("choice c", "Q?\n\n- a {#a}\n- b {#b}", Choice, {"id": "c", "multiple": False, "own_words": False}),
        ("choice c own-words multiple", "Q?\n\n- a {#a}", Choice, {"multiple": True, "own_words": True}),
        ("choice c", "Q?\n\n- a {#a}", Choice, {"prompt": "Q?", "options": (Option("a", "a"),)}),
        ("decision", "Nothing yet.", Decision, {"intro": ("Nothing yet.",)}),
        ("detail d", "### T\n\nx", Detail, {"id": "d", "title": "T"}),
        (
            "figure leg side=left step=2",
            "C",
            Figure,
            {"name": "leg", "state": (("side", "left"), ("step", "2"))},
        ),
        ("figure leg", "", Figure, {"state": (), "caption": ()}),
        ("words w", "Q?\n\nhint", FreeText, {"id": "w", "prompt": "Q?", "hint": "hint"}),
        ("words w", "Q?", FreeText, {"hint": ()}),
        ("leaning", f"Q?\n\n{LEANING}", Leaning, {"prompt": "Q?"}),
        (
            "no-number",
            "### T\n\n- **a** x\n- **b**\n- **c**",
            NoNumber,
            {"title": "T", "lines": ("a x", "b", "c")},
        ),
        ("papers", "x", Papers, {"intro": ("x",)}),
        ("questions", "", Questions, {"intro": ()}),
        ("rating r own=2", RATING, Rating, {"own": 2, "items": (RatingItem("x", "x", "towards"),)}),
        ("rating r", RATING, Rating, {"own": 0, "prompt": "Q?", "answers": (Option("no", "no"),)}),
        ("risk unpleasant-change", "Most did not.", Risk, {"gist": "Most did not."}),
        ("signature", "x\n\ny", Signature, {"intro": ("x", "y")}),
        ("sources", "", Sources, {"intro": ()}),
        ("statements", "x", Statements, {"intro": ("x",)}),
        (
            "teach-back t page=welcome",
            "Q?\n\n- k",
            TeachBack,
            {"page": "welcome", "routes": (), "key_points": ("k",)},
        ),
        (
            "teach-back t page=w routes=essentials,full",
            "Q?\n\n- k",
            TeachBack,
            {"routes": ("essentials", "full")},
        ),
    ],
)
def test_a_container_becomes_its_block(
    module: Module, head: str, body: str, kind: type[Block], fields: dict[str, Any]
) -> None:
    (block,), problems = told(module, head, body)
    assert problems == []
    assert type(block) is kind
    assert {name: words(getattr(block, name)) for name in fields} == fields
    assert block.line == 1


def test_options_are_told_from_both_sides(module: Module) -> None:
    (block,), problems = told(module, "options", OPTIONS)
    assert problems == []
    assert isinstance(block, Options)
    first, second = block.options
    assert (first.id, first.title, first.no_change, first.trial) == ("a", "A", True, False)
    assert (words(second.what), words(second.good), words(second.bad)) == (("what",), ("g",), ("b",))
    assert block.cites() == ("manual",)


@pytest.mark.parametrize(
    ("head", "body", "message"),
    [
        ("callout", "x", "p:1: callout: '' is no tone"),
        ("callout warning", "x", "p:1: callout: 'warning' is no tone; use one of call-now"),
        ("callout note", "### T", "p:1: callout: says nothing"),
        ("callout note", "## T\n\nx", "p:2: callout: the title is not plain"),
        ("choice", "Q?\n\n- a {#a}", "p:1: choice: has no id; write '::: choice an-id'"),
        ("choice C", "Q?\n\n- a {#a}", "p:1: choice: 'C' is no id"),
        (
            "choice c multipel",
            "Q?\n\n- a {#a}",
            "p:1: choice: 'multipel' is not known here; did you mean 'multiple'?",
        ),
        ("choice c", "Q?", "p:1: choice: is not one paragraph and one list"),
        ("choice c", "Q?\n\n- a {#a}\n\nmore", "p:6: choice: is not one paragraph and one list"),
        ("choice c", "Q?\n\n- a", "p:4: choice: 'a' has no id; end the line with {#an-id}"),
        ("choice c", "Q?\n\n- a {#a}\n- b {#a}", "p:5: choice: the id 'a' stands twice"),
        ("choice c", "Q?\n\n- a {#a .x}", "p:4: choice: '.x' is not known here"),
        ("choice c", "Q?\n\n- a [@manual] {#a}", "p:4: choice: a citation cannot stand on a button"),
        ("decision x", "y", "p:1: decision: 'x' is not known here"),
        ("detail d", "x", "p:1: detail: has no title"),
        ("detail d", "### T [@manual]\n\nx", "p:1: detail: a citation cannot stand on a button"),
        ("figure", "x", "p:1: figure: has no name"),
        ("figure leg side", "x", "p:1: figure: 'side' sets nothing; write key=value"),
        ("words w", "", "p:1: words: words are missing"),
        ("words w", "a\n\nb\n\nc", "p:6: words: holds too many paragraphs"),
        ("words w", "a\n\n- b", "p:4: words: holds a list where only words can be"),
        ("leaning", "Q?\n\n- t {#towards}", "p:4: leaning: has other options than it must"),
        ("no-number", "### T\n\n- **a**\n- **b**", "p:4: no-number: does not say the three things"),
        ("no-number", "### T\n\n- a\n- **b**\n- **c**", "p:4: no-number: does not say the three things"),
        ("no-number", "### T\n\nx", "p:1: no-number: is not a title and one list"),
        ("options", "x", "p:2: options: does not begin with an option"),
        ("options", "### A {#a}\nx\n- good: y\n- bad: z", "p:1: options: holds fewer than two options"),
        ("options", OPTIONS.replace(" .no-change", ""), "p:1: options: not exactly one option is .no-change"),
        ("options", OPTIONS.replace(" .trial", ""), "p:1: options: not exactly one option is .trial"),
        ("options", OPTIONS.replace(".trial", ".tryal"), "p:7: options: '.tryal' is not known here"),
        ("options", OPTIONS.replace("#b ", ""), "p:7: options: 'B' has no id"),
        ("options", OPTIONS.replace("- bad: b\n\n", "\n"), "p:2: options: 'A' is not told from both sides"),
        (
            "options",
            OPTIONS.replace("- bad: b\n\n", "- so: b\n\n"),
            "p:5: options: a point is neither good nor bad",
        ),
        ("rating r", "Q?\n\n- x {#x .towards}", "p:1: rating: is not a question, items and answers"),
        ("rating r own=9", RATING, "p:1: rating: own=9 cannot be"),
        ("rating r owns=1", RATING, "p:1: rating: 'owns=1' is not known here; did you mean 'own='?"),
        ("rating r", RATING.replace(" .towards", ""), "p:4: rating: 'x' does not say where it leans"),
        (
            "rating r",
            RATING.replace("towards", "toward"),
            "p:4: rating: 'x' does not say where it leans; in {#x",
        ),
        ("risk", "x", "p:1: risk: does not name one fact"),
        ("risk unpleasant-chang", "x", "p:1: risk: there is no fact 'unpleasant-chang'; did you mean"),
        ("risk unpleasant-change", "About 12 did.", "p:1: risk: the gist holds a number"),
        ("risk unpleasant-change", "a\n\nb", "p:4: risk: holds too many paragraphs"),
        ("signature", "", "p:1: signature: words are missing"),
        ("teach-back t", "Q?\n\n- k", "p:1: teach-back: does not say where it was talked about"),
        ("teach-back t page=a page=b", "Q?\n\n- k", "p:1: teach-back: 'page=b' is not known here"),
        ("teach-back t page=a", "Q?\n\n- k {#k}", "p:4: teach-back: a key point has an id"),
    ],
)
def test_a_container_that_is_written_wrongly_is_told(
    module: Module, head: str, body: str, message: str
) -> None:
    blocks, problems = told(module, head, body)
    assert [line for line in problems if line.startswith(message)], problems
    assert blocks == ()


def test_a_block_tells_what_it_cites(module: Module) -> None:
    cited = {
        "callout note": "### T [@manual]\n\nx",
        "choice c": "Q [@manual]?\n\n- a {#a}",
        "words w": "Q [@manual]?",
        "no-number": "### T\n\n- **a** x [@manual]\n- **b**\n- **c**",
        "teach-back t page=a": "Q?\n\n- k [@manual]",
        "signature": "x [@manual]",
        "leaning": f"Q [@manual]?\n\n{LEANING}",
        "rating r": RATING.replace("Q?", "Q [@manual]?"),
        "figure leg": "x [@manual]",
    }
    found = {head: told(module, head, body)[0][0].cites() for head, body in cited.items()}
    assert found == dict.fromkeys(cited, ("manual",))
