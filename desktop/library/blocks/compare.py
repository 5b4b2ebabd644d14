"""The options as a grid: every option told in the same rows."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words, paragraphs
from desktop.library.fact_words import face_words
from desktop.library.facts import Fact
from desktop.library.options import ComparedOption, RowTitles
from desktop.library.text import Text, cites, plain


class Compare(Block, frozen=True, kw_only=True):
    """The options of an indication with their numbers; `note` says which of them may be compared."""

    kind: ClassVar[str] = "compare"
    seconds: ClassVar[float] = 45
    looks_at: ClassVar[frozenset[str]] = frozenset({"indication"})

    note: Text
    rows: RowTitles
    options: tuple[ComparedOption, ...]
    facts: tuple[Fact, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: compare`: one paragraph that says which of the numbers may be compared."""
        no_words(container)
        (note,) = paragraphs(container.body, least=1, most=1, what="which numbers may be compared")
        rows, options = columns(container)
        named = dict.fromkeys(name for option in options for name in option.facts())
        return cls(
            note=note,
            rows=rows,
            options=options,
            facts=tuple(container.facts[name] for name in named if name in container.facts),
            line=container.line,
        )

    def fact(self, name: str) -> Fact:
        """One of its numbers; raises `KeyError` for one that no cell names."""
        return {fact.id: fact for fact in self.facts}[name]

    def short(self) -> Self:
        """The grid without what a press on a cell shows."""
        options = tuple(option.short() for option in self.options)
        named = {name for option in options for name in option.facts()}
        facts = tuple(fact for fact in self.facts if fact.id in named)
        return msgspec.structs.replace(self, options=options, facts=facts)

    def read_aloud(self) -> tuple[str, ...]:
        """Every cell as it shows before it is opened."""
        said = [option.title for option in self.options]
        for option in self.options:
            for _, cell in option.cells():
                numbers = face_words([self.fact(name) for name in cell.facts])
                said += [cell.words, *(plain(text) for text, _ in numbers)]
        return tuple(said)

    def cites(self) -> tuple[str, ...]:
        """The sources of every cell and every number."""
        facts = {fact.id: fact for fact in self.facts}
        of_cells = (source for option in self.options for source in option.cites(facts))
        return tuple(dict.fromkeys((*cites(self.note), *of_cells)))


def columns(container: Container) -> tuple[RowTitles, tuple[ComparedOption, ...]]:
    """What the rows are called, and the options for the indication; raises `BadBlock` without any."""
    if container.module.options is None:
        raise BadBlock("there are no options to show", "write them in options.yaml")
    options = container.module.options.of(container.context.indication)
    if not options:
        wrong = f"there are no options for '{container.context.indication}'"
        raise BadBlock(wrong, "name it under 'indications' of each option in options.yaml")
    return container.module.options.rows, options
