"""A tiny guide whose options are data: three of them, in the same rows."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import edit, make_module

_FACTS = """\
helped:
  share: 42
  n: 77
  outcome: did well
  outcome_not: did not
  period: at 6 months
  population: people with mild symptoms
  brief: mild symptoms, 6 months
  sponsor: A maker
  source: made_up2026
  scope: “Did well” means half fewer leaks.
  known: some
operated:
  events: 13
  n: 52
  outcome: had another operation
  outcome_not: did not
  period: in the first year
  population: people with a stimulator
  brief: first year
  source: made_up2026
  scope: It counts operations of any kind.
  known: little
"""

_OPTION = """\
  {name}:
    indications: [bladder, bowel]
    title: {title}
    gist: {title}, in a line.
    {mark}: true
    goes_with: [fewer-leaks, an-operation]
    what: {{words: What {name} is., more: More about what it is., sources: [manual]}}
    help:
      facts: [{fact}]
    leg: {{words: Nothing for the leg., speaks: for}}
    harm: {{words: No number for harm., unknown: true}}
    asks: {{words: Nothing much.}}
    undo: {{words: Yes.}}
"""

OPTIONS_YAML = (
    "rows:\n  what: What it is\n  help: Can it help?\n  leg: My leg\n  harm: What can go wrong\n"
    "  asks: What it asks\n  undo: Can I undo it?\noptions:\n"
    + _OPTION.format(name="as-now", title="Carry on", mark="no_change", fact="helped")
    + _OPTION.format(name="pills", title="Pills", mark="x", fact="helped").replace("    x: true\n", "")
    + _OPTION.format(name="trial", title="Trial", mark="trial", fact="operated")
)

PAGE = """\
---
id: your-choices
title: Your choices
rail: Choices
layout: full
minutes: {full: 1.75}
---
::: first-look
:::

::: compare
Compare only the first two.
:::
"""


def make_module_with_options(folder: Path) -> Path:
    """Like `make_module`, with options as data in place of those on its page."""
    module = make_module(folder)
    (module / "options.yaml").write_text(OPTIONS_YAML, encoding="utf-8")
    (module / "en" / "your-choices.md.j2").write_text(PAGE, encoding="utf-8")
    facts = (module / "facts.yaml").read_text(encoding="utf-8")
    (module / "facts.yaml").write_text(facts + _FACTS, encoding="utf-8")
    return module


def change(module: Path, old: str, new: str) -> None:
    """Replace words in the options; they must be there."""
    edit(module, "options.yaml", old, new)
