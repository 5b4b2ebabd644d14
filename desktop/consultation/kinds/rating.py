"""How much each of several things matters, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, items_of, tables_of
from desktop.consultation.kinds.base import InTalk, Part, Rehearsing, Telling
from desktop.consultation.record import RatingRecord
from desktop.consultation.state import ConsultationState, OwnConcern
from desktop.decoding import KeyPath
from desktop.library.blocks.rating import Rating
from desktop.library.model import Page


class ConcernGiven(msgspec.Struct, frozen=True):
    """A concern in the patient's own words, and how much it matters."""

    text: str
    answer: str = ""


class RatingsGiven(msgspec.Struct, frozen=True):
    """Items with their answers, and concerns of one's own."""

    ratings: dict[str, dict[str, str]] = {}
    own_concerns: dict[str, tuple[ConcernGiven, ...]] = {}


class RatingInTalk(InTalk):
    """Answers to items that are on the page, and as many own concerns as there are lines for them."""

    BLOCK: ClassVar = Rating
    GIVEN: ClassVar = RatingsGiven
    TURN: ClassVar = 3

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        for here, id_, given in items_of(value, path):
            rating = file.block(here, id_, Rating, page)
            if rating is None:
                continue
            if path[-1] == "ratings":
                for item_path, item, answer in items_of(given, here):
                    file.known(item_path, item, [known.id for known in rating.items])
                    file.known(item_path, answer, [known.id for known in rating.answers])
            elif isinstance(given, list):
                _check_concerns(file, here, given, rating)

    def said(self, given: RatingsGiven, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        for rating, items in given.ratings.items():
            for item, answer in items.items():
                yield events.RatingGiven(at=now.at, rating=rating, item=item, answer=answer)
        for rating, concerns in given.own_concerns.items():
            for number, concern in enumerate(concerns, start=1):
                yield events.RatingGiven(
                    at=now.at, rating=rating, item=f"own-{number}", answer=concern.answer, own=concern.text
                )

    def kept(self, block: Rating, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        given = talk.state.ratings.get(block.id, {})
        items = {item.id: item for item in block.items}
        words = {answer.id: answer.label for answer in block.answers}
        for id_ in (*(id_ for id_ in items if id_ in given), *sorted(given.keys() - items.keys())):
            yield RatingRecord(
                label=items[id_].label if id_ in items else id_,
                answer=words.get(given[id_], given[id_]),
                leans=items[id_].leans if id_ in items else "",
                rating=block.id,
                item=id_,
                answer_id=given[id_],
            )
        yield from _own(block.id, talk.state.own_concerns.get(block.id, {}), words)


def ratings_of_no_block(state: ConsultationState, known: set[str]) -> Iterator[RatingRecord]:
    """What was rated where no page has the question, under its ids: it was said, so it is kept."""
    for id_ in sorted((state.ratings.keys() | state.own_concerns.keys()) - known):
        for item, answer in sorted(state.ratings.get(id_, {}).items()):
            yield RatingRecord(label=item, answer=answer, leans="", rating=id_, item=item, answer_id=answer)
        yield from _own(id_, state.own_concerns.get(id_, {}), {})


def _check_concerns(file: AnswersFit, path: KeyPath, given: list[Any], rating: Rating) -> None:
    if len(given) > rating.own:
        file.add(path, f"{len(given)} concerns, and {rating.own} lines for them", "take some out")
    for here, concern in tables_of(given, path):
        if concern.get("answer"):
            file.known(here, concern["answer"], [known.id for known in rating.answers])


def _own(rating: str, concerns: Mapping[str, OwnConcern], words: Mapping[str, str]) -> Iterator[RatingRecord]:
    for item in sorted(concerns, key=lambda id_: (len(id_), id_)):
        concern = concerns[item]
        if concern.words.strip():
            yield RatingRecord(
                label=concern.words,
                answer=words.get(concern.answer, concern.answer),
                leans="",
                own=True,
                rating=rating,
                item=item,
                answer_id=concern.answer,
            )
