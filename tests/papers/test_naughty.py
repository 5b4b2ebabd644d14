"""The Big List of Naughty Strings (Max Woolf, MIT, tests/papers/naughty), typed into a talk."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from desktop.consultation.record import QuestionRecord, Record
from desktop.papers.base import Form, Material, papers
from desktop.papers.note import long_note
from desktop.unseen import shown
from tests.papers.builders import empty_record
from tests.papers.one_talk import ENDED
from tests.papers.reading import as_printed, attachment, squeezed, text

NAUGHTY: list[str] = json.loads((Path(__file__).parent / "naughty" / "blns.json").read_text(encoding="utf-8"))
# Some of the list at once: each in a question of its own.
SHARES = [NAUGHTY[start : start + 65] for start in range(0, len(NAUGHTY), 65)]


def asked(share: list[str]) -> Record:
    return empty_record(
        questions=tuple(
            QuestionRecord(text=words, page_title="", outcome="answered", note=words) for words in share
        )
    )


def marks(words: str) -> int:
    """How many accents; heaps of them cannot be read back in any order."""
    return sum(unicodedata.combining(char) > 0 for char in unicodedata.normalize("NFD", words))


def bare(words: str) -> str:
    """Letters without codes and repeats: reading a PDF back doubles those that carry marks."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"\[U\+[0-9A-F]+\]+", "", words))


def test_the_whole_list_is_there() -> None:
    assert len(NAUGHTY) > 480


@pytest.mark.parametrize("name", ["summary", "clinic-copy"])
@pytest.mark.parametrize("share", SHARES, ids=range(len(SHARES)))
def test_every_string_prints_as_typed(name: str, share: list[str]) -> None:
    whole = asked(share)
    pdf = papers()[name].pdf(Material(ENDED, whole), Form())
    printed = squeezed(text(pdf))
    letters = bare(printed)
    missing = [
        words
        for words in share
        if as_printed(words) not in printed
        and not (marks(words) and (marks(words) > 20 or bare(as_printed(words)) in letters))
    ]
    assert not [words for words in missing if len(as_printed(words)) < 150]
    assert all(as_printed(words)[:60] in printed for words in missing)  # a page may end inside a long one


@pytest.mark.parametrize("share", SHARES, ids=range(len(SHARES)))
def test_every_string_is_whole_in_the_record_and_the_note(share: list[str]) -> None:
    from desktop.consultation.record_json import decode_record

    whole = asked(share)
    pdf = papers()["summary"].pdf(Material(ENDED, whole), Form())
    assert [it.text for it in decode_record(attachment(pdf)).questions] == share
    note = squeezed(long_note(whole)).replace("/", "")  # which stands for a new line
    assert all(squeezed(shown(words)).replace("/", "") in note for words in share)
