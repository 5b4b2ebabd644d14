"""The shipped warning signs: each in the tier of the evidence, and all listed in the example of settings."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from desktop.checks import settings_advice
from desktop.library.blocks.about import AboutGuide
from desktop.library.blocks.words import BulletList
from desktop.library.loading import load_module
from desktop.library.rendering import render_pages
from desktop.library.signs import merged
from desktop.library.text import plain
from desktop.paths import content_folder, resource
from desktop.settings import ClinicSays
from tests.papers.builders import context

MODULE = load_module(content_folder() / "sacral-leg-cramps")
SIGNS = {sign.id: sign for sign in MODULE.signs}
INDICATIONS = tuple(it.id for it in MODULE.indications)

# As the evidence has it: one tier a symptom.
TIERS = {
    "chest-or-breathing": "emergency",
    "numb-between-legs": "emergency",
    "bladder-bowel-or-sex": "emergency",
    "both-legs-weak": "emergency",
    "both-legs-hurt": "emergency",
    "no-urine": "emergency",
    "no-urine-and-no-plan": "emergency",
    "cold-leg": "emergency",
    "one-leg-weak": "today",
    "one-leg-swollen": "today",
    "still-numb-after-injection": "today",
    "long-cramp": "today",
    "fever": "today",
    "wound": "today",
    "feeling-stays-off": "next-working-day",
    "feeling-stays-off-with-plan": "next-working-day",
    "change-after-fall": "next-working-day",
    "jolts-return": "next-working-day",
    "settles-when-down": "next-visit",
}


def test_every_sign_is_in_the_tier_of_the_evidence() -> None:
    assert {sign.id: sign.tier for sign in MODULE.signs} == TIERS


def test_the_example_of_settings_lists_every_sign_as_the_guide_has_it() -> None:
    lines = resource("settings.example.toml").read_text(encoding="utf-8").splitlines()
    start = lines.index("[signs.tiers]")
    listed = [line[2:] for line in lines[start:] if line.startswith("# ") and line.split()[2:3] == ["="]]
    end = listed.index('tier = "today"')
    assert tomllib.loads("\n".join(listed[:end])) == TIERS
    texts = [sign.text for sign in MODULE.signs]
    assert [line[2:-1] for line in lines[start:] if line[2:-1] in texts] == texts
    assert list(settings_advice(MODULE, ClinicSays(), Path("settings.toml"))) == []


def told(indication: str) -> dict[str, str]:
    return {it.id: it.text for it in merged(MODULE.signs, ClinicSays(), indication)}


def test_a_bladder_that_cannot_be_emptied_is_an_emergency_with_a_plan_or_without() -> None:
    retention = told("retention")
    assert retention["no-urine-and-no-plan"] == (
        "You cannot empty your bladder at all, by yourself or with the tube"
    )
    assert "no-urine" not in retention
    for indication in ("bladder", "bowel", "bladder-and-bowel"):
        assert told(indication)["no-urine"] == "All at once, you cannot pass urine at all"


@pytest.mark.parametrize("indication", INDICATIONS)
def test_a_leg_that_is_no_better_off_has_one_answer(indication: str) -> None:
    """A cramp is for today; the next working day is for what is no cramp: the source tells of a tingle."""
    said = told(indication)
    stays = [text for name, text in said.items() if name.startswith("feeling-stays-off")]
    assert len(stays) == 1
    assert "not a cramp" in stays[0]
    assert ("catheter plan" in stays[0]) is (indication == "retention")
    assert said["long-cramp"] == "A cramp that lasts over 10 minutes"
    _, _, step = MODULE.papers["action-card"].body.partition("\n3. ")
    assert step.startswith("**A cramp for over 10 minutes? Ring us today.**")


def test_a_leg_that_an_injection_numbed_has_one_answer() -> None:
    for name in ("text", "short"):
        weak, numb = (getattr(SIGNS[sign], name) for sign in ("one-leg-weak", "still-numb-after-injection"))
        assert re.search(r"no nerve numbed in the last (two|2) days", weak)
        assert re.search(r"numb or weak (two|2) days after", numb)


# What makes a sign what it is: to shorten it away would change whom it sends where.
KEPT = {
    "chest-or-breathing": "chest pain or trouble breathing",
    "numb-between-legs": "new numbness feeling between legs genitals bottom or odd",
    "bladder-bowel-or-sex": "new or worse bladder bowels sex with back leg pain",
    "both-legs-weak": "both legs newly weak or numb",
    "both-legs-hurt": "bad new pain both legs",
    "cold-leg": "suddenly cold pale or blotchy hurts numb will not move",
    "one-leg-weak": "one leg foot no nerve numbed last",
    "one-leg-swollen": "swollen sore warm or red",
    "still-numb-after-injection": "numb or weak days after numbing injection",
    "wound": "wound red hot or weeping",
    "change-after-fall": "sudden change in what you feel after a fall",
}


@pytest.mark.parametrize("sign", KEPT)
def test_short_words_leave_out_nothing_that_makes_the_sign(sign: str) -> None:
    for said in (SIGNS[sign].text, SIGNS[sign].short):
        assert set(KEPT[sign].split()) <= set(re.findall(r"\w+", said.casefold())), said


def test_where_turning_off_is_told_it_is_told_who_says_when_to_turn_it_on() -> None:
    ask = "Ask us when to turn it on again."
    for body in (
        MODULE.pages["what-can-be-done"].body,
        *(MODULE.papers[name].body for name in ("action-card", "diary")),
    ):
        assert ask in body


def test_every_line_on_the_bladder_says_new_or_worse() -> None:
    lines = [it.text for it in MODULE.signs if it.id == "bladder-bowel-or-sex"]
    assert lines
    assert all("New or worse" in line for line in lines)


def test_a_clinician_reads_on_the_screen_what_waits_to_be_confirmed() -> None:
    (page,) = render_pages(MODULE, context(), ["thank-you"])
    about = (block for block in page.walk() if isinstance(block, AboutGuide))
    lists = [it for block in about for it in block.children() if isinstance(it, BulletList)]
    said = [plain(item.text) for block in lists for item in block.items]
    assert "The warning signs wait for a clinician to confirm how soon each needs help." in said
