"""The diary measures what the trial is judged by, for as long as the clinic's trial lasts."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from desktop.papers.base import Form, PaperSize, papers
from desktop.settings import Trial
from tests.papers.builders import context, material
from tests.papers.pdf_checker import faults
from tests.papers.reading import texts

INDICATIONS = ("bladder", "retention", "bowel", "bladder-and-bowel")
FORMS = [Form(), Form("letter"), Form(large=True), Form("letter", direction="rtl")]
FIRST_FORM = """\
Write a line when you feel something.

## Day and time {#when}

## What I felt {#felt}

- Twitch
- Tingle

## Where {#where .legs}

- Left
- Right

## Example {#example}

- Tuesday {#when}
- Tingle {#felt}
"""


def diary(indication: str = "bladder", days: int = 0, form: Form | None = None, **changes: Any) -> bytes:
    guided = msgspec.structs.replace(context(indication=indication), trial=Trial(days=days))
    return papers()["diary"].pdf(material(record=None, context=guided, **changes), form or Form())


def one_line(pdf: bytes) -> str:
    return " ".join(" ".join(texts(pdf)).split())


@pytest.mark.parametrize(
    ("indication", "counted"),
    [
        ("bladder", ["Toilet trips", "Up at night", "Sudden urges", "Leaks"]),
        ("retention", ["Passed urine", "Passed (ml)", "Catheter", "Catheter (ml)"]),
        ("bowel", ["Bowel leaks", "Sudden urges", "Toilet trips"]),
        (
            "bladder-and-bowel",
            ["Toilet trips", "Up at night", "Sudden urges", "Bladder leaks", "Bowel leaks"],
        ),
    ],
)
def test_what_is_counted_is_what_the_trial_is_judged_by(indication: str, counted: list[str]) -> None:
    said = one_line(diary(indication))
    head = " ".join(counted)
    weeks = 4 if indication == "retention" else 2  # it can take a month until the bladder empties
    # Before the trial, and in every week of it.
    assert said.count(f"Day and date {head} My leg felt") == 1 + weeks
    assert said.count(f"{head} My leg felt What I did Program, level") == weeks
    assert "better by at least half" in said


@pytest.mark.parametrize(("days", "rows"), [(0, 14), (1, 1), (7, 7), (10, 10), (60, 60)])
@pytest.mark.parametrize("large", [False, True])
def test_each_day_of_the_trial_has_a_row_after_three_days_before(days: int, rows: int, large: bool) -> None:
    said = one_line(diary(days=days, form=Form(large=large)))
    numbers = [int(number) for number in re.findall(r"Day (\d+)", said)]
    assert numbers == [1, 2, 3, *range(1, rows + 1)]


@pytest.mark.parametrize(("days", "sides", "weeks"), [(5, 2, 1), (14, 2, 2), (21, 3, 3), (28, 3, 4)])
def test_two_weeks_take_one_sheet_and_every_week_has_a_total(days: int, sides: int, weeks: int) -> None:
    pdf = diary(days=days)
    assert len(texts(pdf)) == sides
    assert one_line(pdf).count("Total") == 1 + weeks


@pytest.mark.parametrize("indication", INDICATIONS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_two_weeks_fit_one_sheet_for_everyone(indication: str, paper: PaperSize) -> None:
    assert len(texts(diary(indication, 14, Form(paper)))) == 2


@pytest.mark.parametrize("indication", INDICATIONS)
def test_the_example_has_no_cramp_and_no_step_of_the_figure(indication: str) -> None:
    """At the step that stood here once the figure of the nerves reaches no nerve of the leg."""
    said = one_line(diary(indication))
    example = said[said.index("EXAMPLE") : said.index("Day 1", said.index("EXAMPLE"))]
    assert re.findall(r"☑ ?(\w+)", example) == ["Tingle", "Down"]
    assert "step" not in example
    assert "2, 1.4" in example  # a program and a level, as a remote shows them


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_notes_on_the_leg_stand_once_at_the_end(form: Form) -> None:
    sheets = texts(diary(days=21, form=form))
    assert [index for index, sheet in enumerate(sheets) if "My leg notes" in sheet] == [len(sheets) - 1]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_words_of_the_first_form_are_one_table_with_a_week_of_rows(form: Form) -> None:
    module = material().module
    assert module is not None
    words = msgspec.structs.replace(module.papers["diary"], body=FIRST_FORM)
    kept = msgspec.structs.replace(module, papers={"diary": words})
    pdf = diary(form=form, module=kept)
    said = one_line(pdf)
    assert faults(pdf) == []
    assert "Write a line when you feel something." in said
    assert said.count("Twitch") == 8
    assert "EXAMPLE" in said
