"""The options on paper: what was told of each, for and against, and never a mark that looks like choosing."""

from __future__ import annotations

import msgspec
import pytest

from desktop.consultation.record import OptionCellRecord, OptionFactRecord, OptionRecord
from desktop.papers.base import Form
from desktop.papers.choices import choices_of, cited_by
from desktop.papers.summary import summary_pdf
from tests.papers.builders import record
from tests.papers.reading import text

_NUMBER = OptionFactRecord(
    id="helped", events=None, n=77, per_100=42, low=None, high=None, words="42 in 100 did well.",
    who="77 people.", known="", source="study1",
)  # fmt: skip
PILLS = OptionRecord(
    id="pills",
    title="Pills",
    what="Pills for the bladder.",
    benefits=("42 in 100 did well, 58 did not. [1]", "You can stop them."),
    risks=("What can go wrong: we have no number.",),
    no_change=False,
    told=True,
    cells=(
        OptionCellRecord(row="help", title="Can it help?", words="", facts=(_NUMBER,), sources=("study2",)),
    ),
)
WAIT = msgspec.structs.replace(PILLS, id="wait", title="Wait", told=False)


@pytest.mark.parametrize("large", [False, True])
def test_what_was_told_is_printed_for_and_against_and_what_was_not_is_said_to_be_so(large: bool) -> None:
    pdf = summary_pdf(record(options=(PILLS, WAIT), options_note="Different studies."), Form("a4", large))
    printed = " ".join(text(pdf).split())
    for words in (
        "Choices we talked about",
        "What speaks for it",
        "What speaks against it",
        "Pills for the bladder.",
        "42 in 100 did well, 58 did not. [1]",
        "You can stop them.",
        "we have no number.",
        "Not talked about today.",
        "Different studies. No range or payer? Our source did not give it.",
    ):
        assert words in printed
    assert "✓ Pills" not in printed


def test_options_of_which_none_was_talked_about_have_no_rows() -> None:
    assert choices_of(record(options=(WAIT,)))["rows"] == []


def test_only_sources_of_what_was_told_are_cited() -> None:
    assert cited_by((PILLS,)) == {"study1", "study2"}
    assert cited_by((WAIT,)) == set()
