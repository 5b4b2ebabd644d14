"""What comes of the shipped talk: how many sheets, and what stands on them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.papers.base import Form, PaperSize, papers
from desktop.paths import content_folder
from desktop.rehearsal.rehearse import rehearse
from tests.papers.builders import context, material
from tests.papers.reading import text, texts

TALK = content_folder() / "sacral-leg-cramps" / "rehearsal.toml"
_CLINIC = """
[clinic]
name = "Pelvic Health Clinic, Riverside Hospital"
phone = "01632 960 123"
hours = "Monday to Friday, 9 to 5"
[trial]
kind = "staged"
length = "two weeks"
[when_to_call]
now = ["You cannot pass water at all."]
today = ["A new cramp that does not stop."]
next_visit = ["A twitch now and then."]
"""
ONLY_IN_FULL = ("how-it-works", "what-raises-it", "weigh-it-up")


@pytest.fixture
def essentials(tmp_path: Path) -> Path:
    """The same talk on the shorter route."""
    talk = TALK.read_text(encoding="utf-8").replace('route = "full"', 'route = "essentials"')
    talk = talk.replace(', what-is-not-known = "not-yet"', "")
    for page in ONLY_IN_FULL:
        talk = re.sub(rf'\[\[page\]\]\nid = "{page}"\n(?:[^\[\n].*\n)*', "", talk)
    path = tmp_path / "rehearsal.toml"
    path.write_text(talk, encoding="utf-8")
    return path


@pytest.fixture(params=["", _CLINIC], ids=["clinic unknown", "clinic known"])
def clinic(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """A computer whose settings name no clinic, or one: its name, numbers and lists are on every summary."""
    settings = tmp_path / "settings.toml"
    settings.write_text(request.param, encoding="utf-8")
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(settings))
    return bool(request.param)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_papers_of_the_full_talk_take_few_sheets(clinic: bool, paper: PaperSize) -> None:
    made = rehearse(TALK, paper=paper).papers
    counts = {
        name: len(texts(made[f"{name}.pdf"])) for name in ("summary", "handout", "diary", "clinic-copy")
    }
    # With all a clinic can set, Letter would need lines closer than can be read: the names stand on a third.
    summary = 3 if clinic and paper == "letter" else 2
    assert counts == {"summary": summary, "handout": 2, "diary": 2, "clinic-copy": 2}


@pytest.mark.usefixtures("clinic")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_summary_of_the_shorter_talk_takes_two_pages(essentials: Path, paper: PaperSize) -> None:
    assert len(texts(rehearse(essentials, paper=paper).papers["summary.pdf"])) == 2


def test_what_was_talked_about_leaves_out_how_the_talk_went_on() -> None:
    said = text(rehearse(TALK).papers["summary.pdf"])
    assert {title: f"✓ {title}" in said for title in ("Weigh it up", "Your statements", "Thank you")} == {
        "Weigh it up": True,
        "Your statements": False,
        "Thank you": False,
    }


def test_the_summary_tells_things_in_their_order_and_the_open_ones_by_the_names() -> None:
    said = text(rehearse(TALK).papers["summary.pdf"])
    order = [
        said.index(words)
        for words in (
            "not consent to an operation",
            "not been signed off",
            "What we talked about",
            "Not discussed today:",
            "We do not have a good number for leg cramps",
            "12 in 100",
            "between 8 and 16 in 100",
            "It is not the number for leg cramps.",
            "What can be done if",
            "What would you most like to change?",
            "“Kneeling in the garden”",
            "To take to the next visit.",
            "More questions, to bring next time:",
            "Where you are now",
            "Who to call",
            "You told us: I understand this",
            "1 question is still open.",
            "I don’t agree.",
            "This is what we talked about.",
        )
    ]
    assert order == sorted(order)


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
def test_the_handout_lists_eight_sources_at_most_and_each_is_cited(indication: str) -> None:
    said = text(
        papers()["handout"].pdf(material(record=None, context=context(indication=indication)), Form())
    )
    before, _, listed = said.rpartition(" Sources ")
    numbers = [int(number) for number in re.findall(r"(?<![\d.])(\d)\. (?=[A-Z]|nidirect)", listed)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert 1 <= len(numbers) <= 8
    cited = {int(number) for group in re.findall(r"\[([\d, ]+)\]", before) for number in group.split(", ")}
    assert cited == set(numbers)
