"""A file of answers that holds more than a talk can is told so at once, before anything else is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.consultation.apply import replay
from desktop.consultation.limits import LONGEST_TEXT, MOST_LINES, MOST_POINTS, MOST_QUESTIONS
from desktop.consultation.recording import build_record
from desktop.rehearsal.talk import rehearse
from desktop.papers.base import Form, Material, papers
from desktop.problems import ProblemsFound
from tests.rehearsal.answers import WHOLE, loaded

WORDS, ASKED = 'too-much = "Every <b>night</b>"', 'questions = ["Who?"]'
DRAWN, START = "[[[1, 2], [1000, 280]]]", "2026-11-24T10:00:00+01:00"
FACE = "\U0001f600"


def strokes(points: int) -> str:
    return f"[[{', '.join(['[1, 2]'] * points)}]]"


def questions(count: int) -> str:
    asked = ", ".join(f'"{number}?"' for number in range(count))
    return f'questions = [{asked}, "Who?"]'


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (START, "0001-01-01T00:00:00+23:00", "4: start: is in the year 1; write a year from 2000 to 2099"),
        (START, "9999-12-31T23:59:00-23:00", "4: start: is in the year 9999"),
        (WORDS, f'too-much = "{FACE * 200_000}"', "18: page[0].words.too-much: has 200000 characters"),
        (
            WORDS,
            f'too-much = "a{chr(0x301) * 400_000}"',
            "18: page[0].words.too-much: has 400001 characters",
        ),
        (WORDS, f'too-much = "{FACE * 200_000}"', "1: has 200352 characters of text in all; write at most"),
        (
            WORDS,
            'too-much = "' + r"\n" * 300_000 + '"',
            "18: page[0].words.too-much: has 300001 lines",
        ),
        (ASKED, questions(20_000), "35: page[3].questions: has 20001 items; write at most 100"),
        (ASKED, questions(60), "1: has 63 questions in all; write at most 50"),
        (DRAWN, strokes(100_000), "1: has 100000 points in drawings in all; write at most 20000"),
        ("[setup]", "[setup]\n" + "".join(f"k{n} = 1\n" for n in range(40_000)), "6: setup: has 40005 keys"),
        ("[setup]", f"[setup]\n{'k' * 500_000} = 1", "6: setup: has a key of 500000 characters"),
        ("[decision]", '[[page]]\nid = "welcome"\n' * 20_000 + "[decision]", "13: page: has 20004 items"),
    ],
    ids=[
        *("year 1", "year 9999", "emoji", "marks", "all text", "lines"),
        *("list", "questions", "points", "keys", "key", "pages"),
    ],
)
def test_what_is_beyond_a_talk_is_told_with_its_place_and_what_would_be_right(
    tmp_path: Path, was: str, now: str, told: str
) -> None:
    assert was in WHOLE
    with pytest.raises(ProblemsFound) as found:
        loaded(tmp_path, WHOLE.replace(was, now, 1))
    assert any(f"answers.toml:{told}" in str(problem) for problem in found.value.problems)
    assert len(found.value.problems) <= 3


def test_a_talk_that_is_as_large_as_one_can_be_has_its_papers(tmp_path: Path) -> None:
    most = WHOLE.replace(WORDS, f'too-much = "{FACE * LONGEST_TEXT}"')
    most = most.replace('text = "Try it"', 'text = "' + r"x\n" * (MOST_LINES - 1) + '"')
    most = most.replace(ASKED, questions(MOST_QUESTIONS - 3)).replace(DRAWN, strokes(MOST_POINTS))
    answers = loaded(tmp_path, most.replace(START, "2099-12-31T23:59:59-23:00"))
    record = build_record(replay(rehearse(answers)), answers.module, answers.pages, software="")
    paper = papers()["summary"].pdf(Material(record.contact.ended, record), Form())
    assert paper.startswith(b"%PDF")
