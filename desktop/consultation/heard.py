"""What the patient chose, wrote and rated, put back into the words that stood on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from desktop.consultation.record import AnswerRecord, RatingRecord
from desktop.consultation.state import ConsultationState, OwnConcern
from desktop.library.blocks.base import Block
from desktop.library.blocks.choice import Choice, Option
from desktop.library.blocks.free_text import FreeText
from desktop.library.blocks.rating import Rating
from desktop.library.text import plain


def what_matters(state: ConsultationState, blocks: Iterable[Block]) -> Iterator[AnswerRecord]:
    """Every choice and every question to write to that has an answer, in the order of the pages.

    An answer whose question is on none of the pages comes last, under its id: it was said, so it is kept.
    """
    told: set[str] = set()
    for block in blocks:
        if isinstance(block, Choice):
            told.add(block.id)
            chosen, own = state.choices.get(block.id, ()), state.words.get(block.id, "")
            if chosen or own:
                words = tuple(_label(block.options, option) for option in _in_order(block.options, chosen))
                yield AnswerRecord(id=block.id, prompt=plain(block.prompt), chosen=words, own_words=own)
        elif isinstance(block, FreeText):
            told.add(block.id)
            if block.id in state.words:
                yield AnswerRecord(id=block.id, prompt=plain(block.prompt), own_words=state.words[block.id])
    for id_ in sorted((state.choices.keys() | state.words.keys()) - told):
        chosen, own = state.choices.get(id_, ()), state.words.get(id_, "")
        yield AnswerRecord(id=id_, prompt=id_, chosen=chosen, own_words=own)


def ratings(state: ConsultationState, blocks: Iterable[Block]) -> Iterator[RatingRecord]:
    """Everything that was rated, in the order of the pages, then own concerns; unknown ones last, by id."""
    told: set[str] = set()
    for block in blocks:
        if isinstance(block, Rating):
            told.add(block.id)
            given = state.ratings.get(block.id, {})
            leans = {item.id: (item.label, item.leans) for item in block.items}
            for item in (*(id_ for id_ in leans if id_ in given), *sorted(given.keys() - leans.keys())):
                label, lean = leans.get(item, (item, ""))
                yield RatingRecord(label=label, answer=_label(block.answers, given[item]), leans=lean)
            yield from _own(state.own_concerns.get(block.id, {}), block.answers)
    for id_ in sorted((state.ratings.keys() | state.own_concerns.keys()) - told):
        for item, answer in sorted(state.ratings.get(id_, {}).items()):
            yield RatingRecord(label=item, answer=answer, leans="")
        yield from _own(state.own_concerns.get(id_, {}), ())


def _own(concerns: Mapping[str, OwnConcern], answers: tuple[Option, ...]) -> Iterator[RatingRecord]:
    for item in sorted(concerns, key=lambda id_: (len(id_), id_)):
        concern = concerns[item]
        if concern.words.strip():
            yield RatingRecord(
                label=concern.words, answer=_label(answers, concern.answer), leans="", own=True
            )


def _label(options: Iterable[Option], id_: str) -> str:
    return next((option.label for option in options if option.id == id_), id_)


def _in_order(options: Iterable[Option], chosen: tuple[str, ...]) -> tuple[str, ...]:
    """What was chosen, in the order of the buttons; what is on no button comes last."""
    known = tuple(option.id for option in options)
    return (*(id_ for id_ in known if id_ in chosen), *(id_ for id_ in chosen if id_ not in known))
