"""A fact in words: both frames, how sure, who was counted, who paid, and how well it is known."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.language import tr, trn
from desktop.library.facts import Fact
from desktop.library.text import Span, Text


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
        return ""
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


def payer_words(fact: Fact, *, brief: bool = False) -> str:
    """Who paid for the study; `brief` where there is little room, as in a cell."""
    if not fact.sponsor:
        return tr("Payer not shown")
    return tr("Paid by {sponsor}").format(sponsor=(brief and fact.sponsor_brief) or fact.sponsor)


def known_words(fact: Fact) -> str:
    """How well it is known; empty where that was not judged."""
    return {
        "well": tr("Known: well. A large fair test, or a review of many people."),
        "some": tr("Known: some. One study of some size."),
        "little": tr("Known: little. Few people, or nobody to compare with."),
    }.get(fact.known, "")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""


def face_words(facts: Sequence[Fact], *, whole: bool = False) -> list[tuple[Text, str]]:
    """Numbers as they stand in a cell, each with its colour role: both frames, who, how long, who paid.

    Numbers of one study follow each other: who they were is said once. Told `whole`, each says how many did
    not, and what the outcome means is said after them.
    """
    lines: list[tuple[Text, str]] = []
    meant = dict.fromkeys(fact.means for fact in facts if fact.means) if whole else {}
    for at, fact in enumerate(facts):
        again = not whole and at > 0 and facts[at - 1].source == fact.source
        lines.append((_face(fact, again=again), "ink"))
        after = facts[at + 1] if at + 1 < len(facts) else None
        if after is None or after.source != fact.source:
            said = next(one for one in facts if one.source == fact.source)
            paid = after is None or after.sponsor != fact.sponsor
            payer = f" {payer_words(said, brief=True)}." if paid and said.sponsor else ""
            lines.append(((Span(_sentence(brief_words(said)) + payer),), "ink2"))
    return lines + [((Span(words),), "ink2") for words in meant]


def _face(fact: Fact, *, again: bool) -> Text:
    if fact.measure:
        return (Span(found_words(fact)),)
    arm = tr("With {arm}: ").format(arm=fact.arm) if fact.arm else ""
    sure = f" ({short_range(fact)})" if fact.ranged else ""
    others = f", {fact.not_per_100} {fact.outcome_not}" if not again else ""
    outcome = "" if again and fact.arm else f" {fact.outcome}"
    count = tr("{n} in 100").format(n=fact.per_100)
    return tuple(
        span
        for span in (Span(arm), Span(count, strong=True), Span(f"{sure}{outcome}{others}."))
        if span.words
    )
