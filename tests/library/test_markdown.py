from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.library.blocks.base import Block, walk
from desktop.library.blocks.callout import Callout
from desktop.library.blocks.words import BulletList, Heading, Item, Paragraph
from desktop.library.loading import load_module
from desktop.library.markdown import Blocks, read_blocks
from desktop.library.model import Module
from desktop.library.templates import Filled
from desktop.library.text import Span, plain
from desktop.problems import Problems
from tests.helpers import make_module, module_context


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Module:
    return load_module(make_module(tmp_path_factory.mktemp("module")))


def read(module: Module, text: str, problems: Problems | None = None) -> Blocks:
    problems = problems or Problems()
    lines = tuple(range(1, text.count("\n") + 2))
    return read_blocks(Filled(text, lines, ("*data*", "")), module, module_context(), "p", problems)


def blocks(module: Module, text: str) -> tuple[Block, ...]:
    problems = Problems()
    made = read(module, text, problems)
    assert [str(problem) for problem in problems.found] == []
    return made.main


def told(module: Module, text: str) -> list[str]:
    problems = Problems()
    read(module, text, problems)
    return [str(problem) for problem in problems.found]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ('It\'s a - b -- "c" ...', (Span('It\'s a - b -- "c" ...'),)),
        ("a **b** *c*", (Span("a "), Span("b", strong=True), Span(" "), Span("c", emphasis=True))),
        ("a [@manual].", (Span("a", cites=("manual",)), Span("."))),
        ("a [@manual; @made_up2026] b", (Span("a", cites=("manual", "made_up2026")), Span(" b"))),
        ("a [@manual;\n@made_up2026]", (Span("a", cites=("manual", "made_up2026")),)),
        ("**a** [@manual].", (Span("a", strong=True, cites=("manual",)), Span("."))),
        ("a\nb  \nc\\\nd", (Span("a b c d"),)),
        (r"a \* \[x] &amp; b", (Span("a * [x] & b"),)),
        ("a [b] c", (Span("a [b] c"),)),
        ("a\ue0020\ue003b", (Span("a*data*b"),)),
    ],
)
def test_a_paragraph_becomes_spans(module: Module, text: str, spans: tuple[Span, ...]) -> None:
    assert blocks(module, text) == (Paragraph(text=spans),)


def test_plain_markdown_becomes_blocks_with_lines(module: Module) -> None:
    assert blocks(module, "## A *b* {#an-id .one .two}\n\ntext\n\n1. x {#x}\n2. y\n") == (
        Heading(
            level=2, text=(Span("A "), Span("b", emphasis=True)), id="an-id", classes=("one", "two"), line=1
        ),
        Paragraph(text=(Span("text"),), line=3),
        BulletList(
            items=(Item(text=(Span("x"),), id="x", line=5), Item(text=(Span("y"),), line=6)),
            ordered=True,
            line=5,
        ),
    )


def test_containers_nest_by_the_number_of_colons(module: Module) -> None:
    made = read(module, ":::: side\n::: callout note\na\n:::\n::: callout caution\nb\n:::\n::::\nc\n")
    assert [plain(block.text) for block in made.main if isinstance(block, Paragraph)] == ["c"]
    assert [block.tone for block in made.side if isinstance(block, Callout)] == ["note", "caution"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n\n<b>x</b>", "p:3: HTML is not used here"),
        ("<div>\nx\n</div>", "p:1: HTML is not used here"),
        ("a\n\n[x](http://y)", "p:3: a link cannot be followed here"),
        ("<http://y>", "p:1: a link cannot be followed here"),
        ("a\n\n[x]: http://y\n", "p:3: a link cannot be followed here"),
        ("![x](y.png)", "p:1: an image cannot be put here"),
        ("`x`", "p:1: words between backquotes are code"),
        ("```\nx\n```", "p:1: a fence of backquotes or tildes is code"),
        ("a\n\n    x", "p:3: words set in by four spaces are code"),
        ("> x", "p:1: a quotation is not used here"),
        ("a\n\n---\n", "p:3: a line across is not used here"),
        ("a\n---\n", "p:1: a line below words makes them a heading"),
        ("# x", "p:1: a heading of level 1 is not used here"),
        ("#### x", "p:1: a heading of level 4 is not used here"),
        ("##", "p:1: a heading is empty"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "p:1: tables are not used here"),
        ("a | b\n--- | ---\n1 | 2", "p:1: tables are not used here"),
        ("- a\n  - b", "p:1: a list item holds more than words"),
        ("- a\n\n  b", "p:1: a list item holds more than words"),
        ("-\n", "p:1: a list item holds nothing"),
        ("- {#x}", "p:1: a list item holds nothing"),
        ("- a {#Not_An_Id}", "p:1: what stands in braces is no id"),
        ("- a {#x #y}", "p:1: what stands in braces is no id"),
        ("a {#x}", "p:1: an id stands where none can"),
        ("a {# comment #}", "p:1: an id stands where none can"),
        ("a [@nobody]", "p:1: there is no source 'nobody'"),
        ("a [@manal]", "p:1: there is no source 'manal'; did you mean 'manual'?"),
        ("a [@manual", "p:1: a citation is not closed"),
        ("[@manual] a", "p:1: a citation follows no words"),
        (
            "::: calout note\na\n:::",
            "p:1: calout: there is no kind of block 'calout'; did you mean 'callout'?",
        ),
        ("::: paragraph\na\n:::", "p:1: paragraph: there is no kind of block 'paragraph'"),
        ("::: callout note\na", "p:1: callout: is not closed; close it with a line ':::'"),
        (":::: side\n::: callout note\na\n::::", "p:2: callout: is not closed"),
        ("::: side\n::: callout note\na\n:::\n:::", "p:2: callout: is not closed"),
        ("::: side\na", "p:1: side: is not closed"),
        ("a\n\n:::\n\nb", "p:3: ':::' opens or closes nothing"),
        (":::: callout note\n::: side\na\n:::\n::::", "p:2: side: a side panel stands inside of something"),
        ("- a\n  ::: callout note\n  b\n  :::", "p:1: a list item holds more than words"),
    ],
)
def test_what_the_format_does_not_have_is_told_with_its_line(module: Module, text: str, message: str) -> None:
    assert any(line.startswith(message) for line in told(module, text)), told(module, text)


def test_every_fault_of_a_page_is_told(module: Module) -> None:
    assert len(told(module, "# a\n\n`b`\n\n::: nothing\n> c\n:::\n\n[@d]")) == 6


@given(st.text(st.sampled_from(":#-*_`[]@{}<>|!\\ \n\t1.aé&\ue0020\ue003"), max_size=80))
def test_any_text_becomes_blocks_or_problems(module: Module, text: str) -> None:
    text = text.replace("\ue002", "").replace("\ue003", "\ue0020\ue003")
    made = read(module, text)
    assert all(block.line >= 1 for block in walk(made.main + made.side))
