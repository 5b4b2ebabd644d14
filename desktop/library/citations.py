"""The numbers of sources: the same on the screen, on paper and in the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import shorten
from urllib.parse import urlsplit

from desktop.language import tr
from desktop.library.model import Page, Source
from desktop.library.text import Text

STUDIES = ("study", "survey")  # what somebody paid for, and a reader wants to know who
_TITLE = 62  # characters of a title in a short reference
_ENDS = (".", "?", "!", "…")


def source_numbers(pages: Iterable[Page]) -> dict[str, int]:
    """Source ids with their numbers, counted from 1 in the order of first citation."""
    order = dict.fromkeys(source for page in pages for block in page.walk() for source in block.cites())
    return {source: number for number, source in enumerate(order, start=1)}


def numbered(text: Text, numbers: Mapping[str, int]) -> str:
    """The words of a text with the numbers of what it cites, on the same line: "12 in 100 did [3]."."""
    said = ""
    for span in text:
        said += span.words
        cited = [str(numbers[source]) for source in span.cites if source in numbers]
        if cited:
            said = f"{said.rstrip()}\u00a0[{', '.join(cited)}]"
    return said.strip()


def short_reference(source: Source) -> str:
    """A source in about one line of print: its first author, its title cut short, the year, where to find it.

    A page of the web is told with its site, as its whole address would fill a line; what has no number and no
    address, with its journal.
    """
    if source.doi:
        found_at = f"doi:{source.doi}"
    elif source.pmid:
        found_at = f"PMID {source.pmid}"
    else:
        site = (urlsplit(source.url).hostname or "").removeprefix("www.")
        found_at = source.document or site or source.journal
    title = shorten(source.title, _TITLE, placeholder="…")
    parts = [_first_of(source.authors), title, str(source.year or ""), found_at]
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts if part)


def _first_of(authors: str) -> str:
    first, comma, _ = authors.partition(", ")
    return f"{first} et al" if comma else authors


def reference(source: Source) -> str:
    """A source in one line: authors, title, journal and year, and where to find it."""
    found_in = " ".join(part for part in (source.journal, str(source.year or "")) if part)
    parts = [source.authors, source.title, found_in]
    if source.doi:
        parts.append(f"doi:{source.doi}")
    elif source.pmid:
        parts.append(f"PMID {source.pmid}")
    elif source.document:
        parts.append(source.document)
    elif source.url:
        parts.append(source.url)
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts if part)


def payer_and_ties(source: Source) -> str:
    """Who paid for a study, where it was shown, and what else binds it to a maker; empty for what is none."""
    if source.kind not in STUDIES:
        return source.ties
    paid = tr("Who paid: {sponsor}.").format(sponsor=source.sponsor or tr("not shown in what we read"))
    return f"{paid} {source.ties}".rstrip()
