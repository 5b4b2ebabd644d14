"""What stands on the face of a cell: its words, then each number with its word, then who was counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.language import tr
from desktop.library.fact_words import brief_words, found_words, payer_words, short_range
from desktop.library.facts import Fact
from desktop.library.options import OptionCell
from desktop.ui.widgets.grid_cell import FaceLine


def face_lines(cell: OptionCell, facts: Sequence[Fact], *, whole: bool, counts: bool) -> Iterator[FaceLine]:
    """The lines of a face: `whole` where there is room for longer words.

    `counts` says that the row is one of numbers: there a cell without one says so by its sign.
    """
    words = (cell.on_paper or cell.words) if whole else cell.words
    if words:
        yield FaceLine(words, kind="unknown" if cell.unknown and counts and not facts else "words")
    first = facts[0].source if facts else ""
    of_first = [fact for fact in facts if fact.source == first]
    for at, fact in enumerate(of_first):
        yield from _again(fact) if at else _number(fact)
    if of_first:
        yield from _who(of_first[0], paid=len(of_first) == len(facts))
    for fact in facts:
        if fact.source != first:
            yield FaceLine(_in_a_line(fact), kind="also")


def _number(fact: Fact) -> Iterator[FaceLine]:
    """How many had it and how many had not, each as large as the other."""
    if fact.measure:
        yield FaceLine(found_words(fact))
        return
    if fact.arm:
        yield FaceLine(tr("With {arm}:").format(arm=fact.arm))
    sure = f"({short_range(fact)}) " if fact.ranged else ""
    yield FaceLine(f"{sure}{fact.outcome}", str(fact.per_100), "number")
    yield FaceLine(fact.outcome_not, str(fact.not_per_100), "number")


def _again(fact: Fact) -> Iterator[FaceLine]:
    """Another number of the same people: both ways of it stand on the sheet."""
    if fact.measure:
        yield FaceLine(found_words(fact))
    elif fact.arm:
        yield FaceLine(tr("With {arm}: {had}").format(arm=fact.arm, had=fact.per_100))
    else:
        yield FaceLine(fact.outcome, str(fact.per_100), "number")


def _in_a_line(fact: Fact) -> str:
    """What another study found, of whom and when; how sure it is, and who paid, stand on the sheet."""
    if fact.measure:
        return found_words(fact)
    words = tr("{who}: {had} {outcome}, {others} {outcome_not}.").format(
        who=fact.brief or brief_words(fact),
        had=fact.per_100,
        outcome=fact.outcome,
        others=fact.not_per_100,
        outcome_not=fact.outcome_not,
    )
    return f"{words[:1].upper()}{words[1:]}"


def _who(fact: Fact, *, paid: bool) -> Iterator[FaceLine]:
    """Who was counted and how long; who paid, unless the room is needed for another study."""
    words = brief_words(fact)
    yield FaceLine(f"{words[:1].upper()}{words[1:].rstrip('.')}", kind="who")
    if paid and fact.sponsor:
        yield FaceLine(payer_words(fact, brief=True), kind="who")
