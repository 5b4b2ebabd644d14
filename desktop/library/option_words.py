"""An option in words, as a paper or a record tells it: what it is, what speaks for it, what against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.library.fact_words import face_words
from desktop.library.facts import Fact
from desktop.library.options import ComparedOption, OptionCell
from desktop.library.text import plain


@dataclass(frozen=True)
class OptionTold:
    """What is told of an option, each line with the numbers of its sources."""

    what: str
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


def option_told(option: ComparedOption, facts: Mapping[str, Fact], numbers: Mapping[str, int]) -> OptionTold:
    """An option from its rows: help speaks for it, harm against it, the other rows as they say.

    No row's name stands before the words of a cell: what they say on paper stands alone.
    """
    sides: dict[str, list[str]] = {"for": [], "against": []}
    for row, cell in option.cells():
        side = {"help": "for", "harm": "against"}.get(row, cell.speaks)
        if side:
            sides[side] += _lines(cell, facts, numbers)
    return OptionTold(
        what=with_sources(_words(option.what), option.what.sources, numbers),
        speaks_for=tuple(sides["for"]),
        speaks_against=tuple(sides["against"]),
    )


def with_sources(words: str, sources: Iterable[str], numbers: Mapping[str, int]) -> str:
    """Words with the numbers of their sources: "It can hurt [3]."."""
    cited = [str(numbers[source]) for source in sources if source in numbers]
    return f"{words}\u00a0[{', '.join(cited)}]" if cited else words


def joined(title: str, words: str) -> str:
    """A row's title before its words."""
    return f"{title} {words}" if title.endswith("?") else f"{title}: {words}"


def _words(cell: OptionCell) -> str:
    return cell.on_paper or cell.words


def _lines(cell: OptionCell, facts: Mapping[str, Fact], numbers: Mapping[str, int]) -> list[str]:
    said = [with_sources(_words(cell), cell.sources, numbers)] if _words(cell) else []
    shown = [facts[name] for name in cell.facts if name in facts]
    for source in dict.fromkeys(fact.source for fact in shown):
        of_one = [fact for fact in shown if fact.source == source]
        words = " ".join(plain(text) for text, _ in face_words(of_one, whole=True))
        said.append(with_sources(words, (source,), numbers))
    return said
