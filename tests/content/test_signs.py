"""The shipped warning signs: each in the tier of the evidence, and all listed in the example of settings."""

from __future__ import annotations

import tomllib
from pathlib import Path

from desktop.checks import settings_advice
from desktop.library.loading import load_module
from desktop.library.signs import merged
from desktop.paths import content_folder, resource
from desktop.settings import ClinicSays

MODULE = load_module(content_folder() / "sacral-leg-cramps")

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
    "long-cramp": "today",
    "fever": "today",
    "wound": "today",
    "still-numb-after-injection": "today",
    "feeling-stays-off": "next-working-day",
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


def test_who_cannot_empty_the_bladder_is_asked_for_the_catheter_plan_first() -> None:
    def told(indication: str) -> list[str]:
        return [it.text for it in merged(MODULE.signs, ClinicSays(), indication) if "pass urine" in it.text]

    assert told("retention") == ["You cannot pass urine at all, and have no catheter plan"]
    for indication in ("bladder", "bowel", "bladder-and-bowel"):
        assert told(indication) == ["All at once, you cannot pass urine at all"]


def test_every_line_on_the_bladder_says_new_or_worse() -> None:
    lines = [it.text for it in MODULE.signs if "bladder" in it.text]
    assert lines
    assert all("New or worse" in line for line in lines)
