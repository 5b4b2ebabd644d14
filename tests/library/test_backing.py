"""What each source of a page backs there."""

from __future__ import annotations

from desktop.library.backing import backed, sentences_cited, told_of
from desktop.library.citations import source_numbers
from desktop.library.loading import load_module
from desktop.library.model import Context
from desktop.library.rendering import render_pages
from desktop.library.text import Span
from desktop.paths import content_folder

MODULE = load_module(content_folder() / "sacral-leg-cramps")
CONTEXT = Context(indication="bladder", language="en", route="full")
PAGES = render_pages(MODULE, CONTEXT, MODULE.first_visit.pages)


def test_a_mark_backs_the_sentence_that_it_ends_or_stands_in() -> None:
    text = (
        Span("It can happen. Some call it "),
        Span("a cramp", strong=True, cites=("one",)),
        Span(", others do not. It may stop.", cites=("two", "three")),
        Span(" Nobody knows."),
    )
    assert list(sentences_cited(text)) == [
        ("one", "Some call it a cramp, others do not."),
        ("two", "It may stop."),
        ("three", "It may stop."),
    ]


def test_every_source_of_every_page_is_there_and_quotes_what_it_backs() -> None:
    for page in PAGES:
        found = backed(page)
        assert list(found) == list(source_numbers([page])), page.id
        assert not [source for source, sentences in found.items() if not sentences], page.id


def test_numbers_and_cells_and_signs_are_quoted_too() -> None:
    quoted = {page.id: " ".join(" ".join(all_) for all_ in backed(page).values()) for page in PAGES}
    assert "12 in 100 had an unwanted change" in quoted["how-likely"]
    assert "in 100" in quoted["compare-your-choices"]
    sign = next(one for one in MODULE.signs if one.sources and not one.indications)
    assert sign.text in quoted["when-to-call"]


def test_a_study_says_who_was_counted_who_paid_and_what_was_read() -> None:
    told = told_of(MODULE.sources["noblett2017"], MODULE.facts.values())
    assert (
        told == "272 people treated for an overactive bladder. "
        "Who paid: Medtronic, the maker. We read its summary."
    )
