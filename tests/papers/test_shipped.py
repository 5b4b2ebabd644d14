"""What comes of the shipped talk: how many sheets, and what stands on them."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from desktop.papers.base import Form, PaperSize, papers
from desktop.paths import content_folder
from desktop.rehearsal.rehearse import rehearse
from desktop.settings import Trial
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
    assert counts.pop("summary") <= 4
    assert counts["handout"] <= 5  # three sheets, the last side free
    assert counts["clinic-copy"] <= 4
    assert counts["diary"] == 2


@pytest.mark.usefixtures("clinic")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_summary_of_the_shorter_talk_takes_four_pages_at_most(essentials: Path, paper: PaperSize) -> None:
    assert len(texts(rehearse(essentials, paper=paper).papers["summary.pdf"])) <= 4


def test_what_was_talked_about_leaves_out_how_the_talk_went_on() -> None:
    said = text(rehearse(TALK).papers["summary.pdf"])
    talked = said[said.index("Talked about") : said.index("Not today")]
    assert {title: title in talked for title in ("Weigh it up", "Your statements", "Thank you")} == {
        "Weigh it up": True,
        "Your statements": False,
        "Thank you": False,
    }


def test_the_clinic_copy_tells_every_number_that_was_shown_with_its_source() -> None:
    said = text(rehearse(TALK).papers["clinic-copy.pdf"])
    assert "80 in 100 went on to have the stimulator put in. 20 did not." in said
    assert "32 of 272 (12 in 100; 8 to 16)" in said
    assert "(noblett2016)" in said
    assert re.findall(r"\[\d[\d, ]*\]", said) == []


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
def test_the_handout_lists_every_source_that_it_cites_and_no_other(indication: str) -> None:
    said = text(
        papers()["handout"].pdf(material(record=None, context=context(indication=indication)), Form())
    )
    before, _, listed = said.rpartition(" Sources of the numbers ")
    listed, _, _ = listed.partition(" When to call ")
    numbers = [int(number) for number in re.findall(r"(?:^| )(\d{1,2})\. (?=[A-Z\[]|nidirect)", listed)]
    assert numbers == list(range(1, len(numbers) + 1))
    cited = {int(number) for group in re.findall(r"\[(\d[\d, ]*)\]", before) for number in group.split(", ")}
    assert cited == set(numbers)


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
@pytest.mark.parametrize(
    "answer",
    [
        "You do not sign this.",
        "A sketch, not your scan.",
        "An operation puts it under the skin",
        "one study had 152 people over five years",
        "You may feel",
        "The nearest numbers:",
        "leg pain or numbness 18 times in 60 women",
        "Pain, infection, a wire that moves",
        "While you wear the trial box: no magnet scan",
        "Trial, then stimulator",
        "You can stop at any time",
        "It does not help, or feels bad:",
        "After a good trial",
        "Turn it down",
        "Any time: turn it off",
        "Nights, weekends and holidays",
        "I have a nerve stimulator or test wire.",
        "it takes an operation to change it",
        "Not every cramp comes from it.",
        "you can say no at each step",
        "It has not been tested with patients.",
    ],
)
def test_the_handout_answers_alone(handouts: dict[str, str], indication: str, answer: str) -> None:
    assert answer in handouts[indication]


@pytest.mark.parametrize(
    ("trial", "said"),
    [
        (Trial(), "3 to 7 days with a thin test wire. With the wire made to stay, it is 2 to 4 weeks"),
        (Trial("temporary"), "3 to 7 days with a thin test wire"),
        (Trial("staged"), "2 to 4 weeks with the wire made to stay"),
        (Trial("staged", "two weeks"), "two weeks"),
    ],
)
def test_the_handout_says_how_long_a_trial_is_or_whom_to_ask(trial: Trial, said: str) -> None:
    there = msgspec.structs.replace(context(), trial=trial)
    made = text(papers()["handout"].pdf(material(record=None, context=there), Form()))
    assert said in made
    assert ("Ask us how long it is here." in made) is not bool(trial.length)


@pytest.mark.parametrize("indication", ["bladder", "bowel", "bladder-and-bowel"])
def test_only_people_who_may_need_a_catheter_are_told_of_women_who_did(
    handouts: dict[str, str], indication: str
) -> None:
    assert "went back to catheters" in handouts["retention"]
    assert "went back to catheters" not in handouts[indication]


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
def test_a_choice_on_paper_answers_no_question_that_does_not_stand_there(
    handouts: dict[str, str], indication: str
) -> None:
    for answer in ("Yes.", "No.", "What can go wrong:", "Can it help?"):
        assert answer not in handouts[indication]


def test_the_summary_says_where_every_number_in_brackets_comes_from() -> None:
    said = text(rehearse(TALK).papers["summary.pdf"])
    before, _, listed = said.rpartition(" Sources ")
    cited = {number for group in re.findall(r"\[(\d[\d, ]*)\]", before) for number in group.split(", ")}
    told = set(re.findall(r"(?:^| )(\d{1,3})\. (?=[A-Z\[])", listed)) | set(
        re.findall(r"Source: \[(\d+)\]", before)
    )
    assert cited <= told


@pytest.fixture(scope="module")
def handouts() -> dict[str, str]:
    made = papers()["handout"]
    return {
        one: text(made.pdf(material(record=None, context=context(indication=one)), Form()))
        for one in ("bladder", "retention", "bowel", "bladder-and-bowel")
    }
