"""The trial as a test: its numbers, its wire and what follows, on the page of the shipped module."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import pytest

from desktop.figures.count_words import in_100_words, likely_words, studied_words
from desktop.library.blocks.base import Block, walk
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.risk import Risk
from desktop.library.loading import load_module
from desktop.library.model import Module, Page
from desktop.library.rendering import render_page
from desktop.library.spoken import texts
from desktop.paths import content_folder
from desktop.settings import Trial
from tests.helpers import module_context

# Events or share, people, source and who paid, as the evidence gives them.
FACTS = {
    "went-on-to-implant": (272, None, 340, "noblett2016", "Medtronic, the maker"),
    "problem-in-trial": (56, None, 340, "noblett2016", "Medtronic, the maker"),
    "went-on-bowel": (120, None, 133, "mellgren2011", "Medtronic, the maker"),
    "good-trial-register": (102, None, 209, "kessler2007", ""),
    "better-week-one": (81, None, 144, "lambrescak2017", ""),
    "better-week-two": (96, None, 144, "lambrescak2017", ""),
    "thin-wire-good": (None, 40, 30, "pne2008", ""),
    "staying-wire-good": (None, 67, 75, "pne2008", ""),
    "help-lost": (None, 34, 0, "hernandez2021", ""),
    "test-wire-slipped": (None, 5.3, 1661, "maeda2011", ""),
}


@pytest.fixture(scope="module")
def module() -> Module:
    return load_module(content_folder() / "sacral-leg-cramps")


def page_of(module: Module, kind: str, indication: str) -> Page:
    trial = Trial(kind=kind, length="two weeks")  # type: ignore[arg-type]
    context = msgspec.structs.replace(module_context(indication=indication), trial=trial)
    return render_page(module, "the-trial", context)


def said(blocks: Iterable[Block]) -> str:
    """The words of blocks; a number in 100 with all that stands beside its picture."""
    words = []
    for block in blocks:
        words += [line for _, line in texts((block,))]
        for risk in (it for it in walk((block,)) if isinstance(it, Risk)):
            fact = risk.fact
            counts = ((fact.per_100, fact.outcome), (fact.not_per_100, fact.outcome_not))
            words += [f"{in_100_words(count)} {outcome}." for count, outcome in counts]
            words += [likely_words(fact), fact.scope, studied_words(fact)]
    return " ".join(words)


def face(module: Module, kind: str = "staged", indication: str = "bladder") -> str:
    return said(it for it in page_of(module, kind, indication).blocks if not isinstance(it, Detail))


def opened(module: Module, kind: str = "staged", indication: str = "bladder") -> str:
    return said(it for it in page_of(module, kind, indication).blocks if isinstance(it, Detail))


def test_the_numbers_of_the_trial_are_those_of_the_evidence(module: Module) -> None:
    facts = {name: module.facts[name] for name in FACTS}
    assert {name: (it.events, it.share, it.n, it.source, it.sponsor) for name, it in facts.items()} == FACTS
    assert all(it.population and it.period and it.scope for it in facts.values())


@pytest.mark.parametrize("kind", ["", "staged"])
def test_who_went_on_and_who_did_not_is_told_with_wire_and_payer(module: Module, kind: str) -> None:
    words = face(module, kind)
    for part in (
        "80 in 100 went on",
        "20 in 100 did not",
        "75 to 84",
        "wire that is made to stay",
        "Who paid: Medtronic, the maker.",
    ):
        assert part in words


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
def test_a_clinic_with_the_thin_wire_sees_the_numbers_of_that_wire(module: Module, indication: str) -> None:
    words = face(module, "temporary", indication)
    for part in (
        "40 in 100 did well and 60 did not",
        "67 did well and 33 did not",
        "small study of 95 women",
    ):
        assert part in words
    assert "80 in 100" not in words


def test_nobody_is_shown_the_numbers_of_another_problem_on_the_face(module: Module) -> None:
    assert "80 in 100" not in face(module, indication="retention") + face(module, indication="bowel")


@pytest.mark.parametrize(("kind", "operation"), [("staged", True), ("temporary", False)])
def test_a_wire_that_was_made_to_stay_has_to_come_out_by_an_operation(
    module: Module, kind: str, operation: bool
) -> None:
    assert ("a small operation takes the wire out" in face(module, kind)) is operation
    assert ("has to come out again, by a small operation" in opened(module, kind)) is operation


def test_a_trial_can_be_wrong_in_two_ways(module: Module) -> None:
    words = opened(module)
    assert "13 to 34 in 100" in words
    assert "It goes badly, but a stimulator would have helped. How often? Nobody knows." in words


def test_what_follows_a_good_trial_is_on_the_face_and_told_in_full_one_press_away(module: Module) -> None:
    assert "a stimulator (an operation), or not" in face(module)
    assert "does not mean that it helped for good" in face(module)
    for part in ("An operation puts in", "wound", "off work", "does not promise relief for life"):
        assert part in opened(module)


def test_both_tests_of_the_trial_are_on_the_face(module: Module) -> None:
    for part in ("better by at least half, say from 10 leaks to 5", "Can you live with how it feels?"):
        assert part in face(module)


def test_the_steps_come_before_the_numbers(module: Module) -> None:
    words = face(module)
    places = [
        words.index(part) for part in ("wire is put in", "At home", "We check", "We decide", "80 in 100")
    ]
    assert places == sorted(places)
