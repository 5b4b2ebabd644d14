"""The shipped guide in Spanish: the same numbers and sources as in English, and no English left."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.checks._words import split_sentences
from desktop.language import CATALOGUES, in_use, use
from desktop.library.citations import reference
from desktop.library.loading import load_module
from desktop.library.model import Context, Module
from desktop.library.rendering import render_pages, render_paper
from desktop.library.spoken import texts as spoken
from desktop.papers.as_text import paper_as_text
from desktop.paths import content_folder
from desktop.rehearsal.rehearse import rehearse
from tests.catalogues import extracted, read
from tests.content.spanish_reading import QUITE_EASY, inflesz, syllables
from tests.made_up_language import texts

FOLDER = content_folder() / "sacral-leg-cramps"
TALK = Path(__file__).with_name("rehearsal-es.toml")
FILES = sorted(file.relative_to(FOLDER / "en") for file in (FOLDER / "en").rglob("*.j2"))

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
KEPT = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\[@[^\]]*\]|\{[#.][^}]*\}|^:::+.*|^(?:id|layout|core|minutes):.*", re.MULTILINE
)
# Small words of English that are no words of Spanish.
ENGLISH = re.compile(
    r"\b(?:the|and|of|you|your|is|are|was|were|with|for|not|did|had|this|that|it|we|us|in|on|to|what|who|when"
    r"|which|could|would|may|can|people|talk|trial|wire|signal|nerve|nobody|page|pages|paid|by)\b",
    re.IGNORECASE,
)
OF_SOURCES = re.compile(r"doi|PMID|https?:|\.(?:com|org|net|uk|nz)\b", re.IGNORECASE)


@cache
def guide(language: str) -> Module:
    return load_module(FOLDER, language)


def numbers(words: str) -> Counter[str]:
    """Every number as it is written without points of thousands, and with a point for a decimal."""
    plain = (re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", found) for found in NUMBER.findall(words))
    return Counter(found.replace(",", ".") for found in plain)


def test_it_is_whole() -> None:
    found = check_folder(FOLDER)
    assert found.problems == ()
    assert not [it for it in found.advice if "/es/" in str(it) or "'es'" in str(it)]


def test_the_program_says_everything_in_spanish() -> None:
    said = read(CATALOGUES / "es" / "LC_MESSAGES" / "beforehand.po")
    assert [one.id for one in said if one.id and (one.fuzzy or not all([one.string]))] == []
    assert {one.id for one in said} == {one.id for one in extracted()}


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_page_has_the_numbers_sources_and_conditions_of_the_english_one(file: Path) -> None:
    english, spanish = ((FOLDER / language / file).read_text(encoding="utf-8") for language in ("en", "es"))
    kept = [[it.strip() for it in KEPT.findall(words)] for words in (english, spanish)]
    assert kept[1] == kept[0]
    assert numbers(KEPT.sub("", spanish)) == numbers(KEPT.sub("", english))


def test_every_word_of_the_data_has_the_numbers_of_the_english_one() -> None:
    english, spanish = guide("en"), guide("es")
    for kind in ("statements", "signs", "indications"):
        for one, other in zip(getattr(english, kind), getattr(spanish, kind), strict=True):
            assert numbers(" ".join(texts(other))) == numbers(" ".join(texts(one))), one.id
    assert english.options is not None
    assert spanish.options is not None
    for name, option in english.options.options.items():
        other = spanish.options.options[name]
        assert numbers(" ".join(texts(other))) == numbers(" ".join(texts(option))), name
    for name, fact in english.facts.items():
        told = spanish.facts[name]
        assert (told.events, told.n, told.share) == (fact.events, fact.n, fact.share)
        assert numbers(" ".join(texts(told))) == numbers(" ".join(texts(fact))), name


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
@pytest.mark.parametrize("route", ["essentials", "full"])
def test_no_english_is_left_on_a_page_or_in_the_words_of_a_paper(indication: str, route: str) -> None:
    module, context = guide("es"), Context(indication=indication, language="es", route=route)
    pages = render_pages(module, context, module.first_visit.pages)
    papers = [render_paper(module, name, context) for name in module.papers]
    names = {"to", "on", *module.sources, *module.facts}
    said = [words for words in texts([pages, papers]) if words not in names and not OF_SOURCES.search(words)]
    titles = " ".join(source.title for source in module.sources.values())
    assert [words for words in said if _english(words) and words not in titles] == []


def _english(words: str) -> bool:
    """Whether a text says two small words of English: one may be a name, or an id."""
    return " " in words and len(ENGLISH.findall(words)) > 1


def test_papers_notes_and_record_are_in_spanish_whatever_the_program_speaks() -> None:
    before = in_use()
    use("en")
    try:
        made = rehearse(TALK).papers
    finally:
        use(before)
    said = [made["note.txt"].decode()]
    sources = " ".join(map(reference, guide("es").sources.values()))
    for name in ("summary", "handout", "diary"):
        parts = [part.words for part in paper_as_text(made[f"{name}.pdf"])]
        said += [
            words
            for words in parts
            if not OF_SOURCES.search(words) and words not in sources and "…" not in words
        ]
    lines = [line for words in said for line in words.splitlines()]
    assert [line for line in lines if _english(line)] == []
    assert any("12 de cada 100" in line for line in lines)
    assert "42 de cada 100 iban bien" in made["record.json"].decode()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        *[("que", 1), ("muy", 1), ("y", 1), ("señal", 2), ("pierna", 2), ("país", 2), ("guía", 2)],
        *[("río", 2), ("quiere", 2), ("vejiga", 3), ("aéreo", 4), ("antigüedad", 4), ("operación", 4)],
    ],
)
def test_syllables_are_counted_as_they_are_heard(word: str, parts: int) -> None:
    assert syllables(word) == parts


def test_pages_and_papers_are_easy_to_read() -> None:
    module = guide("es")
    for indication in module.indications:
        context = Context(indication=indication.id, language="es", route="full")
        pages = render_pages(module, context, module.first_visit.pages)
        for page in (*pages, *(render_paper(module, name, context) for name in module.papers)):
            said = [part for _, words in spoken(page.blocks + page.side) for part in split_sentences(words)]
            if sum(len(part.split()) for part in said) > 30:
                assert inflesz(said) > QUITE_EASY, (indication.id, page.id)
