"""A fact in words: both frames, how sure, who was counted, who paid, and how well it is known."""

from __future__ import annotations

from desktop.language import tr, trn
from desktop.library.facts import Fact


def found_words(fact: Fact, *, period: bool = True) -> str:
    """What was found, both ways: "42 in 100 did well at 6 months, 58 did not."."""
    when = f" {fact.period}" if period and fact.period else ""
    if fact.measure:
        return f"{_sentence(fact.outcome + when)} {_sentence(fact.outcome_not)}"
    said = {
        "had": fact.per_100,
        "outcome": fact.outcome + when,
        "others": fact.not_per_100,
        "outcome_not": fact.outcome_not,
    }
    if fact.arm:
        words = tr("With {arm}: {had} in 100 {outcome}, {others} {outcome_not}.")
        return words.format(arm=fact.arm, **said)
    return tr("{had} in 100 {outcome}, {others} {outcome_not}.").format(**said)


def range_words(fact: Fact) -> str:
    """How sure the number is. A measure tells its own range."""
    if fact.measure:
        return ""
    if not fact.ranged:
        return tr("The range cannot be worked out.")
    return tr("It could be {low} to {high}.").format(low=fact.low, high=fact.high)


def short_range(fact: Fact) -> str:
    """The same in a few words, to stand below a number."""
    if fact.measure:
        return ""
    if not fact.ranged:
        return tr("No range")
    return tr("{low} to {high}").format(low=fact.low, high=fact.high)


def who_words(fact: Fact) -> str:
    """Who was counted."""
    if not fact.n:
        return _sentence(tr("{population}; how many is not shown").format(population=fact.population))
    return _sentence(f"{fact.n} {fact.population}")


def brief_words(fact: Fact) -> str:
    """Who was counted and for how long, in a few words."""
    said = fact.brief or f"{fact.population}, {fact.period}"
    if not fact.n:
        return said
    return ", ".join((trn("{n} person", "{n} people", fact.n).format(n=fact.n), said))


def payer_words(fact: Fact) -> str:
    """Who paid for the study."""
    if not fact.sponsor:
        return tr("Payer not shown")
    return tr("Paid by {sponsor}").format(sponsor=fact.sponsor)


def known_words(fact: Fact) -> str:
    """How well it is known; empty where that was not judged."""
    return {
        "well": tr("Known: well. A large fair test, or a review of many people."),
        "some": tr("Known: some. One study of some size."),
        "little": tr("Known: little. Few people, or nobody to compare with."),
    }.get(fact.known, "")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""
