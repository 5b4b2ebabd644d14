"""The numbers that were shown, as pictures with their study, or in words where a picture would mislead."""

from __future__ import annotations

import msgspec

from desktop.consultation.record import FactRecord, Record
from desktop.figures.base import Canvas
from desktop.figures.icon_array import IconArray
from desktop.figures.themes import theme
from desktop.language import tr
from desktop.papers.printable import printable

_TEXT_WIDTH = {"a4": 210 - 20 - 18, "letter": 215.9 - 20 - 18}  # millimetres
_POINTS = 72 / 25.4
_ARRAY_SCALE = 0.8


def number_blocks(record: Record) -> list[dict[str, str]]:
    """Each number on a page that was talked about, as words; `picture` names its picture or is empty."""
    return [_number(fact, record) for fact in _talked_facts(record)]


def number_pictures(record: Record, body: float) -> dict[str, str]:
    """The pictures as SVG by name, for a paper with a body of so many points."""
    return {_key(fact): _array(fact, record, body) for fact in _talked_facts(record) if _drawable(fact)}


def _talked_facts(record: Record) -> list[FactRecord]:
    talked = {page.id for page in record.pages if page.outcome == "discussed"}
    return [fact for fact in record.facts if fact.page in talked]


def _drawable(fact: FactRecord) -> bool:
    return not IconArray().refusal(fact)


def _key(fact: FactRecord) -> str:
    return f"fact-{fact.id}"


def _array(fact: FactRecord, record: Record, body: float) -> str:
    # The smallest words of a figure, 18 pixels, become 12 points beside a body of 14.
    width = _TEXT_WIDTH[record.paper] * _POINTS / (body / 21)
    canvas = Canvas(
        theme("print"), width=width, scale=_ARRAY_SCALE, margin=0, language=record.content.language
    )
    # In SVG a missing sign would be dropped without a word.
    safe = msgspec.convert(printable(msgspec.to_builtins(fact))[0], FactRecord)
    return IconArray().svg(safe, canvas)


def _number(fact: FactRecord, record: Record) -> dict[str, str]:
    drawable = _drawable(fact)
    return {
        "gist": fact.gist,
        "alt": IconArray().alt(fact) if drawable else "",
        "picture": _key(fact) if drawable else "",
        "words": "" if drawable else _in_words(fact),
        "study": _study(fact, record),
    }


def _in_words(fact: FactRecord) -> str:
    if not 0 <= fact.events <= fact.n or not fact.scope.strip():
        return IconArray().refusal(fact)
    return tr("{events} of {n} people {outcome} {period}. {scope}").format(
        events=fact.events, n=fact.n, outcome=fact.outcome, period=fact.period, scope=fact.scope
    )


def _study(fact: FactRecord, record: Record) -> str:
    numbers = {source.id: source.number for source in record.sources}
    said = []
    if fact.device:
        said.append(tr("Device: {device}.").format(device=fact.device))
    if fact.sponsor:
        said.append(tr("Paid for by: {sponsor}.").format(sponsor=fact.sponsor))
    if fact.source in numbers:
        said.append(tr("Source: [{number}].").format(number=numbers[fact.source]))
    return " ".join(said)
