"""The blocks that lay out a page around a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.library.blocks.base import walk
from desktop.library.blocks.cards import Cards
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.ladder import Ladder
from desktop.library.blocks.plan import Plan
from desktop.library.blocks.signal import Signal
from desktop.library.loading import load_module
from desktop.library.rendering import render_page
from desktop.library.text import plain
from tests.helpers import edit, make_module, module_context

LADDER = """\
::::: ladder
Start below. [@manual]

### Turn it down {#down .you}

At home. [@made_up2026]

More of it.

### Change it {#change .clinic}

In the clinic.

### Turn it off {#off .any-time}

It stops.

### Is it that? {#is-it .first}

We check.

:::: callout note
Beside.
::::

:::: detail ladder-more
### More

Below.
::::
:::::

"""
CARDS = """\
:::: cards
Above.

### One

::: figure nerves step=1 size=small
:::

Words.

### Two

Words.

::: detail cards-more
### More

Below.
:::
::::

"""
SIGNAL = "::::: signal\nAbove.\n\n:::: detail signal-more\n### More\n\nBelow.\n::::\n:::::\n\n"
TIMELINE = """\
::: figure timeline
- **A** {#a1}
- **B** {#b1}
- c {#c1 .ending}
- d {#d1 .ending}
- e {#e1 .any-time}
:::

"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_module(tmp_path)


def write(folder: Path, words: str) -> None:
    edit(folder, "en/welcome.md.j2", "This is a", f"{words}This is a")


def first(folder: Path) -> object:
    return render_page(load_module(folder), "welcome", module_context()).blocks[0]


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in check_folder(folder).problems]


@pytest.mark.parametrize("words", [LADDER, CARDS, SIGNAL, TIMELINE])
def test_a_page_around_a_picture_is_well(folder: Path, words: str) -> None:
    write(folder, words)
    assert told(folder) == []


def test_a_ladder_holds_its_steps_in_order(folder: Path) -> None:
    write(folder, LADDER)
    block = first(folder)
    assert isinstance(block, Ladder)
    assert [(rung.id, rung.who) for rung in block.steps] == [
        ("down", "you"), ("change", "clinic"), ("off", ""), ("is-it", ""),
    ]  # fmt: skip
    assert block.cites() == ("manual", "made_up2026")
    assert [type(one).kind for one in block.children()] == ["paragraph", "callout", "detail"]
    assert plain(block.rungs[0].short) == "At home."


PLAN = """\
::: plan plan-off
### Your catheter plan

What will you do?

Ask us.

- Not agreed yet {#plan-off-open}
:::

"""


def test_a_plan_holds_its_question_what_to_do_till_then_and_one_button(folder: Path) -> None:
    write(folder, PLAN)
    block = first(folder)
    assert isinstance(block, Plan)
    assert (block.title, plain(block.prompt), plain(block.ask)) == (
        "Your catheter plan", "What will you do?", "Ask us.",
    )  # fmt: skip
    assert (block.not_agreed.id, block.not_agreed.label, block.ids()) == (
        "plan-off-open", "Not agreed yet", ("plan-off",),
    )  # fmt: skip


def test_cards_hold_what_stands_above_on_and_below_them(folder: Path) -> None:
    write(folder, CARDS)
    block = first(folder)
    assert isinstance(block, Cards)
    assert [card.title for card in block.cards] == ["One", "Two"]
    assert (len(block.lead), len(block.details)) == (1, 1)
    assert [one.name for one in walk((block,)) if isinstance(one, Figure)] == ["nerves"]


def test_a_signal_holds_words_and_details(folder: Path) -> None:
    write(folder, SIGNAL)
    block = first(folder)
    assert isinstance(block, Signal)
    assert (len(block.intro), len(block.details)) == (1, 1)


@pytest.mark.parametrize(
    ("words", "old", "new", "line", "message"),
    [
        (LADDER, " .you}", "}", 15, "does not say who does it"),
        (LADDER, ".clinic", ".clinc", 21, "did you mean 'clinic'?"),
        (LADDER, " .any-time", " .you", 12, "not exactly one step is .any-time"),
        (LADDER, "In the clinic.", "", 21, "says nothing"),
        (LADDER, "Start below. [@manual]\n", "", 12, "does not begin with a line of words"),
        (LADDER, "#change", "#down", 21, "stands twice"),
        (CARDS, "### Two\n", "", 12, "holds 1 cards"),
        (CARDS, "### Two", "### Two {.two}", 22, "the title has a class"),
        (CARDS, "step=1", "step=8", 17, "step: '8' cannot be"),
        (CARDS, "step=1", "stpe=1", 17, "stpe: the figure 'nerves' has no 'stpe'"),
        (CARDS, "figure nerves", "figure nervs", 17, "there is no figure 'nervs'; did you mean 'nerves'?"),
        (CARDS, "figure nerves", "figure icon-array", 17, "write '::: risk'"),
        (SIGNAL, "Above.", "::: sources\n:::", 13, "holds a sources"),
        (PLAN, "### Your catheter plan\n\n", "", 12, "has no title"),
        (PLAN, "- Not agreed yet {#plan-off-open}\n", "", 12, "has not one button"),
        (PLAN, "Ask us.\n\n", "", 12, "words are missing"),
        (PLAN, " {#plan-off-open}", "", 19, "'Not agreed yet' has no id"),
        (TIMELINE, " .any-time", "", 12, "0 lines hold at any time"),
        (TIMELINE, "c1 .ending", "c1 .odd", 15, "odd: is not known here"),
        (TIMELINE, "#b1", "#a1", 14, "stands twice"),
    ],
)
def test_what_is_written_wrongly_is_told_with_its_line(
    folder: Path, words: str, old: str, new: str, line: int, message: str
) -> None:
    assert old in words
    write(folder, words.replace(old, new, 1))
    assert any(f"welcome.md.j2:{line}:" in one and message in one for one in told(folder)), told(folder)
