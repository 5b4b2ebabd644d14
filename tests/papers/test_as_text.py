"""A paper as text says what its tags say: headings, items, rows with their heads, pictures in words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest

from desktop.papers.as_text import PaperPart, paper_as_text
from desktop.papers.base import Form, papers
from desktop.papers.summary import summary_pdf
from tests.papers.builders import context, material, record

Parts = tuple[PaperPart, ...]


@pytest.fixture(scope="module")
def summary() -> Parts:
    return paper_as_text(summary_pdf(record()))


@pytest.fixture(scope="module")
def diary() -> Parts:
    return paper_as_text(papers()["diary"].pdf(material(record=None, context=context()), Form()))


def words(parts: Iterable[PaperPart], kind: str) -> list[str]:
    return [part.words for part in parts if part.kind == kind]


def test_it_begins_with_its_title_and_leaves_out_what_stands_on_every_page(summary: Parts) -> None:
    assert (summary[0].kind, summary[0].level) == ("heading", 1)
    assert not [part for part in summary if "Page 1 of" in part.words]


def test_headings_have_levels_of_which_none_is_skipped(summary: Parts) -> None:
    levels = [part.level for part in summary if part.kind == "heading"]
    assert {1, 2} <= set(levels)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_are_told_in_words(summary: Parts) -> None:
    assert any(one.startswith("Out of 100 people") for one in words(summary, "picture"))


def test_a_row_of_a_table_tells_each_cell_with_its_head(diary: Parts) -> None:
    (example,) = [one for one in words(diary, "text") if one.startswith("EXAMPLE")]
    assert "Toilet trips: 9;" in example


def test_words_of_two_lines_are_not_run_together(summary: Parts) -> None:
    whole = " ".join(part.words for part in summary)
    assert "operation.This" not in whole
    assert "  " not in whole
