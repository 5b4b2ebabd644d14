"""Whatever is typed prints as typed, or as its code."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.consultation.events import Person
from desktop.consultation.record import (
    AnswerRecord,
    QuestionRecord,
    RatingRecord,
    Record,
    SignatureRecord,
)
from desktop.consultation.record_json import decode_record
from desktop.figures.lettering import REGULAR, face
from desktop.papers.base import Form, Material, papers
from desktop.papers.summary import summary_pdf
from desktop.papers.verify import verify_paper
from tests.papers import one_talk
from tests.papers.builders import contact, decision, empty_record, record
from tests.papers.reading import as_printed, attachment, squeezed, text, texts


def own(words: str) -> AnswerRecord:
    return AnswerRecord(id="own", prompt="In your own words", own_words=words)


def typed(words: str) -> Record:
    """A short record with the same words in every place that a person types in."""
    return empty_record(
        facts=(),
        statements=(),
        what_matters=(own(words),),
        questions=(QuestionRecord(text=words, page_title="", outcome="answered", note=words),),
        decision=decision(text=words, actions_us=words, actions_you=words, review=words),
        contact=contact(
            companion=words, seen_by=Person(words, words), interpreter="yes", interpreter_details=words
        ),
        signatures=(SignatureRecord(who="patient", way="typed", at=one_talk.ENDED, name=words),),
    )


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=120))
def test_whatever_is_typed_is_printed_as_typed_or_as_its_code(words: str) -> None:
    assert as_printed(words) in squeezed(text(summary_pdf(typed(words))))


@pytest.mark.parametrize(
    "words",
    [
        '#set page(width: 3cm) *bold* _x_ $a^2$ `code` <label> @ref // no /* no */ #panic("no") \\ [ ] "',
        "<b>&amp;</b> <script>alert(1)</script> {{ 7 * 7 }} {% raw %} ${HOME} %s {0} {name}",
        "😀👨‍👩‍👧 مرحبا 你好 \u202eevil \x00\x07\x1b[31m",
    ],
    ids=["markup", "templates", "signs the font lacks"],
)
def test_hostile_words_print_as_typed(words: str) -> None:
    assert as_printed(words) in squeezed(text(summary_pdf(typed(words))))


@pytest.mark.parametrize("name", ["summary", "clinic-copy"])
@pytest.mark.parametrize(
    "words",
    [
        "\ufeffthanks",
        "\u200b\ufeffthanks",
        "first\n\ufeffthanks",
        "thanks\ufeff",
        "\ufeff",
        "\x00 \ufffe \uffff",
    ],
    ids=ascii,
)
def test_signs_that_the_standard_refuses_never_stop_a_paper(name: str, words: str) -> None:
    pdf = papers()[name].pdf(Material(one_talk.ENDED, typed(words)), Form())
    assert as_printed(words) in squeezed(text(pdf))
    assert decode_record(attachment(pdf)).contact.companion == words
    assert verify_paper(pdf).sound


def test_every_sign_that_the_font_has_can_begin_a_line() -> None:
    signs = [sign for sign in map(chr, range(sys.maxunicode + 1)) if face(REGULAR).covers(sign)]
    assert len(signs) > 1000
    assert summary_pdf(record(what_matters=(own("\n".join(signs)), own("\n\u200b".join(signs)))))


@pytest.mark.parametrize(("part", "times"), [("W", 5000), ("word ", 1000), ("line\n", 400), ("🙂", 800)])
def test_very_long_words_lose_nothing_over_many_pages(part: str, times: int) -> None:
    printed = squeezed(text(summary_pdf(record(what_matters=(own(part * times),)))))
    # A page may end inside a word, once a page.
    assert printed.count(as_printed(part)) >= times - 50
    assert printed.count(as_printed(part)[0]) >= times


def long_answer(number: int) -> str:
    """1,500 characters that begin and end in words of their own."""
    first, last = f"first{number:02}", f"last{number:02}"
    return f"{first} {'some words that go on ' * 70}"[: 1499 - len(last)].rstrip() + f" {last}"


LONG = tuple(long_answer(number) for number in range(12))
TALKS = {
    "answers": record(what_matters=tuple(own(words) for words in LONG)),
    "questions": record(
        questions=tuple(
            QuestionRecord(text="Why?", page_title="How it works", outcome="answered", note=words)
            for words in LONG
        )
    ),
    "own concerns": record(
        ratings=tuple(RatingRecord(label=words, answer=words[:7], leans="", own=True) for words in LONG)
    ),
    "decision": record(
        decision=decision(text=LONG[0], actions_us=LONG[1], actions_you=LONG[2], review=LONG[3])
    ),
}


@pytest.mark.parametrize("form", [Form(), Form("letter"), Form(large=True)], ids=str)
@pytest.mark.parametrize("name", ["summary", "clinic-copy"])
@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS)
def test_a_long_answer_never_splits_over_pages(talk: Record, name: str, form: Form) -> None:
    pages = texts(papers()[name].pdf(Material(one_talk.ENDED, talk), form))
    begun = [page for page in pages for number in range(len(LONG)) if f"{LONG[number][:7]} some" in page]
    assert len(begun) >= 4
    for page in pages:
        assert [n for n in range(len(LONG)) if f"first{n:02} some" in page] == [
            n for n in range(len(LONG)) if f"last{n:02}" in page
        ]


def test_signs_shown_as_codes_are_told_on_the_paper() -> None:
    told = "Some signs cannot be printed here."
    assert told not in text(summary_pdf(record()))
    printed = text(summary_pdf(typed("thank you 😀")))
    assert told in printed
    assert "thank you [U+1F600]" in printed
