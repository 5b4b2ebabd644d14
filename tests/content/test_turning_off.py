"""Whoever cannot empty the bladder reads nowhere that it can be turned off, but with the catheter plan."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise, product

import pytest

from desktop.consultation.apply import replay
from desktop.consultation.recording import build_record
from desktop.library.blocks.ladder import Ladder
from desktop.library.digest import find_modules
from desktop.library.loading import load_module
from desktop.library.rendering import render_pages
from desktop.library.spoken import own_texts
from desktop.library.text import ended, plain
from desktop.papers.base import Form, Material, PaperRefusedError, papers
from desktop.papers.note import long_note, short_note
from desktop.paths import content_folder
from desktop.rehearsal.answers import load_answers
from desktop.rehearsal.rehearse import material_of
from desktop.rehearsal.talk import rehearse
from desktop.settings import Clinic, Remote, Settings, Trial
from tests.papers.reading import text

FOLDER = content_folder() / "sacral-leg-cramps"
INDICATIONS = ("bladder", "retention", "bowel", "bladder-and-bowel")
UNKNOWN, KNOWN = "clinic unknown", "clinic known"
REMOTE = ("Switch the remote on.", "Press minus once.", "Wait. Press again.")
SETTINGS = {
    UNKNOWN: Settings(),
    KNOWN: Settings(
        clinic=Clinic("Harbour Continence Clinic", "01632 960 123", "Monday to Friday, 9 to 5", "999", "111"),
        trial=Trial("staged", "two weeks"),
        remote=Remote(REMOTE),
    ),
}
CLINICS = pytest.mark.parametrize("clinic", SETTINGS)
PLAN = "Every four hours by myself. The nurse rings on Monday."

# "It was turned off" tells of a study, and "turned it off" in the diary of what was done.
_OFF = re.compile(r"\b(?:(?:turn|switch)(?:ing)?|be (?:turned|switched)) (?:\w+ ){0,4}?off\b", re.IGNORECASE)
_NEAR = 170  # letters before and after: a box, not a page

Hold = Callable[[str, str, str], Material]
Printed = Callable[[str, str, str], dict[str, str]]


@pytest.fixture(scope="module")
def hold(tmp_path_factory: pytest.TempPathFactory) -> Hold:
    """Holds the shipped talk for an indication in a clinic, with what is noted of the plan."""
    path = tmp_path_factory.mktemp("talk") / "talk.toml"

    @cache
    def held(indication: str, clinic: str, noted: str = "") -> Material:
        talk = (FOLDER / "rehearsal.toml").read_text(encoding="utf-8")
        talk = talk.replace('indication = "bladder"', f'indication = "{indication}"')
        talk = re.sub(r"^(choices|own_words) = .*\n", "", talk, flags=re.MULTILINE)
        talk = talk.replace('id = "what-can-be-done"\n', f'id = "what-can-be-done"\n{noted}\n')
        path.write_text(talk, encoding="utf-8")
        answers = load_answers(path, find_modules(content_folder()), SETTINGS[clinic])
        state = replay(rehearse(answers))
        return material_of(
            answers, build_record(state, answers.module, answers.pages, software="", made_up=True)
        )

    return held


def alone(said: str, *, always: bool) -> list[str]:
    """Where turning off is told with no catheter plan near; without `always` only where it is at any time."""
    said = " ".join(said.split())
    near = (said[max(0, it.start() - _NEAR) : it.end() + _NEAR].casefold() for it in _OFF.finditer(said))
    return [it for it in near if "catheter plan" not in it and (always or "any time" in it)]


@pytest.fixture(scope="module")
def printed(hold: Hold) -> Printed:
    """What stands on every paper of such a talk and in the notes; where all is set, also in large print."""

    @cache
    def read(indication: str, clinic: str, noted: str = "") -> dict[str, str]:
        made, said = hold(indication, clinic, noted), {}
        for (name, paper), large in product(papers().items(), sorted({False, clinic == KNOWN})):
            try:
                said[f"{name}, large" if large else name] = text(paper.pdf(made, Form(large=large)))
            except PaperRefusedError:
                assert (name, clinic) == ("action-card", UNKNOWN)
        assert made.record is not None
        return said | {"notes": short_note(made.record) + long_note(made.record)}

    return read


@CLINICS
@pytest.mark.parametrize("route", ["essentials", "full"])
@pytest.mark.parametrize("indication", INDICATIONS)
def test_no_page_tells_of_turning_off_without_the_plan(
    hold: Hold, indication: str, clinic: str, route: str
) -> None:
    context = hold(indication, clinic, "").context
    assert context is not None
    module = load_module(FOLDER)
    names = next(it.pages for it in module.first_visit.routes if it.id == route)
    told = 0
    for page in render_pages(module, context, names):
        boxed = [block for block in page.walk() if not isinstance(block, Ladder)]
        said = " ".join(words for block in boxed for _, words in own_texts(block))
        told += len(_OFF.findall(said))
        assert alone(said, always=indication == "retention") == [], page.id
        for ladder in (block for block in page.walk() if isinstance(block, Ladder)):
            cautions = [plain(line) for caution in ladder.cautions for line in caution.lines]
            apart = (ladder.any_time.title, plain(ladder.any_time.short), *cautions)
            assert "any time: turn it off" in apart[0].casefold()
            assert alone(" ".join(ended(words) for words in apart), always=True) == []
    assert told >= 3
    for statement in module.statements:
        assert alone(statement.text, always=True) == []


@CLINICS
@pytest.mark.parametrize("indication", INDICATIONS)
def test_no_paper_tells_of_turning_off_without_the_plan(
    printed: Printed, indication: str, clinic: str
) -> None:
    said, always = printed(indication, clinic, ""), indication == "retention"
    assert {name: found for name, it in said.items() if (found := alone(it, always=always))} == {}
    boxed = [name for name in said if name.startswith(("summary", "handout"))]
    assert all("any time: turn it off" in said[name].casefold() for name in boxed)


@pytest.mark.parametrize(
    ("noted", "agreed", "ask"),
    [
        (f'plans = {{catheter-plan = "{PLAN}"}}', PLAN, False),
        ('plans_open = {catheter-plan = "catheter-plan-open"}', "Not agreed yet", True),
        ("", "", True),
    ],
    ids=["agreed", "not agreed yet", "nothing noted"],
)
def test_the_plan_stands_on_every_paper_that_is_about_the_person(
    printed: Printed, noted: str, agreed: str, ask: bool
) -> None:
    said = printed("retention", KNOWN, noted)
    for name in ("summary", "summary, large", "action-card", "action-card, large"):
        _, _, plan = said[name].partition("Your catheter plan: ")
        assert plan.startswith(agreed or "Ask us for your plan before the trial.")
        assert ("Ask us for your plan before the trial." in plan) is ask
    for name in ("clinic-copy", "notes"):
        assert f"Your catheter plan: {agreed or 'Nothing noted.'}" in said[name]
    assert PLAN not in said["handout"]  # it is about nobody, and says where the plan stands
    assert ("Your catheter plan: It stands on your summary." in said["handout"]) is not ask
    assert ("Ask us for your plan before the trial." in said["handout"]) is ask


def test_a_plan_that_is_too_long_for_the_card_is_told_to_stand_on_the_summary(hold: Hold) -> None:
    held = hold("retention", KNOWN, f'plans = {{catheter-plan = "{PLAN * 12}"}}')
    card, summary = (text(papers()[name].pdf(held, Form())) for name in ("action-card", "summary"))
    assert "Your catheter plan: It stands on your summary." in card
    assert f"Your catheter plan: {PLAN}" in summary


@pytest.mark.parametrize("indication", ["bladder", "bowel", "bladder-and-bowel"])
def test_where_no_plan_is_asked_for_none_is_printed(printed: Printed, indication: str) -> None:
    assert all("Your catheter plan" not in it for it in printed(indication, KNOWN, "").values())


@pytest.mark.parametrize("indication", INDICATIONS)
def test_how_to_turn_it_down_is_the_clinics_own_where_it_is_set(printed: Printed, indication: str) -> None:
    known, unknown = (printed(indication, clinic, "") for clinic in (KNOWN, UNKNOWN))
    for name in ("summary", "summary, large", "handout", "handout, large"):
        assert all(f"– {step}" in known[name] for step in REMOTE)
        assert "Use your remote." not in known[name]
    for name in ("summary", "handout"):
        assert "– Use your remote. Lower the signal in small steps" in unknown[name]
    for name in ("action-card", "action-card, large"):
        assert " ".join(REMOTE) in known[name]


@pytest.mark.parametrize("name", ["summary", "handout"])
def test_steps_are_numbered_from_the_top_with_who_does_each(printed: Printed, name: str) -> None:
    said = printed("retention", UNKNOWN, "")[name]
    steps = (
        "1 Turn it down.",
        "2 Change the settings.",
        "3 Check the wire.",
        "4 Move or mend it.",
        "Any time:",
    )
    told = [said[here:there] for here, there in pairwise(map(said.index, steps))]
    who = [re.findall(r"You(?= $)|Clinic|Operation", words)[-1] for words in told]
    assert who == ["You", "Clinic", "Clinic", "Operation"]  # an X-ray is no operation
