from __future__ import annotations

import datetime as dt

import pytest

from desktop.language import date_words, tr, trn, use

MOMENT = dt.datetime(2026, 11, 24, 10, 5, tzinfo=dt.timezone(dt.timedelta(hours=5)))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "24 November 2026, 10:05"),
        ("es", "24 de noviembre de 2026, 10:05"),
        ("de", "24. November 2026, 10:05"),
        ("not a language", "24 November 2026, 10:05"),
        ("", "24 November 2026, 10:05"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(language: str, words: str) -> None:
    assert date_words(MOMENT, language) == words


def test_a_language_without_a_catalogue_speaks_english() -> None:
    use("xx")
    assert tr("Next") == "Next"
    assert tr("") == ""
    assert [trn("{n} question", "{n} questions", n) for n in (1, 2)] == ["{n} question", "{n} questions"]
