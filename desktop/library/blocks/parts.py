"""What block kinds share in reading their containers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

import msgspec

from desktop.decoding import nearest
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.words import BulletList, Heading, Item, Paragraph
from desktop.library.text import Text, cites, plain

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class Option(msgspec.Struct, frozen=True):
    """One button: the id that is kept and the words on it."""

    id: str
    label: str


@dataclass(frozen=True)
class Words:
    """The words after a container's kind: an id, words that are present or not, and settings."""

    id: str
    flags: frozenset[str]
    settings: dict[str, str]


class Introduced(Block, frozen=True, kw_only=True):
    """A block that the app fills itself, with paragraphs before it; `LEAST` says how many are needed."""

    LEAST: ClassVar[int] = 0

    intro: tuple[Text, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """The container's paragraphs."""
        no_words(container)
        return cls(intro=paragraphs(container.body, least=cls.LEAST, what="paragraphs"), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the introduction."""
        return tuple(dict.fromkeys(source for text in self.intro for source in cites(text)))


def no_words(container: Container) -> None:
    """A container of a kind that takes no words."""
    if container.words:
        raise BadBlock(f"'{container.words[0]}' is not known here", f"write '::: {container.kind}' alone")


def words_of(container: Container, *, flags: Sequence[str] = (), settings: Sequence[str] = ()) -> Words:
    """The id, flags and settings of a container; raises `BadBlock` for a missing id or an unknown word."""
    if not container.words:
        raise BadBlock("has no id", f"write '::: {container.kind} an-id'")
    name, *rest = container.words
    if not _ID.match(name):
        raise BadBlock(f"'{name}' is no id", "write lower-case words joined by hyphens")
    found: dict[str, str] = {}
    for word in rest:
        key, equals, value = word.partition("=")
        known = settings if equals else flags
        if key not in known or (equals and not value) or key in found:
            raise BadBlock(
                f"'{word}' is not known here", nearest(key, [*flags, *(f"{one}=" for one in settings)])
            )
        found[key] = value
    return Words(
        name,
        frozenset(key for key in found if key in flags),
        {key: value for key, value in found.items() if key in settings},
    )


def headed(container: Container, *, needed: bool) -> tuple[Text, tuple[Block, ...]]:
    """The title from a first `### Title`, and the blocks below it."""
    first = container.body[0] if container.body else None
    if isinstance(first, Heading):
        if first.level != 3 or first.id or first.classes:
            raise BadBlock("the title is not plain", "write '### Title' as the first line", first.line)
        return first.text, container.body[1:]
    if needed:
        raise BadBlock("has no title", "write '### Title' as the first line")
    return (), container.body


def paragraphs(
    blocks: Sequence[Block], *, least: int = 0, most: int | None = None, what: str
) -> tuple[Text, ...]:
    """The texts of blocks that are all paragraphs, as many as asked for; `what` says what they are."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            raise BadBlock(f"holds a {block.kind} where only words can be", f"write {what} alone", block.line)
    if len(blocks) < least:
        raise BadBlock("words are missing", f"write {what}")
    if most is not None and len(blocks) > most:
        raise BadBlock("holds too many paragraphs", f"write {what} alone", blocks[most].line)
    return tuple(block.text for block in blocks if isinstance(block, Paragraph))


def prompt_and_list(container: Container) -> tuple[Text, BulletList]:
    """A first paragraph and the one list below it."""
    body = container.body
    if len(body) != 2 or not isinstance(body[0], Paragraph) or not isinstance(body[1], BulletList):
        line = body[2].line if len(body) > 2 else 0
        raise BadBlock(
            "is not one paragraph and one list", "write the question, a blank line, then the list", line
        )
    return body[0].text, body[1]


def label(text: Text, line: int) -> str:
    """Words of a button or title, which cannot cite."""
    if cites(text):
        raise BadBlock("a citation cannot stand on a button or title", "cite in a paragraph", line)
    return plain(text)


def checked_ids(items: Sequence[Item | Heading]) -> None:
    """Every item has an id, and no two the same."""
    seen: set[str] = set()
    for item in items:
        if not item.id:
            raise BadBlock(f"'{plain(item.text)}' has no id", "end the line with {#an-id}", item.line)
        if item.id in seen:
            raise BadBlock(f"the id '{item.id}' stands twice", "give each its own id", item.line)
        seen.add(item.id)


def options_of(items: Sequence[Item]) -> tuple[Option, ...]:
    """List items as buttons: each with its id, and no class."""
    checked_ids(items)
    for item in items:
        if item.classes:
            raise BadBlock(f"'.{item.classes[0]}' is not known here", "take it out", item.line)
    return tuple(Option(item.id, label(item.text, item.line)) for item in items)
