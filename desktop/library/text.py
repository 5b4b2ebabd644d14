"""Inline text: runs of words with emphasis and citations, and nothing else."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True):
    """A run of words set alike; `cites` are source ids that follow the words."""

    words: str
    strong: bool = False
    emphasis: bool = False
    cites: tuple[str, ...] = ()


Text = tuple[Span, ...]


def plain(text: Text) -> str:
    """The words of a text alone, without emphasis or citations."""
    return "".join(span.words for span in text).strip()


def cites(text: Text) -> tuple[str, ...]:
    """The source ids cited in a text, in order, each once."""
    return tuple(dict.fromkeys(source for span in text for source in span.cites))


def ended(words: str) -> str:
    """Words as a sentence, with a full stop unless they end in one or in another sign."""
    return words if words[-1:] in ("", ".", "?", "!") else f"{words}."
