"""What each source of a page backs there: the sentences that it stands behind, and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.citations import payer_and_ties, source_numbers
from desktop.library.fact_words import found_words, who_words
from desktop.library.facts import Fact
from desktop.library.model import Page, Source
from desktop.library.options import OptionCell
from desktop.library.text import Span, Text

_BETWEEN = re.compile(r"(?<=[.!?:;…”])\s+")

Backed = tuple[str, str]  # a source id, and a sentence


def backed(page: Page) -> dict[str, tuple[str, ...]]:
    """The sources that a page cites, in order, each with the sentences that it backs there."""
    said: dict[str, dict[str, None]] = {source: {} for source in source_numbers([page])}
    for block in page.walk():
        for source, sentence in _inside(block):
            if source in said and sentence:
                said[source][sentence] = None
    return {source: tuple(sentences) for source, sentences in said.items()}


def told_of(source: Source, facts: Iterable[Fact]) -> str:
    """What sort of source it is, who was counted, who paid, and how much of it was read."""
    counted = [fact for fact in facts if fact.source == source.id and fact.n]
    largest = max(counted, key=lambda fact: fact.n, default=None)
    kinds = {
        "review": tr("A review of studies."),
        "guidance": tr("Guidance."),
        "leaflet": tr("A leaflet."),
        "manual": tr("A maker’s manual."),
    }
    read = {
        "full": tr("We read all of it."),
        "abstract": tr("We read its summary."),
        "page": tr("We read the page."),
        "secondary": tr("We did not read it: another source tells of it."),
    }
    who = who_words(largest) if largest is not None else ""
    words = (kinds.get(source.kind, ""), who, payer_and_ties(source), read[source.seen])
    return " ".join(filter(None, words))


def sentences_cited(text: Text) -> Iterator[Backed]:
    """Each source that a text cites, with the sentence that its mark ends or stands in."""
    whole, marks = "", []
    for span in text:
        whole += span.words
        marks += [(source, len(whole.rstrip())) for source in span.cites]
    ends = [match.start() for match in _BETWEEN.finditer(whole)] + [len(whole)]
    for source, at in marks:
        end = next(end for end in ends if end >= at)
        begin = max((before for before in ends if before < at), default=0)
        yield source, whole[begin:end].strip()


def _inside(value: Any) -> Iterator[Backed]:
    if isinstance(value, Fact):
        yield value.source, found_words(value)
    elif isinstance(value, tuple):
        if value and all(isinstance(part, Span) for part in value):
            yield from sentences_cited(value)
            return
        for part in value:
            if not isinstance(part, Block):
                yield from _inside(part)
    elif isinstance(value, msgspec.Struct):
        yield from _beside(value)
        for name in value.__struct_fields__:
            part = getattr(value, name)
            if not isinstance(part, Block):
                yield from _inside(part)


def _beside(value: msgspec.Struct) -> Iterator[Backed]:
    """What names its sources beside its words."""
    told: list[tuple[str, tuple[str, ...]]] = []
    if isinstance(value, OptionCell):
        told = [(value.words, value.sources), (value.more, value.more_sources)]
    elif hasattr(value, "text") and hasattr(value, "sources"):
        why = getattr(value, "why", "")
        told = [(f"{value.text}: {why}" if why else value.text, value.sources)]
    for words, sources in told:
        for source in sources:
            yield source, words
