"""The numbers that were shown, as pictures with their study, or in words where a picture would mislead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.consultation.record import FactRecord, Record
from desktop.figures.base import Canvas
from desktop.figures.count_words import about_words, both_ranges_words, in_100_words, studied_words
from desktop.figures.icon_array import SIGNS, IconArray
from desktop.figures.themes import theme
from desktop.language import tr
from desktop.library.facts import Fact
from desktop.papers.figure_drawer import Drawer
from desktop.papers.frame import POINTS

# Millimetres: the array; what its signs mean, who was studied and how sure that is stand beside it.
_WIDTH, _WIDTH_LARGE = 40.0, 56.0
_SIGN = (18.0, 34.0)
_AS_LARGE_AS_FITS = 10.0


def talked_facts(record: Record) -> list[FactRecord]:
    """The numbers on pages that were talked about."""
    talked = {page.id for page in record.pages if page.outcome == "discussed"}
    return [fact for fact in record.facts if fact.page in talked]


def number_block(
    fact: FactRecord | Fact, gist: str, sources: Mapping[str, str], drawn: bool = True
) -> dict[str, Any]:
    """A number as words; `picture` names its picture, or is empty. `sources` says each source by its id."""
    array = IconArray()
    drawable = not array.refusal(fact)
    return {
        "gist": gist,
        "about": about_words(fact) if drawable else "",
        "counts": _counts(fact) if drawable else [],
        "range": both_ranges_words(fact) if drawable else "",
        "scope": fact.scope,
        "alt": array.alt(fact) if drawable else "",
        "picture": _key(fact) if drawable and drawn else "",
        "words": "" if drawable else _in_words(fact),
        "who-head": tr("Who:"),
        "who": _who(fact, sources),
        "width": _WIDTH,
        "width-large": _WIDTH_LARGE,
    }


def number_pictures(facts: Iterable[FactRecord | Fact], drawer: Drawer) -> dict[str, str]:
    """The pictures as SVG by name, and the signs of their key."""
    array = IconArray()
    drawn = [fact for fact in facts if not array.refusal(fact)]
    wide = (_WIDTH_LARGE if drawer.form.large else _WIDTH) * POINTS
    found = {_key(fact): drawer.svg("icon-array", fact, wide, _AS_LARGE_AS_FITS) for fact in drawn}
    canvas = Canvas(theme("print"), *_SIGN, direction=drawer.form.direction)
    return found | {sign: array.sign(sign, canvas) for sign in SIGNS if drawn}


def _counts(fact: FactRecord | Fact) -> list[dict[str, str]]:
    """Both numbers, each with its sign."""
    return [
        {"picture": "had", "number": in_100_words(fact.per_100), "said": fact.outcome},
        {"picture": "not", "number": in_100_words(fact.not_per_100), "said": fact.outcome_not},
    ]


def _who(fact: FactRecord | Fact, sources: Mapping[str, str]) -> str:
    """Who was studied, who paid, and where that is told."""
    source = sources.get(fact.source)
    return " ".join(
        [studied_words(fact), *([tr("Source: {source}").format(source=source)] if source else [])]
    )


def _key(fact: FactRecord | Fact) -> str:
    return f"fact-{fact.id}"


def _in_words(fact: FactRecord | Fact) -> str:
    if fact.events is None or not 0 <= fact.events <= fact.n or not fact.scope.strip():
        return IconArray().refusal(fact)
    return tr("{events} of {n} people {outcome} {period}. {scope}").format(
        events=fact.events, n=fact.n, outcome=fact.outcome, period=fact.period, scope=fact.scope
    )
