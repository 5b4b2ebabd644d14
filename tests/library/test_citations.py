from __future__ import annotations

from typing import Any

import pytest

from desktop.library.citations import numbered, payer_and_ties, reference, short_reference
from desktop.library.model import Source
from desktop.library.text import Span, Text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ((Span("It helped 42 in 100 ", cites=("b",)), Span(".")), "It helped 42 in 100\u00a0[2]."),
        (
            (Span("Both say so", cites=("a", "b")), Span(", ", strong=True), Span("often.")),
            "Both say so\u00a0[1, 2], often.",
        ),
        ((Span("No source."),), "No source."),
        ((Span("Not in the list", cites=("z",)), Span(".")), "Not in the list."),
    ],
)
def test_words_carry_the_numbers_of_their_sources(text: Text, said: str) -> None:
    assert numbered(text, {"a": 1, "b": 2}) == said


@pytest.mark.parametrize(
    ("found_at", "short", "whole"),
    [
        ({"doi": "10.1/x", "pmid": "7"}, "doi:10.1/x.", "doi:10.1/x."),
        ({"pmid": "7"}, "PMID 7.", "PMID 7."),
        ({"document": "110-0078 rev D", "url": "https://www.a.org/b"}, "110-0078 rev D.", "110-0078 rev D."),
        ({"url": "https://www.a.org/long/way/to/it"}, "a.org.", "https://www.a.org/long/way/to/it."),
        ({"journal": "Europa 51:1-7"}, "Europa 51:1-7.", "Europa 51:1-7 2011."),
    ],
)
def test_a_source_is_told_by_its_first_author_and_where_it_was_published(
    found_at: dict[str, str], short: str, whole: str
) -> None:
    source = Source(
        id="x",
        title="Is it so? " + "word " * 20,
        kind="study",
        seen="page",
        year=2011,
        **found_at,
        authors="Roe R, Doe D.",
    )
    said = short_reference(source)
    assert said.startswith("Roe R et al. Is it so? word")
    assert said.endswith(f"… 2011. {short}")
    assert reference(source).endswith(whole)
    assert reference(source).startswith("Roe R, Doe D. Is it so?")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"kind": "study", "sponsor": "A maker"}, "Who paid: A maker."),
        ({"kind": "study"}, "Who paid: not shown in what we read."),
        (
            {"kind": "study", "ties": "An office of it."},
            "Who paid: not shown in what we read. An office of it.",
        ),
        ({"kind": "leaflet"}, ""),
    ],
)
def test_who_paid_is_told_of_studies_or_that_it_was_not_shown(written: dict[str, Any], said: str) -> None:
    assert payer_and_ties(Source(id="x", title="T", seen="page", **written)) == said
