"""What the first form of records left in words: read out of them here, and nowhere else.

A record that says it as data is asked for that. A field that the first form did not have is `UNSET` there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.consultation.record import (
    ABOUT,
    CallRecord,
    LineRecord,
    RatingRecord,
    Record,
    UnknownLine,
    VisitRecord,
)
from desktop.library.model import WarningSign
from desktop.library.signs import own_signs
from desktop.settings import Tier

_TIER_OF: Mapping[str, Tier] = {"now": "emergency", "today": "today", "next-visit": "next-visit"}
_CITED = re.compile(r"\u00a0?\[(\d+(?:, \d+)*)\]")


def uncited(line: LineRecord) -> str:
    """The words of a line without the numbers of its sources."""
    if line.plain is not msgspec.UNSET:
        return line.plain
    return _CITED.sub("", line.words).rstrip() if "\u00a0[" in line.words else line.words


def sources_of(line: LineRecord, record: Record) -> tuple[str, ...]:
    """The ids of what a line cites."""
    if line.sources is not msgspec.UNSET:
        return line.sources
    ids = {str(source.number): source.id for source in record.sources}
    numbers = (number for found in _CITED.findall(line.words) for number in found.split(", "))
    return tuple(ids[number] for number in numbers if number in ids)


def told_as(lines: tuple[UnknownLine, ...]) -> Mapping[str, UnknownLine]:
    """Lines told where there is no number, by what they tell: "known", "not-known" or "nearest"."""
    told = [line.about for line in lines]
    return {
        place if about is msgspec.UNSET else about: line
        for place, about, line in zip(ABOUT, told, lines, strict=False)
    }


def lines_of(call: CallRecord) -> tuple[LineRecord, ...]:
    """When to call, line by line."""
    if call.said is not msgspec.UNSET:
        return call.said
    return tuple(LineRecord(lead="", words=words) for words in call.lines)


def signs_of(record: Record) -> tuple[WarningSign, ...]:
    """The warning signs of a talk; a record of before has them as lines of its pages, or of its settings."""
    if record.signs:
        return tuple(WarningSign(**msgspec.structs.asdict(sign)) for sign in record.signs)
    told: list[WarningSign] = []
    for call in record.calls:
        for line in lines_of(call):
            words, tier = uncited(line), _TIER_OF[call.when]
            told.append(WarningSign(id=f"told-{len(told) + 1}", tier=tier, text=words, short=words))
    return tuple(told) or own_signs(record.settings)


def answer_of(rating: RatingRecord) -> str:
    """What stands for an answer: its id, or its words where the record has nothing else; "" for none."""
    return rating.answer if rating.answer_id is msgspec.UNSET else rating.answer_id


def in_first_form(record: Record) -> Record:
    """A record as the first form had it, to be compared with one."""
    reduced: Record = _reduced(record)
    return msgspec.structs.replace(reduced, made_up=record.made_up, visit=VisitRecord())


def _reduced(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_reduced(part) for part in value)
    if not isinstance(value, msgspec.Struct):
        return value
    fields = msgspec.structs.fields(value)
    kept = {
        field.name: _reduced(getattr(value, field.name))
        for field in fields
        if field.default is not msgspec.UNSET
    }
    return type(value)(**kept)
