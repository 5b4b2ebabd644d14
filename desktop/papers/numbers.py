"""The numbers that were shown, as pictures with their study, or in words where a picture would mislead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.consultation.record import FactRecord, Record
from desktop.figures.icon_array import IconArray
from desktop.language import tr
from desktop.library.facts import Fact
from desktop.papers.figure_drawer import Drawer
from desktop.papers.frame import POINTS, text_width

_SCALE, _SCALE_LARGE = 0.52, 0.64
_WIDTH = 82.0  # millimetres: the array with its counts; who and how sure stand beside it


def talked_facts(record: Record) -> list[FactRecord]:
    """The numbers on pages that were talked about."""
    talked = {page.id for page in record.pages if page.outcome == "discussed"}
    return [fact for fact in record.facts if fact.page in talked]


def number_block(fact: FactRecord | Fact, gist: str, sources: Mapping[str, str]) -> dict[str, Any]:
    """A number as words; `picture` names its picture, or is empty. `sources` says each source by its id."""
    array = IconArray()
    drawable = not array.refusal(fact)
    return {
        "gist": gist,
        "title": array.title(fact),
        "period": array.period_words(fact),
        "interval": array.interval_words(fact),
        "scope": fact.scope,
        "alt": array.alt(fact) if drawable else "",
        "picture": _key(fact) if drawable else "",
        "words": "" if drawable else _in_words(fact),
        "study": _study(fact, sources),
        "width": _WIDTH,
    }


def number_pictures(facts: Iterable[FactRecord | Fact], drawer: Drawer) -> dict[str, str]:
    """The pictures as SVG by name."""
    form = drawer.form
    width, scale = (text_width(form), _SCALE_LARGE) if form.large else (_WIDTH * POINTS, _SCALE)
    return {
        _key(fact): drawer.svg("icon-array", fact, width, scale, parts=frozenset())
        for fact in facts
        if not IconArray().refusal(fact)
    }


def _key(fact: FactRecord | Fact) -> str:
    return f"fact-{fact.id}"


def _in_words(fact: FactRecord | Fact) -> str:
    if fact.events is None or not 0 <= fact.events <= fact.n or not fact.scope.strip():
        return IconArray().refusal(fact)
    return tr("{events} of {n} people {outcome} {period}. {scope}").format(
        events=fact.events, n=fact.n, outcome=fact.outcome, period=fact.period, scope=fact.scope
    )


def _study(fact: FactRecord | Fact, sources: Mapping[str, str]) -> str:
    said = []
    if fact.device:
        said.append(tr("Device: {device}.").format(device=fact.device))
    said.append(tr("Who paid: {sponsor}.").format(sponsor=fact.sponsor or tr("not shown in what we read")))
    if fact.source in sources:
        said.append(tr("Source: {source}").format(source=sources[fact.source]))
    return " ".join(said)
