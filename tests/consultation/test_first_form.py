"""What records say as data is what the first form of them left in words."""

from __future__ import annotations

import pytest

from desktop.consultation.apply import replay
from desktop.consultation.first_form import answer_of, in_first_form, lines_of, sources_of, told_as, uncited
from desktop.consultation.record import Record
from desktop.consultation.record_json import decode_record, is_as_written
from desktop.consultation.recording import build_record
from desktop.library.digest import find_modules
from desktop.papers.pdf_reader import read_back
from desktop.paths import content_folder
from desktop.rehearsal.answers import load_answers
from desktop.rehearsal.talk import rehearse
from desktop.settings import Settings, WhenToCall
from tests.formats import FORMATS

SETTINGS = Settings(when_to_call=WhenToCall(now=("You fall.",)))


@pytest.fixture(scope="module")
def record() -> Record:
    path = content_folder() / "sacral-leg-cramps" / "rehearsal.toml"
    answers = load_answers(path, find_modules(content_folder()), SETTINGS)
    return build_record(replay(rehearse(answers)), answers.module, answers.pages, software="Beforehand")


def test_lines_and_their_sources_are_the_same_read_from_data_and_from_words(record: Record) -> None:
    first = in_first_form(record)
    for now, then in zip(
        (*record.steps, *(line for panel in record.unknown for line in panel.lines)),
        (*first.steps, *(line for panel in first.unknown for line in panel.lines)),
        strict=True,
    ):
        assert (uncited(now), set(sources_of(now, record))) == (uncited(then), set(sources_of(then, first)))
    for call, before in zip(record.calls, first.calls, strict=True):
        assert [*map(uncited, lines_of(call))] == [*map(uncited, lines_of(before))]
    (panel,), (told_first,) = record.unknown, first.unknown
    assert list(told_as(panel.lines)) == list(told_as(told_first.lines)) == ["known", "not-known", "nearest"]


def test_answers_are_told_apart_by_their_ids(record: Record) -> None:
    assert "a-lot" in {answer_of(it) for it in record.ratings}
    assert {answer_of(it) for it in in_first_form(record).ratings} == {it.answer for it in record.ratings}


def test_a_record_of_the_first_form_is_read_as_it_was_written() -> None:
    data = read_back((FORMATS / "summary-1.pdf").read_bytes()).record or b""
    assert is_as_written(data)
    assert in_first_form(decode_record(data)) == decode_record(data)
