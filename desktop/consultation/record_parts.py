"""What the blocks of a talk put into its record: each kind of block is asked, none is known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from desktop.consultation.kinds.base import Labels, Part, PictureShown, Telling, kind_of
from desktop.consultation.kinds.rating import ratings_of_no_block
from desktop.consultation.record import AnswerRecord, RatingRecord, StepRecord
from desktop.consultation.state import ConsultationState
from desktop.library.blocks.base import Block
from desktop.library.citations import source_numbers
from desktop.library.model import Page

_PartKind = TypeVar("_PartKind", bound=Part)


@dataclass(frozen=True)
class Parts:
    """Everything that blocks put into a record, in the order of the pages; one group a block."""

    groups: tuple[tuple[Part, ...], ...]

    def of(self, kind: type[_PartKind]) -> tuple[_PartKind, ...]:
        """All parts of one kind."""
        return tuple(part for group in self.groups for part in group if isinstance(part, kind))

    @property
    def figures(self) -> tuple[str, ...]:
        """The names of the pictures that were shown, each once."""
        return tuple(dict.fromkeys(picture.name for picture in self.of(PictureShown)))

    @property
    def steps(self) -> tuple[StepRecord, ...]:
        """What can be done, step by step: the first that was shown."""
        groups = (Parts((group,)).of(StepRecord) for group in self.groups)
        return next(filter(None, groups), ())

    @property
    def labels(self) -> dict[str, str]:
        """The words of buttons by what they stand for."""
        return {key: words for labels in self.of(Labels) for key, words in labels.words.items()}


def record_parts(state: ConsultationState, pages: tuple[Page, ...]) -> Parts:
    """What every block of the pages puts into the record of a talk.

    An answer whose question is on none of the pages comes last, under its id: it was said, so it is kept.
    """
    numbers = source_numbers(pages)
    groups: list[tuple[Part, ...]] = []
    known: set[str] = set()
    for page in pages:
        for block, open_ in _with_openness(page.blocks + page.side, page.id in state.discussed):
            known.update(block.ids())
            kind = kind_of(block)
            if kind is not None:
                groups.append(tuple(kind.kept(block, Telling(state, page, open_, numbers))))
    unasked = (*_answers_of_no_block(state, known), *ratings_of_no_block(state, known))
    return Parts((*groups, unasked))


def _with_openness(blocks: Iterable[Block], shown: bool) -> Iterator[tuple[Block, bool]]:
    """Every block, outer before inner, and whether it was on the screen without a press."""
    for block in blocks:
        yield block, shown
        yield from _with_openness(block.children(), shown and not block.closed)


def _answers_of_no_block(state: ConsultationState, known: set[str]) -> Iterator[AnswerRecord | RatingRecord]:
    for id_ in sorted((state.choices.keys() | state.words.keys()) - known):
        chosen, own = state.choices.get(id_, ()), state.words.get(id_, "")
        yield AnswerRecord(id=id_, prompt=id_, chosen=chosen, own_words=own, chosen_ids=chosen)
