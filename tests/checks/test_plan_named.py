"""A guide that asks for a plan says nowhere that something can be turned off without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.test_rules import found, say
from tests.helpers import edit, make_module

_PLAN = """\
{% if indication == "bowel" %}
::: plan plan-off
### Your catheter plan

What will you do while it is off?

Ask us for it.

- Not agreed yet {#plan-off-open}
:::
{% endif %}

This is a"""
_BOX = "::: callout note\n{}\n\nWith your catheter plan.\n:::\n\nThis is a"
_STEPS = """\
::::: ladder
Start with step 1.

### Turn it down {{#down .you}}

At home.

### Change it {{#change .clinic}}

In the clinic.

### Any time: turn it off {{#off .any-time}}

The signal stops.

:::: callout caution
{}
::::

### Is it that? {{#is-it .first}}

We check.
:::::

This is a"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = make_module(tmp_path)
    edit(folder, "en/welcome.md.j2", "This is a", _PLAN)
    assert found(folder) == []
    return folder


@pytest.mark.parametrize(
    "change",
    [
        say("You can turn it off at any time"),
        say("For bowel leaks: switch the signal off"),
        say("It can be turned off"),
        ("en/welcome.md.j2", "This is a", _STEPS.format("Ask us first.")),
        ("en/finish.md.j2", "Your clinic will", "Turn it down or off. Your clinic will"),
        ("en/tell-it-back.md.j2", "Turn it down.", "Turn it down, or turn it off."),
        ("statements.yaml", "This is not", "I can turn it off. This is not"),
    ],
)
def test_turning_off_without_the_plan_is_told(folder: Path, change: tuple[str, str, str]) -> None:
    edit(folder, *change)
    (problem,) = found(folder)
    assert (
        "without the plan; say with which plan in the same words, as in 'with your catheter plan'" in problem
    )


@pytest.mark.parametrize(
    "change",
    [
        say("With your catheter plan you can turn it off at any time"),
        say("When it was turned off, the leaks came back"),
        say("You can stop at any time"),
        ("en/welcome.md.j2", "This is a", _BOX.format("You can turn it off at any time.")),
        ("en/welcome.md.j2", "This is a", _STEPS.format("Only with your catheter plan.")),
        ("statements.yaml", "This is not", "I can turn it off with my catheter plan. This is not"),
    ],
)
def test_turning_off_with_the_plan_is_well(folder: Path, change: tuple[str, str, str]) -> None:
    edit(folder, *change)
    assert found(folder) == []


def test_where_no_plan_is_asked_for_only_any_time_needs_it(folder: Path) -> None:
    bladder = '{% if indication == "bladder" %}\nTurn it off.\n{% endif %}\n\nThis is a'
    edit(folder, "en/welcome.md.j2", "This is a", bladder)
    assert found(folder) == []
    edit(folder, "en/welcome.md.j2", "Turn it off.", "Turn it off at any time.")
    assert len(found(folder)) == 1


def test_a_guide_without_a_plan_is_not_asked(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, *say("You can turn it off at any time"))
    assert found(folder) == []
