"""What the other programs print in the benchmark is what the summary says."""

from __future__ import annotations

import pytest

from desktop.papers.base import Form, papers
from tests.benchmarks.as_html import summary_html
from tests.papers.builders import material, record


@pytest.fixture(scope="module")
def said() -> str:
    return summary_html(papers()["summary"].manuscript(material(), Form()))


def test_it_says_what_was_said(said: str) -> None:
    made_of = record()
    for words in (
        made_of.statements[0].wording,
        made_of.questions[0].text,
        made_of.facts[0].scope,
        made_of.steps[0].lead,
        made_of.settings.clinic.name,
    ):
        assert words in said
