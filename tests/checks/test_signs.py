"""The rules on warning signs, each shown to say no; and what a clinic's settings are told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder, moved_signs, settings_advice
from desktop.library.loading import load_module
from desktop.settings import ClinicSays, OwnSign, SignSettings, Tier, WhenToCall, load_settings
from tests.helpers import edit, make_module

SIGNS = """\
- {id: chest, tier: emergency, text: Chest pain, short: Chest, why: can be a clot, sources: [manual]}
- {id: weak, tier: today, text: New weakness in one leg, short: A weak leg, sources: [manual]}
- {id: fall, tier: next-working-day, text: A change after a fall, short: A fall, sources: [manual]}
- {id: settles, tier: next-visit, text: What settles when turned down, short: It settles, sources: [manual]}
"""
CARD = "---\nid: action-card\ntitle: If your leg cramps\n---\n1. **Turn it down.**\n\n::: signs\n:::\n"
OLD_LINES = """\
{% for line in when_to_call.now %}
- {{ line }}
{% endfor %}

{% if when_to_call.now == () %}
Your clinic will tell you when to call.
{% endif %}
"""


def with_signs(folder: Path) -> Path:
    module = make_module(folder)
    (module / "signs.yaml").write_text(SIGNS, encoding="utf-8")
    (module / "en" / "papers").mkdir()
    (module / "en" / "papers" / "action-card.md.j2").write_text(CARD, encoding="utf-8")
    edit(module, "en/finish.md.j2", OLD_LINES, "::: signs\n:::\n")
    return module


def found(folder: Path) -> list[str]:
    return [str(problem).removeprefix("small-guide/") for problem in check_folder(folder).problems]


def test_a_guide_with_signs_has_nothing_to_tell(tmp_path: Path) -> None:
    assert check_folder(with_signs(tmp_path)).problems == ()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            ("signs.yaml", "id: weak,", "id: chest,"),
            "signs.yaml:2: [1]: 'chest' stands twice",
        ),
        (
            ("signs.yaml", "New weakness in one leg", "CHEST pain."),
            "signs.yaml:2: weak: says the same as 'chest' for 'bladder'",
        ),
        (
            ("signs.yaml", "short: A fall", "short: A weak leg"),
            "signs.yaml:3: fall: says the same as 'weak' for 'bladder'",
        ),
        (
            ("signs.yaml", "tier: next-working-day", "tier: today"),
            "signs.yaml:1: tier: for 'bladder' no sign is of the tier 'next-working-day'",
        ),
        (
            ("signs.yaml", "short: A fall, sources", "short: A fall, indications: [bowel], sources"),
            "signs.yaml:1: tier: for 'bladder' no sign is of the tier 'next-working-day'",
        ),
        (
            ("signs.yaml", "short: A fall, sources: [manual]", "short: A fall"),
            "signs.yaml:3: fall: is supported by no source",
        ),
        (("signs.yaml", "tier: today", "tier: soon"), "signs.yaml:2: [1].tier: 'soon' is not known here"),
        (
            ("signs.yaml", "why: can be a clot, sources: [manual]", "sources: [manul]"),
            "signs.yaml:1: [0].sources[0]: there is no source 'manul'",
        ),
        (
            ("signs.yaml", "short: A fall,", "short: A fall, indications: [bowl],"),
            "signs.yaml:3: [2].indications[0]: there is no indication 'bowl'",
        ),
        (
            ("signs.yaml", "short: Chest,", "short: Chest, key: an ache,"),
            "signs.yaml:1: [0].key: 'an ache' is not in the text",
        ),
        (
            ("en/papers/action-card.md.j2", "::: signs\n:::\n", ""),
            "en/papers/action-card.md.j2:5: signs: for 'bladder' there are no warning signs",
        ),
        (
            (
                "en/papers/action-card.md.j2",
                "::: signs\n:::\n",
                '{% if indication == "bladder" %}\n::: signs\n:::\n{% endif %}\n',
            ),
            "en/papers/action-card.md.j2:5: signs: for 'bowel' there are no warning signs",
        ),
        (
            ("en/finish.md.j2", "::: signs\n:::\n", "::: signs\n:::\n\n::: signs\n:::\n"),
            "en/finish.md.j2:9: signs: for 'bladder' the list of warning signs stands twice",
        ),
        (
            ("en/finish.md.j2", "::: signs\n:::\n", "Ask us."),
            "module.yaml:14: essentials: no page of the route always has the warning signs",
        ),
        (
            (
                "en/finish.md.j2",
                "::: signs\n:::\n",
                "{% if trial.length %}\n::: signs\n:::\n{% endif %}\n",
            ),
            "module.yaml:14: essentials: no page of the route always has the warning signs",
        ),
        (
            (
                "en/finish.md.j2",
                "::: signs\n:::\n",
                ":::: detail when\n### When to call\n\n::: signs\n:::\n::::\n",
            ),
            "module.yaml:14: essentials: no page of the route always has the warning signs",
        ),
        (
            ("en/finish.md.j2", "::: signs\n", "::: callout call-now\n- Chest pain\n:::\n\n::: signs\n"),
            "en/finish.md.j2:9: signs: a box of signs beside the list of signs",
        ),
        (
            ("en/finish.md.j2", "::: signs\n", OLD_LINES + "\n::: signs\n"),
            "en/finish.md.j2:9: signs: the clinic's own signs beside the list of signs",
        ),
        (
            ("en/finish.md.j2", "::: signs\n:::\n", "::: signs\n- A rash\n:::\n"),
            "en/finish.md.j2:9: signs: holds words of its own",
        ),
        *(
            (
                ("en/finish.md.j2", "::: signs\n", f"In need call {number}.\n\n::: signs\n"),
                f"en/finish.md.j2:9: the number {number} is right in some countries only",
            )
            for number in ("999", "911", "111", "112")
        ),
        (
            ("signs.yaml", "why: can be a clot", "why: call 999"),
            "signs.yaml:1: [0].why: the number 999 is right in some countries only",
        ),
        (
            ("module.yaml", "authors:", "words: {signs_note: Call 112 at once.}\nauthors:"),
            "module.yaml:22: words.signs_note: the number 112 is right in some countries only",
        ),
        (
            ("en/welcome.md.j2", "Ask how they are today.", "Say that 911 is the number."),
            "en/welcome.md.j2:8: cues[0]: the number 911 is right in some countries only",
        ),
    ],
)
def test_a_sign_that_could_be_missed_or_mistaken_is_told(
    tmp_path: Path, change: tuple[str, str, str], message: str
) -> None:
    folder = with_signs(tmp_path)
    edit(folder, *change)
    assert any(line.startswith(message) for line in found(folder)), found(folder)


@pytest.mark.parametrize(
    "words", ["It is 1,112 people", "It is 10 000 people", "In 2.111 cases", "About 1119 people", "Room 9990"]
)
def test_a_longer_number_is_no_number_to_call(tmp_path: Path, words: str) -> None:
    folder = with_signs(tmp_path)
    edit(folder, "en/finish.md.j2", "::: signs\n", f"{words}.\n\n::: signs\n")
    assert found(folder) == []


def test_signs_in_another_language_keep_their_tiers(tmp_path: Path) -> None:
    folder = with_signs(tmp_path)
    edit(folder, "module.yaml", "[en]", "[en, es]")
    (folder / "en").rename(folder / "es")
    (folder / "es" / "words.yaml").write_text(
        "signs: {weak: {text: Una pierna débil, short: Débil}}\n", encoding="utf-8"
    )
    told = {sign.id: (sign.tier, sign.text) for sign in load_module(folder, "es").signs}
    assert told["weak"] == ("today", "Una pierna débil")
    assert told["chest"] == ("emergency", "Chest pain")


def advice(folder: Path, **clinic: object) -> list[str]:
    says = ClinicSays(**clinic)  # type: ignore[arg-type]
    return [str(it) for it in settings_advice(load_module(folder), says, folder / "settings.toml")]


@pytest.mark.parametrize(
    ("tier", "line", "other"),
    [
        ("emergency", "One leg is weak.", "weak"),
        ("today", "You have pain in your chest.", "chest"),
        ("next-visit", "You fell, and something changed after the fall.", "fall"),
        ("today", "One leg is weak.", ""),
        ("today", "You have a rash.", ""),
    ],
)
def test_a_line_that_says_a_sign_of_another_tier_in_other_words_is_pointed_out(
    tmp_path: Path, tier: Tier, line: str, other: str
) -> None:
    told = advice(with_signs(tmp_path), signs=SignSettings(own=(OwnSign(tier, line),)))
    assert [f"set signs.tiers.{other} if" in it for it in told] == ([True] if other else [])


def test_lines_as_settings_had_them_first_are_looked_at_too(tmp_path: Path) -> None:
    assert advice(with_signs(tmp_path), when_to_call=WhenToCall(now=("One leg is weak.",)))


def test_a_sign_that_is_not_there_or_is_put_lower_is_pointed_out(tmp_path: Path) -> None:
    tiers: dict[str, Tier] = {"weka": "emergency", "chest": "today", "fall": "emergency"}
    assert [it.split("; ")[0] for it in advice(with_signs(tmp_path), signs=SignSettings(tiers=tiers))] == [
        "settings.toml: signs.tiers.weka: the guide has no sign of this id",
        "settings.toml: signs.tiers.chest: is 'today', less urgent than the guide's 'emergency'",
    ]


def test_what_to_look_at_is_told_with_the_name_of_the_file_and_the_line(tmp_path: Path) -> None:
    file = tmp_path / "clinic.toml"
    file.write_text(
        "[signs.tiers]\nweka = 'today'\nfall = 'emergency'\nchest = 'today'\n"
        "[[signs.own]]\ntier = 'today'\ntext = 'A rash'\n"
        "[[signs.own]]\ntier = 'today'\ntext = 'You have pain in your chest.'\n"
        "[when_to_call]\nnow = [\n  'You feel sick.',\n  'One leg is weak.',\n]\n",
        encoding="utf-8",
    )
    module, settings = load_module(with_signs(tmp_path)), load_settings(file)
    assert sorted(str(it).split(": ")[0] for it in settings_advice(module, settings, file)) == [
        "clinic.toml:10", "clinic.toml:14", "clinic.toml:2", "clinic.toml:4",
    ]  # fmt: skip
    assert moved_signs(module, settings) == 2


def test_a_sign_that_stays_where_it_is_counts_as_none_that_was_moved(tmp_path: Path) -> None:
    tiers: dict[str, Tier] = {"weka": "emergency", "chest": "emergency", "fall": "emergency"}
    assert moved_signs(load_module(with_signs(tmp_path)), ClinicSays(signs=SignSettings(tiers=tiers))) == 1
