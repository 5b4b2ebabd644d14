"""Builders that several tests share."""

from __future__ import annotations

from pathlib import Path

from desktop.library.model import Context
from desktop.settings import Clinic, Trial, WhenToCall

MODULE_YAML = """\
id: small-guide
title: A small guide
version: "1.0"
languages: [en]
decision: Should we try it?
indications:
  - {id: bladder, name: Bladder, problem: Overactive bladder}
  - {id: bowel, name: Bowel, problem: Bowel leakage}
visits:
  - id: before-trial
    title: Before the trial
    pages: [welcome, how-likely, your-choices, tell-it-back, finish]
    routes:
      - {id: essentials, title: Essentials, minutes: 4, pages: [welcome, how-likely, finish]}
      - id: full
        title: Full
        minutes: 7.5
        pages: [welcome, how-likely, your-choices, tell-it-back, finish]
skip_reasons:
  - {id: known, text: You know this already}
  - {id: no-time, text: We ran out of time}
authors: [A test]
funding: None.
interests: None.
published: 2026-11-24
review_by: 2099-11-24
update_policy: When a test changes.
evidence_selection: One made-up study.
license: CC-BY-4.0
"""

SOURCES_YAML = """\
made_up2026:
  title: A study that was made up for tests
  authors: Nobody N
  journal: Journal of Tests
  year: 2026
  doi: 10.0000/test
  kind: study
  seen: abstract
manual:
  title: A manual that was made up for tests
  kind: manual
  seen: page
"""

FACTS_YAML = """\
unpleasant-change:
  events: 32
  n: 272
  outcome: had an unwanted change
  outcome_not: did not
  period: in the first year
  population: people treated for an overactive bladder
  device: A device
  sponsor: A maker
  source: made_up2026
  scope: This counts every unwanted change. It is not the number for leg cramps.
"""

STATEMENTS_YAML = """\
- id: can-cramp
  text: My leg may twitch or cramp.
  page: how-likely
  sources: [made_up2026]
- id: not-consent
  text: This is not consent to an operation.
  page: welcome
"""

COVERAGE_YAML = """\
- id: A1
  text: Stimulators can cause leg cramps.
  verdict: supported
  said_on: [how-likely]
  layer: page
  how: Said in full.
  sources: [made_up2026]
- id: A2
  text: A line that says nothing.
  verdict: empty
  said_on: []
  layer: none
  how: The line is empty.
"""

PAGES = {
    "welcome": """\
---
id: welcome
title: Welcome
rail: Welcome
layout: split
minutes: {essentials: 1, full: 1}
cues:
  - Ask how they are today.
prompts:
  - What happens next?
---
This is a **talk**, not *consent*.

{% if clinic.name %}
You are at {{ clinic.name }}.
{% endif %}

::: choice happens-now multiple own-words
What happens **now**?

- Odd feelings in my leg {#leg-feelings}
- Nothing {#nothing}
:::

:::: side
::: callout note
### Please know

You can stop at any time.
:::

::: words too-much
How much would be too much?

Write it in your own words.
:::
::::
""",
    "how-likely": """\
---
id: how-likely
title: How likely is it?
rail: How likely
layout: split
minutes: {essentials: 1.5, full: 1.75}
core: true
---
::: no-number
### We do not have a good number for leg cramps

- **What we know:** it can happen [@made_up2026; @manual].
- **What we do not know:** how many people.
- **The nearest number:** below.
:::

::: risk unpleasant-change
Most people did not have this. Some did.
:::

:::: side
::: detail more-about-this-study
### More about this study

In this study of {{ facts["unpleasant-change"].n }} people, {{ facts["unpleasant-change"].per_100 }} in 100
had a change [@made_up2026].
:::

## What else

1. First.
2. Second.
::::
""",
    "your-choices": """\
---
id: your-choices
title: Your choices
rail: Choices
layout: full
minutes: {full: 1.75}
---
::: options
### Carry on as you are now {#as-now .no-change}

Nothing new is put in.

- good: No operation.
- bad: The leaks stay as they are.

### Try the stimulator {#try-it .trial}

A thin wire for two weeks [@manual].

- good: You learn whether it helps.
- bad: A leg may cramp.
:::
""",
    "tell-it-back": """\
---
id: tell-it-back
title: Tell it back
rail: Tell it back
layout: single
minutes: {full: 1.5}
---
::: teach-back cramp-at-home page=how-likely routes=full
What would you do if your leg cramped at home?

- Turn it down.
- Call the clinic.
:::

::: rating what-matters own=2
How much does each matter?

- Fewer leaks {#fewer-leaks .towards}
- An operation {#an-operation .away}
- Scans later {#scans-later .ask}

Answers

- Not at all {#not-at-all}
- A lot {#a-lot}
:::

::: leaning
Where are you now?

- I want the trial {#towards}
- I am not sure {#not-sure}
- I do not want it {#away}
- I will decide later {#later}
:::
""",
    "finish": """\
---
id: finish
title: Finish
rail: Finish
layout: single
minutes: {essentials: 1.5, full: 1.5}
core: true
---
{% for line in when_to_call.now %}
- {{ line }}
{% endfor %}

{% if when_to_call.now == () %}
Your clinic will tell you when to call.
{% endif %}

{% if trial.length %}
The trial lasts {{ trial.length }}.
{% endif %}

::: statements
Answer each in your own time.
:::

::: questions
Nothing is parked.
:::

::: signature
Signing means that we talked. It is not consent.
:::

::: papers
Take these home.
:::

::: sources
:::
""",
}


def make_module(folder: Path) -> Path:
    """Write a tiny valid module with every block kind but `figure` into `folder`; returns its own folder."""
    module = folder / "small-guide"
    (module / "en").mkdir(parents=True)
    files = {
        "module.yaml": MODULE_YAML,
        "sources.yaml": SOURCES_YAML,
        "facts.yaml": FACTS_YAML,
        "statements.yaml": STATEMENTS_YAML,
        "coverage.yaml": COVERAGE_YAML,
    }
    for name, text in files.items():
        (module / name).write_text(text, encoding="utf-8")
    for page, text in PAGES.items():
        (module / "en" / f"{page}.md.j2").write_text(text, encoding="utf-8")
    return module


def module_context(*, filled: bool = False, indication: str = "bladder", route: str = "full") -> Context:
    """What a page of the tiny module is rendered for; `filled` sets everything a clinic can set."""
    if not filled:
        return Context(indication=indication, language="en", route=route)
    return Context(
        indication=indication,
        language="en",
        route=route,
        clinic=Clinic(name="Pelvic Health Clinic", phone="01234 567890", hours="Monday to Friday, 9 to 5"),
        trial=Trial(kind="temporary", length="two weeks"),
        when_to_call=WhenToCall(
            now=("You cannot feel your legs.",), today=("A new cramp.",), next_visit=("A bruise.",)
        ),
    )


AFTER_TRIAL = """\
  - id: after-trial
    title: After the trial
    pages: [how-it-went, sign-again]
    routes:
      - {id: essentials, title: Short, minutes: 2.5, pages: [how-it-went, sign-again]}
"""


def make_module_of_two_visits(folder: Path) -> Path:
    """Like `make_module`, with another visit after the trial, which has a route of the same id."""
    module = make_module(folder)
    for page, like in (("how-it-went", "welcome"), ("sign-again", "finish")):
        again = (
            PAGES[like]
            .replace(f"id: {like}", f"id: {page}")
            .replace(", full: 1.5}", "}")
            .replace(", full: 1}", "}")
        )
        again = again.replace("happens-now", "went").replace("too-much", "in-own-words")
        (module / "en" / f"{page}.md.j2").write_text(again, encoding="utf-8")
    edit(module, "module.yaml", "skip_reasons:", f"{AFTER_TRIAL}skip_reasons:")
    return module


def edit(module: Path, name: str, old: str, new: str) -> None:
    """Replace words in a file of a module; they must be there."""
    text = (module / name).read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    (module / name).write_text(text.replace(old, new), encoding="utf-8")
