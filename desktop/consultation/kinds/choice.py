"""Buttons to choose from, in a consultation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, items_of
from desktop.consultation.kinds.base import InTalk, Part, Rehearsing, Telling
from desktop.consultation.record import AnswerRecord
from desktop.decoding import KeyPath
from desktop.library.blocks.choice import Choice
from desktop.library.blocks.parts import Option
from desktop.library.model import Page
from desktop.library.text import plain


class ChoicesWritten(msgspec.Struct, frozen=True):
    """What is chosen, and what is written beside it."""

    choices: dict[str, tuple[str, ...]] = {}
    own_words: dict[str, str] = {}


class ChoiceInTalk(InTalk):
    """Options that are on the page, one or several as the choice allows; own words where it has a line."""

    BLOCK: ClassVar = Choice
    GIVEN: ClassVar = ChoicesWritten
    TURN: ClassVar = 1

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        for here, id_, given in items_of(value, path):
            choice = file.block(here, id_, Choice, page)
            if choice is None:
                continue
            if path[-1] == "choices":
                _check_chosen(file, here, given, choice)
            elif not choice.own_words:
                file.add(here, f"'{id_}' has no line for own words", "use 'choices', or take it out")

    def said(self, given: ChoicesWritten, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        for choice, chosen in given.choices.items():
            yield events.ChoiceGiven(at=now.at, choice=choice, chosen=chosen)
        for box, words in given.own_words.items():
            yield events.WordsNoted(at=now.at, box=box, words=words)

    def kept(self, block: Choice, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        chosen, own = talk.state.choices.get(block.id, ()), talk.state.words.get(block.id, "")
        if chosen or own:
            ids = _in_order(block.options, chosen)
            labels = {option.id: option.label for option in block.options}
            yield AnswerRecord(
                id=block.id,
                prompt=plain(block.prompt),
                chosen=tuple(labels.get(id_, id_) for id_ in ids),
                own_words=own,
                chosen_ids=ids,
            )


def _check_chosen(file: AnswersFit, path: KeyPath, chosen: Any, choice: Choice) -> None:
    if not isinstance(chosen, list):
        return
    for number, option in enumerate(chosen):
        file.known((*path, number), option, [known.id for known in choice.options])
    if not chosen:
        file.add(path, "chooses nothing", "write what is chosen, or take it out")
    elif len(chosen) > 1 and not choice.multiple:
        file.add(path, f"chooses {len(chosen)} where one can be chosen", "keep one")
    elif len({str(option) for option in chosen}) < len(chosen):
        file.add(path, "chooses the same twice", "keep each once")


def _in_order(options: Iterable[Option], chosen: tuple[str, ...]) -> tuple[str, ...]:
    """What was chosen, in the order of the buttons; what is on no button comes last."""
    known = tuple(option.id for option in options)
    return (*(id_ for id_ in known if id_ in chosen), *(id_ for id_ in chosen if id_ not in known))
