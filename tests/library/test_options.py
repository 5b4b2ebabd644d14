"""Options as data: each in the same rows, none of them missing, and every number a fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.library.blocks.compare import Compare
from desktop.library.blocks.first_look import FirstLook
from desktop.library.fact_words import (
    face_words,
    found_words,
    known_words,
    payer_words,
    range_words,
    who_words,
)
from desktop.library.facts import Fact
from desktop.library.loading import load_module, read_module
from desktop.library.option_words import option_told
from desktop.library.rendering import render_page
from desktop.library.text import plain
from tests.helpers import edit, module_context
from tests.options import change, make_module_with_options

_HARM = "    harm: {words: No number for harm., unknown: true}\n"
_HELP = "    help:\n      facts: [helped]\n"


def found(folder: Path) -> list[str]:
    return [str(problem).removeprefix("small-guide/") for problem in check_folder(folder).problems]


def test_options_that_are_told_whole_have_nothing_to_tell(tmp_path: Path) -> None:
    assert found(make_module_with_options(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (_HARM, "", "options.yaml:9: options.as-now: 'harm' is missing"),
        (_HARM, "    harm: {}\n", "options.yaml:19: options.as-now.harm: says nothing"),
        ("[helped]", "[helpd]", "options.yaml:17: options.as-now.help.facts[0]: there is no fact 'helpd'"),
        (
            "[manual]",
            "[manuel]",
            "options.yaml:15: options.as-now.what.sources[0]: there is no source 'manuel'",
        ),
        (
            "[bladder, bowel]",
            "[bladder, bowle]",
            "options.yaml:10: options.as-now.indications[1]: there is no",
        ),
        (
            "no_change: true",
            "trial: true",
            "options.yaml:8: options: for 'bladder' not exactly one option has",
        ),
        ("[bladder, bowel]", "[bladder]", "options.yaml:8: options: for 'bowel' there are 2 options"),
        ("undo: {", "undoo: {", "options.yaml:21: options.as-now.undoo: is not a key that is known here"),
        ("speaks: for}", "speaks: four}", "options.yaml:18: options.as-now.leg.speaks: 'four' is not known"),
    ],
)
def test_what_is_missing_or_not_known_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    folder = make_module_with_options(tmp_path)
    text = (folder / "options.yaml").read_text(encoding="utf-8")
    (folder / "options.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(line.startswith(message) for line in found(folder)), found(folder)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            _HELP,
            "    help: {words: It helps.}\n",
            "options.as-now.help: tells neither a number nor that there is",
        ),
        (
            _HARM,
            "    harm: {words: It is safe.}\n",
            "options.as-now.harm: tells neither a number nor that there",
        ),
        (
            "[helped]",
            "[helped]\n      unknown: true",
            "options.as-now.help: tells a number, and that there is",
        ),
        ("Yes.", "For 9 in 100 yes.", "options.as-now.undo.words: '9 in 100' is no fact"),
        ("Yes.", "After 2 days.", "options.as-now.undo.words: states a number without a source"),
        (
            "[fewer-leaks, an",
            "[fewer-leak, an",
            "options.as-now.goes_with[0]: no page asks how much 'fewer-leak'",
        ),
        (
            "No number for harm.",
            "It is rare for 3 in 100.",
            "options.as-now.harm.words: 'rare' stands beside",
        ),
    ],
)
def test_an_option_that_is_told_from_one_side_is_refused(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    folder = make_module_with_options(tmp_path)
    text = (folder / "options.yaml").read_text(encoding="utf-8")
    (folder / "options.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(message in line for line in found(folder)), found(folder)


def test_what_speaks_for_one_choice_alone_is_refused(tmp_path: Path) -> None:
    folder = make_module_with_options(tmp_path)
    text = (folder / "options.yaml").read_text(encoding="utf-8")
    (folder / "options.yaml").write_text(text.replace("fewer-leaks, ", "", 2), encoding="utf-8")
    assert any("'Fewer leaks' goes with Trial alone" in line for line in found(folder)), found(folder)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  known: some\n", "", "helped.known: stands in an option without 'known'"),
        ("  share: 42\n", "", "helped: has none of 'events', 'share' and 'measure'"),
        ("  share: 42\n", "  share: 42\n  events: 3\n", "helped: is of two kinds"),
        ("  share: 42\n", "  share: 142\n", "helped.share: is 142"),
        ("  share: 42\n", "  share: 42\n  range: [43, 50]\n", "helped.range: is no range of a share"),
    ],
)
def test_a_number_that_is_not_told_whole_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    folder = make_module_with_options(tmp_path)
    edit(folder, "facts.yaml", old, new)
    assert any(message in line for line in found(folder)), found(folder)


def test_a_page_shows_the_options_of_its_indication_in_order(tmp_path: Path) -> None:
    folder = make_module_with_options(tmp_path)
    change(folder, "  pills:\n    indications: [bladder, bowel]", "  pills:\n    indications: [bladder]")
    module = read_module(folder).module  # though it has too few options for the other
    assert module is not None
    page = render_page(module, "your-choices", module_context())
    compare = next(block for block in page.walk() if isinstance(block, Compare))
    look = next(block for block in page.walk() if isinstance(block, FirstLook))
    assert [option.id for option in compare.options] == ["as-now", "pills", "trial"]
    assert look.options == compare.options
    assert compare.cites() == ("manual", "made_up2026")


def test_an_option_is_told_from_both_sides_with_its_sources(tmp_path: Path) -> None:
    module = load_module(make_module_with_options(tmp_path))
    assert module.options is not None
    told = option_told(module.options.options["as-now"], module.facts, {"manual": 2, "made_up2026": 1})
    assert told.what == "What as-now is.\u00a0[2]"
    assert told.speaks_for == (
        "42 in 100 did well, 58 did not. 77 people, mild symptoms, 6 months. Paid by A maker.\u00a0[1]",
        "Nothing for the leg.",
    )
    assert told.speaks_against == ("No number for harm.",)


def fact(**keys: object) -> Fact:
    given = {
        "id": "x", "n": 40, "outcome": "did well", "outcome_not": "did not", "period": "at 6 months",
        "population": "people with leaks", "source": "s", "known": "little",
    }  # fmt: skip
    return Fact(**given | keys)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("keys", "found_as", "sure"),
    [
        ({"events": 10}, "25 in 100 did well at 6 months, 75 did not.", "It could be 14 to 40."),
        ({"share": 6.5}, "7 in 100 did well at 6 months, 93 did not.", "The range cannot be worked out."),
        (
            {"share": 67, "range": (60, 74)},
            "67 in 100 did well at 6 months, 33 did not.",
            "It could be 60 to 74.",
        ),
        (
            {"share": 7, "arm": "a dummy"},
            "With a dummy: 7 in 100 did well at 6 months, 93 did not.",
            "The range cannot be worked out.",
        ),
        (
            {"measure": True, "outcome": "leaks fell by 2", "outcome_not": "the gap is 1"},
            "Leaks fell by 2 at 6 months. The gap is 1.",
            "",
        ),
    ],
)
def test_a_number_is_told_both_ways_with_its_range(keys: dict[str, object], found_as: str, sure: str) -> None:
    one = fact(**keys)
    assert (found_words(one), range_words(one)) == (found_as, sure)
    assert who_words(one) == "40 people with leaks."
    assert payer_words(one) == "Payer not shown"
    assert known_words(one).startswith("Known: little.")


def test_a_group_of_unknown_size_is_said_to_be_so() -> None:
    assert who_words(fact(share=25, n=0)) == "People with leaks; how many is not shown."


def test_who_was_counted_is_said_once_for_numbers_of_one_study() -> None:
    both = [fact(share=23, brief="two groups"), fact(share=7, brief="two groups", arm="a dummy")]
    assert [plain(text) for text, _ in face_words(both)] == [
        "23 in 100 did well, 77 did not.",
        "With a dummy: 7 in 100.",
        "40 people, two groups.",
    ]
    assert plain(face_words(both, whole=True)[1][0]) == "With a dummy: 7 in 100 did well, 93 did not."


@pytest.mark.parametrize("kind", ["compare\nOne.", "first-look"])
def test_a_guide_without_options_as_data_cannot_show_them(tmp_path: Path, kind: str) -> None:
    folder = make_module_with_options(tmp_path)
    (folder / "options.yaml").unlink()
    edit(folder, "en/your-choices.md.j2", "::: first-look\n:::", f"::: {kind}\n:::")
    assert any("there are no options to show; write them in options.yaml" in line for line in found(folder))
