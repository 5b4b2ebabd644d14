"""A line of a page as the record keeps it: words to show, and the ids of what they cite."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.library.citations import numbered
from desktop.library.text import Text, cites, plain


def line_parts(text: Text, numbers: Mapping[str, int], lead: str | None = None) -> dict[str, Any]:
    """The fields of a `LineRecord`; without a `lead` it is the strong words that the line begins with."""
    if lead is None and text and text[0].strong:
        lead, text = plain(text[:1]), text[1:]
    return {
        "lead": lead or "",
        "words": numbered(text, numbers),
        "plain": _alone(text),
        "sources": cites(text),
    }


def _alone(text: Text) -> str:
    """The words alone, without the room that was left for the number of a source."""
    said = ""
    for span in text:
        said += span.words
        if span.cites:
            said = said.rstrip()
    return said.strip()
