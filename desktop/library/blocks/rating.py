"""How much each of several things matters."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from desktop.decoding import nearest
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import Option, checked_ids, label, options_of, words_of
from desktop.library.blocks.words import BulletList, Item, Paragraph
from desktop.library.text import Text, cites, plain
from desktop.numerals import plain_number

LEANS = ("towards", "away", "any", "ask")


class RatingItem(msgspec.Struct, frozen=True):
    """One thing to rate, and where a high rating leans: one of `LEANS`."""

    id: str
    label: str
    leans: str


_MOST_OWN = 4


class Rating(Block, frozen=True, kw_only=True):
    """Items rated on one scale of words; `own` is how many own concerns can be added."""

    kind: ClassVar[str] = "rating"

    id: str
    prompt: Text
    items: tuple[RatingItem, ...]
    answers: tuple[Option, ...]
    own: int = 0

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: rating an-id own=2`: the question, a list of items, a line `Answers`, a list of answers."""
        words = words_of(container, settings=("own",))
        written = words.settings.get("own", "0")
        own = plain_number(written)
        if own not in range(_MOST_OWN + 1):
            raise BadBlock(f"own={written} cannot be", f"write own=0 to own={_MOST_OWN}")
        prompt, items, answers = _parts(container)
        checked_ids(items.items)
        return cls(
            id=words.id,
            prompt=prompt,
            items=tuple(_item(item) for item in items.items),
            answers=options_of(answers.items),
            own=int(own or 0),
            line=container.line,
        )

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the question."""
        return cites(self.prompt)

    def ids(self) -> tuple[str, ...]:
        """The rating's own id."""
        return (self.id,)


def _parts(container: Container) -> tuple[Text, BulletList, BulletList]:
    """The question, the items and the answers of a rating."""
    body = container.body
    kinds = [type(block) for block in body]
    if kinds == [Paragraph, BulletList, Paragraph, BulletList]:
        prompt, items, between, answers = body
        assert isinstance(prompt, Paragraph)  # noqa: S101
        assert isinstance(items, BulletList)  # noqa: S101
        assert isinstance(between, Paragraph)  # noqa: S101
        assert isinstance(answers, BulletList)  # noqa: S101
        if plain(between.text) == "Answers":
            return prompt.text, items, answers
    right = "write the question, the list of items, a line 'Answers' on its own, and the list of answers"
    raise BadBlock("is not a question, items and answers", right)


def _item(item: Item) -> RatingItem:
    if len(item.classes) != 1 or item.classes[0] not in LEANS:
        given = item.classes[0] if item.classes else ""
        wrong = f"'{plain(item.text)}' does not say where it leans"
        raise BadBlock(wrong, f"in {{#{item.id} .class}}, {nearest(given, LEANS)}", item.line)
    return RatingItem(item.id, label(item.text, item.line), item.classes[0])
