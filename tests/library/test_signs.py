"""The one list of warning signs, made of a guide and what a clinic has set."""

from __future__ import annotations

import msgspec
import pytest

from desktop.library.blocks.signs import Signs
from desktop.library.model import WarningSign
from desktop.library.signs import TIERS, merged, own_signs, tiers_told
from desktop.settings import Clinic, ClinicSays, OwnSign, SignSettings, Tier, WhenToCall

CHEST = WarningSign(id="chest", tier="emergency", text="Chest pain", short="Chest")
WEAK = WarningSign(id="weak", tier="today", text="A weak leg", short="Weak leg")
NO_URINE = WarningSign(
    id="no-urine", tier="emergency", text="No urine", short="No urine", indications=("bladder",)
)
GUIDE = (WEAK, CHEST, NO_URINE)


def listed(clinic: ClinicSays, indication: str = "bowel") -> list[tuple[Tier, str]]:
    return [(sign.tier, sign.text) for sign in merged(GUIDE, clinic, indication)]


def own(tier: Tier, text: str) -> ClinicSays:
    return ClinicSays(signs=SignSettings(own=(OwnSign(tier, text),)))


def test_signs_stand_by_urgency_and_only_for_whom_they_are() -> None:
    assert listed(ClinicSays()) == [("emergency", "Chest pain"), ("today", "A weak leg")]
    assert ("emergency", "No urine") in listed(ClinicSays(), "bladder")


def test_a_clinic_moves_a_sign_by_its_id() -> None:
    moved = ClinicSays(signs=SignSettings(tiers={"weak": "emergency"}))
    assert listed(moved) == [("emergency", "A weak leg"), ("emergency", "Chest pain")]


def test_a_clinic_adds_a_sign_of_its_own_below_those_of_the_guide() -> None:
    assert listed(own("today", " A rash\n"))[-2:] == [("today", "A weak leg"), ("today", "A rash")]


def test_lines_as_settings_had_them_first_mean_what_they_meant() -> None:
    before = ClinicSays(when_to_call=WhenToCall(("You fall.",), ("A rash.", " "), ("A twitch.",)))
    assert [(sign.tier, sign.text) for sign in own_signs(before)] == [
        ("emergency", "You fall."),
        ("today", "A rash."),
        ("next-visit", "A twitch."),
    ]


@pytest.mark.parametrize(
    ("tier", "outcome"), [("emergency", "emergency"), ("today", "today"), ("next-visit", "today")]
)
def test_a_line_in_the_very_words_of_a_sign_replaces_it_when_stricter_and_never_doubles_it(
    tier: Tier, outcome: Tier
) -> None:
    assert [it for it in listed(own(tier, "a weak leg.")) if "weak" in it[1].lower()] == [
        (outcome, "A weak leg")
    ]


def test_an_own_sign_that_is_set_in_two_tiers_stands_in_the_more_urgent() -> None:
    twice = ClinicSays(
        signs=SignSettings(own=(OwnSign("next-visit", "A rash"),)), when_to_call=WhenToCall(now=("A rash!",))
    )
    assert [(sign.tier, sign.text) for sign in own_signs(twice)] == [("emergency", "A rash!")]


def told(clinic: Clinic) -> dict[Tier, str]:
    signs = [WarningSign(id=tier, tier=tier, text="x", short="x") for tier in TIERS]
    return {
        it.tier: " ".join((it.title, it.short, it.phone, it.hours, *it.lines, *it.blanks))
        for it in tiers_told(signs, clinic)
    }


def test_numbers_come_from_the_clinic() -> None:
    words = told(Clinic(phone="01632 960 123", hours="9 to 5", emergency="112", urgent="116 117"))
    assert "call 112" in words["emergency"]
    for said in (
        "01632 960 123",
        "9 to 5",
        "Nights, weekends and holidays: call 116 117.",
        "Do not wait for Monday",
    ):
        assert said in words["today"]


def test_numbers_that_are_not_set_are_lines_to_write_on() -> None:
    words = told(Clinic())
    assert "your emergency number" in words["emergency"]
    assert "Your emergency number:" in words["emergency"]
    assert "Our number:" in words["today"]
    assert "Number when we are closed:" in words["today"]
    assert not any(digit.isdigit() for digit in "".join(words.values()))


@pytest.mark.parametrize(
    ("urgent", "closed", "said"),
    [
        ("", "Ring the ward.", "Ring the ward. Do not wait"),
        ("116", "Ring 116 at night.", "Ring 116 at night. Do not wait"),
        ("116", "Ring the ward.", "Ring the ward. The number for urgent advice is 116. Do not wait"),
    ],
)
def test_what_is_said_when_the_clinic_is_closed_is_the_clinics(urgent: str, closed: str, said: str) -> None:
    assert said in told(Clinic(urgent=urgent, closed=closed))["today"]


def test_whom_to_ring_is_told_also_where_no_sign_is() -> None:
    assert [it.tier for it in tiers_told((), Clinic())] == ["emergency", "today"]


def test_key_words_stand_out_and_without_them_or_in_other_words_all_of_a_sign_does() -> None:
    long = WarningSign(
        id="long", tier="today", text="A cramp over 10 minutes", short="Long", key="over 10 minutes"
    )
    tiers = tiers_told((long, msgspec.structs.replace(long, text="Un calambre largo"), WEAK), Clinic())
    today = next(tier for tier in tiers if tier.tier == "today")
    told = Signs(note="", tiers=tiers, line=1).texts(today)
    assert [[(span.words, span.strong) for span in text] for text in told] == [
        [("A cramp ", False), ("over 10 minutes", True)],
        [("Un calambre largo", True)],
        [("A weak leg", True)],
    ]
