"""The numbers of sources: the same on the screen, on paper and in the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.library.model import Page, Source
from desktop.library.text import Text


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
    """A source as briefly as it can still be found: title and year, and a number or an address.

    Who wrote a page of the web is told, as its title alone says little.
    """
    found_at = f"doi:{source.doi}" if source.doi else f"PMID {source.pmid}" if source.pmid else ""
    parts = [source.title, str(source.year or ""), found_at]
    if not found_at:
        address = source.document or source.url.partition("://")[2].removeprefix("www.")
        parts = [source.authors, source.title, str(source.year or ""), address]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


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
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
