"""Options as data: one way to go each, told in the same rows, so that they can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, TypeVar

import msgspec

from desktop.decoding import one_of
from desktop.library.facts import Fact

_Thing = TypeVar("_Thing", bound=msgspec.Struct)

GLYPHS = ("as-now", "medicine", "injection", "ankle", "operation", "care", "trial")
ROWS = ("what", "help", "leg", "harm", "asks", "undo")


class RowTitles(msgspec.Struct, frozen=True, kw_only=True):
    """What the rows are called."""

    what: str
    help: str
    leg: str
    harm: str
    asks: str
    undo: str


class OptionCell(msgspec.Struct, frozen=True, kw_only=True):
    """What one option says in one row.

    `facts` are the numbers on its face, `more_facts` those that show with `more` once it is opened;
    `sources` are for `words`, `more_sources` for `more`. On paper no row stands before the words:
    `on_paper` says the same so that it stands alone. `unknown` says that there is no number to give.
    It has words, facts or both. `speaks` is for which side the words are told on paper.
    """

    words: str = ""
    on_paper: str = ""
    more: str = ""
    facts: tuple[str, ...] = ()
    more_facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    more_sources: tuple[str, ...] = ()
    unknown: bool = False
    speaks: Annotated[str, one_of("for", "against")] = ""


class ComparedOption(msgspec.Struct, frozen=True, kw_only=True):
    """One way to go, for some indications; `gist` says it in a line.

    `glyph` is the drawing at its head, one of `GLYPHS`; where one of several has none, none shows.
    `no_change` marks carrying on as now, `trial` trying the stimulator. `goes_with` are the things to
    rate that speak for it.
    """

    id: str
    indications: tuple[str, ...]
    title: str
    gist: str
    glyph: Annotated[str, one_of("", *GLYPHS)] = ""
    no_change: bool = False
    trial: bool = False
    goes_with: tuple[str, ...] = ()
    what: OptionCell
    help: OptionCell
    leg: OptionCell
    harm: OptionCell
    asks: OptionCell
    undo: OptionCell

    def cells(self) -> Iterator[tuple[str, OptionCell]]:
        """Each row's name with what the option says there, in order."""
        for row in ROWS:
            yield row, getattr(self, row)

    def short(self) -> ComparedOption:
        """What a paper tells of it: the faces of the cells that speak for a side, and what it is."""
        cells = {}
        for row, cell in self.cells():
            told = row in ("what", "help", "harm") or bool(cell.speaks)
            sources = cell.sources if told else ()
            cells[row] = msgspec.structs.replace(
                cell, more="", more_facts=(), more_sources=(), sources=sources
            )
        return msgspec.structs.replace(self, **cells)

    def facts(self) -> tuple[str, ...]:
        """Every fact that it names, in order, each once."""
        named = (fact for _, cell in self.cells() for fact in (*cell.facts, *cell.more_facts))
        return tuple(dict.fromkeys(named))

    def cites(self, facts: Mapping[str, Fact]) -> tuple[str, ...]:
        """Every source of its cells and of its numbers, in order, each once."""
        cited: dict[str, None] = {}
        for _, cell in self.cells():
            numbers = (facts[name].source for name in (*cell.facts, *cell.more_facts) if name in facts)
            cited |= dict.fromkeys((*cell.sources, *numbers, *cell.more_sources))
        return tuple(cited)


class OptionSet(msgspec.Struct, frozen=True, kw_only=True):
    """The options of a module in order, and what their rows are called."""

    rows: RowTitles
    options: dict[str, ComparedOption]

    def of(self, indication: str) -> tuple[ComparedOption, ...]:
        """The options for an indication, in order."""
        return tuple(option for option in self.options.values() if indication in option.indications)


class CellWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one cell in another language."""

    words: str = ""
    on_paper: str = ""
    more: str = ""


class OptionWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one option in another language."""

    title: str = ""
    gist: str = ""
    what: CellWords = CellWords()
    help: CellWords = CellWords()
    leg: CellWords = CellWords()
    harm: CellWords = CellWords()
    asks: CellWords = CellWords()
    undo: CellWords = CellWords()


class RowWords(msgspec.Struct, frozen=True, kw_only=True):
    """What the rows are called in another language."""

    what: str = ""
    help: str = ""
    leg: str = ""
    harm: str = ""
    asks: str = ""
    undo: str = ""


def laid_over(thing: _Thing, words: msgspec.Struct) -> _Thing:
    """A thing with the words that were given for it in place of its own, in all that it holds."""
    given: dict[str, object] = {}
    for name in words.__struct_fields__:
        said = getattr(words, name)
        if isinstance(said, msgspec.Struct):
            given[name] = laid_over(getattr(thing, name), said)
        elif said:
            given[name] = said
    return msgspec.structs.replace(thing, **given)


def wanting(thing: msgspec.Struct, words: msgspec.Struct, key: str) -> Iterator[str]:
    """The keys of words that the thing has, and that were not given for it."""
    for name in words.__struct_fields__:
        said, own = getattr(words, name), getattr(thing, name)
        if isinstance(said, msgspec.Struct):
            yield from wanting(own, said, f"{key}.{name}")
        elif own and not said:
            yield f"{key}.{name}"
