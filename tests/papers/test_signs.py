"""Every paper and note of a talk tells the same warning signs, each once and under its own tier."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.consultation.record import CallRecord, LineRecord
from desktop.library.loading import load_module
from desktop.library.model import WarningSign
from desktop.library.signs import merged, tiers_told
from desktop.papers import record_words
from desktop.papers.base import Form, PaperSize
from desktop.papers.summary import summary_pdf
from desktop.paths import content_folder
from desktop.rehearsal.rehearse import rehearse
from desktop.settings import Clinic, ClinicSettings, Settings, load_settings
from tests.papers.builders import record
from tests.papers.reading import squeezed, text, texts

MODULE = content_folder() / "sacral-leg-cramps"
CLINIC = """
[clinic]
phone = "01632 960 123"
hours = "Monday to Friday, 9 to 5"
emergency = "999"
urgent = "111"
[signs.tiers]
change-after-fall = "today"
[[signs.own]]
tier = "emergency"
text = "You faint"
short = "Fainting"
[when_to_call]
next_visit = ["A bruise that fades"]
"""
TALK = """
module = "sacral-leg-cramps"
language = "en"
route = "full"
start = 2026-11-24T10:00:00+00:00
[setup]
seen_by = {name = "", role = "Specialist nurse"}
responsible = {name = "", role = "Consultant urologist"}
"""
IN_SHORT = ("action-card.pdf", "short note")
INDICATIONS = ("bladder", "retention", "bowel", "bladder-and-bowel")
SHEETS: tuple[tuple[PaperSize, bool], ...] = (
    ("a4", False),
    ("a4", True),
    ("letter", False),
    ("letter", True),
)
# Each indication on two kinds of sheet, so that each kind comes twice.
WAYS = [
    (indication, *SHEETS[at % len(SHEETS)])
    for number, indication in enumerate(INDICATIONS)
    for at in (number, number + 2)
]


def said(signs: tuple[WarningSign, ...], clinic: Clinic, *, short: bool) -> list[tuple[str, list[str]]]:
    """The titles of the tiers and the signs below each, as a paper prints them, without spaces."""
    told = []
    for tier in tiers_told(signs, clinic):
        lines = [sign.short if short else sign.text for sign in tier.signs]
        told.append((squeezed(tier.short if short else tier.title), [squeezed(line) for line in lines]))
    return told


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    file = tmp_path / "settings.toml"
    file.write_text(CLINIC, encoding="utf-8")
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(file))
    return load_settings(file)


def _words(made: Mapping[str, bytes]) -> dict[str, str]:
    words = {name: text(data) for name, data in made.items() if name.endswith(".pdf")}
    short, _, long = made["note.txt"].decode().partition("\n----")
    return words | {"short note": short, "long note": long}


@pytest.mark.parametrize(("indication", "paper", "large"), WAYS)
def test_every_paper_has_every_sign_once_under_its_tier(
    tmp_path: Path, settings: Settings, indication: str, paper: PaperSize, large: bool
) -> None:
    talk = tmp_path / "talk.toml"
    talk.write_text(f'{TALK}indication = "{indication}"\n', encoding="utf-8")
    signs = merged(load_module(MODULE).signs, settings, indication)
    assert {"You faint", "A bruise that fades"} <= {sign.text for sign in signs}
    made = rehearse(talk, paper=paper, large=large)
    assert made.refused == {}
    papers = _words(made.papers)
    for name in (
        "summary.pdf",
        "handout.pdf",
        "action-card.pdf",
        "clinic-copy.pdf",
        "short note",
        "long note",
    ):
        words = squeezed(papers[name])
        told = said(signs, settings.clinic, short=name in IN_SHORT)
        for part in _cards(words, told[0][0]) if name == "action-card.pdf" else [words]:
            _check(name, part, told)
    titles = [title for title, _ in said(signs, settings.clinic, short=False)]
    for name in ("summary.pdf", "handout.pdf"):
        pages = [[title for title in titles if title in squeezed(page)] for page in texts(made.papers[name])]
        assert [page for page in pages if page] in ([titles], *([titles[:2], titles[2:]],) * large), name
    closed = squeezed("Nights, weekends and holidays: call 111. Do not wait for Monday.")
    times = {"action-card.pdf": 2 if large else 4, "diary.pdf": 1, "handout.pdf": 1, "summary.pdf": 1}
    assert {name: squeezed(papers[name]).count(closed) for name in times} == times
    assert papers["action-card.pdf"].count("This list holds now.") == times["action-card.pdf"] // 2
    waits = squeezed("The warning signs wait for a clinician to confirm how soon each needs help.")
    assert [name for name, words in papers.items() if waits in squeezed(words)] == ["clinic-copy.pdf"]


def _cards(words: str, first: str) -> list[str]:
    """Each of the cards that stand on one sheet."""
    parts = words.split(first)
    return [first + part for part in parts[1:]]


def _check(name: str, words: str, told: list[tuple[str, list[str]]]) -> None:
    places = [words.index(title) for title, _ in told]
    assert places == sorted(places), name
    for (title, lines), (start, end) in zip(told, pairwise([*places, len(words)]), strict=True):
        for line in lines:
            assert line in words[start + len(title) : end], f"{name}: {line} is not under {title}"
            others = words[:start] + words[end:] if name != "handout.pdf" else words[end:]
            assert line not in others or len(line) < 8, f"{name}: {line} stands elsewhere too"


@pytest.mark.parametrize(("paper", "large"), SHEETS)
def test_numbers_that_are_not_set_have_a_line_on_paper(paper: PaperSize, large: bool) -> None:
    words = text(summary_pdf(record(settings=ClinicSettings()), Form(paper, large)))
    for label in ("Your emergency number:", "Our number:", "Number when we are closed:"):
        assert label in words


def test_a_record_of_before_tells_its_lines_in_their_tiers() -> None:
    lines = (LineRecord(lead="", words="A swollen leg\u00a0[3]", plain="A swollen leg"),)
    calls = (
        CallRecord(when="now", title="Now", lines=("Chest pain",)),
        CallRecord(when="today", title="Today", lines=("A swollen leg\u00a0[3]",), said=lines),
    )
    told = record_words.tiers(record(calls=calls))
    assert [(it.tier, [sign.text for sign in it.signs]) for it in told] == [
        ("emergency", ["Chest pain"]),
        ("today", ["A swollen leg"]),
    ]


def test_a_record_of_before_without_them_tells_what_the_clinic_had_set() -> None:
    told = record_words.tiers(record(calls=()))
    assert [sign.text for it in told for sign in it.signs if it.tier == "next-visit"] == [
        "Your leg twitches now and then."
    ]
