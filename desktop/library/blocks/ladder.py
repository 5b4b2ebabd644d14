"""Steps to take one after the other, and what can be done at any time."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from desktop.decoding import nearest
from desktop.language import tr
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.callout import Callout
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.parts import checked_ids, label, no_words
from desktop.library.blocks.plan import Plan
from desktop.library.blocks.words import BulletList, Heading, Paragraph
from desktop.library.text import Text, cites, plain

WHO = ("you", "clinic", "operation")
ANY_TIME, FIRST = "any-time", "first"


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One step: `short` stands on it, `blocks` beside it when pressed. `who` is one of `WHO`, or empty."""

    id: str
    title: str
    who: str
    short: Text
    blocks: tuple[Block, ...] = ()

    @property
    def how(self) -> tuple[Text, ...]:
        """How it is done, line by line: what stands beside it as a numbered list."""
        lists = (block for block in self.blocks if isinstance(block, BulletList) and block.ordered)
        return tuple(item.text for block in lists for item in block.items)


class Ladder(Block, frozen=True, kw_only=True):
    """The rungs in order; `any_time` stands apart from them and `first` below them.

    `cautions` stand in the box of `any_time`, wherever that is; `plans` are what it needs to have agreed.
    `details` stand in a row below.
    """

    kind: ClassVar[str] = "ladder"

    intro: Text
    rungs: tuple[Rung, ...]
    any_time: Rung
    first: Rung
    cautions: tuple[Callout, ...] = ()
    plans: tuple[Plan, ...] = ()
    details: tuple[Detail, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: ladder`: a line above, then each step as `### Title {#id .who}` and a paragraph or more."""
        no_words(container)
        body = [block for block in container.body if not isinstance(block, Callout | Detail | Plan)]
        intro = body[0] if body else None
        if not isinstance(intro, Paragraph):
            raise BadBlock("does not begin with a line of words", "write a paragraph before the first step")
        parts = _split(body[1:])
        checked_ids([head for head, _ in parts])
        rungs = {head.id: _rung(head, below) for head, below in parts}
        sides = {name: _only(parts, name) for name in (ANY_TIME, FIRST)}
        return cls(
            intro=intro.text,
            rungs=tuple(rung for name, rung in rungs.items() if name not in sides.values()),
            any_time=rungs[sides[ANY_TIME]],
            first=rungs[sides[FIRST]],
            cautions=tuple(block for block in container.body if isinstance(block, Callout)),
            plans=tuple(block for block in container.body if isinstance(block, Plan)),
            details=tuple(block for block in container.body if isinstance(block, Detail)),
            line=container.line,
        )

    @property
    def steps(self) -> tuple[Rung, ...]:
        """Everything that can be pressed: the rungs, then what stands apart."""
        return (*self.rungs, self.any_time, self.first)

    def children(self) -> tuple[Block, ...]:
        """The blocks that show when a step is pressed, and those that always stand with them."""
        pressed = (block for rung in self.steps for block in rung.blocks)
        return (*pressed, *self.cautions, *self.plans, *self.details)

    def cites(self) -> tuple[str, ...]:
        """The sources cited above and on the steps."""
        texts = (self.intro, *(rung.short for rung in self.steps))
        return tuple(dict.fromkeys(source for text in texts for source in cites(text)))


def doer_words(who: str) -> str:
    """Who does a step."""
    return {"you": tr("You"), "clinic": tr("Clinic"), "operation": tr("Operation"), "": ""}[who]


def _split(body: list[Block]) -> list[tuple[Heading, list[Block]]]:
    """Each step's title with the blocks below it."""
    parts: list[tuple[Heading, list[Block]]] = []
    for block in body:
        if isinstance(block, Heading) and block.level == 3:
            parts.append((block, []))
        elif not parts or not isinstance(block, Paragraph | BulletList):
            right = "write '### Title {#id .who}' and then words for each step"
            raise BadBlock("holds something that is on no step", right, block.line)
        else:
            parts[-1][1].append(block)
    return parts


def _rung(head: Heading, below: list[Block]) -> Rung:
    known = (*WHO, ANY_TIME, FIRST)
    if len(head.classes) != 1 or head.classes[0] not in known:
        given = head.classes[0] if head.classes else ""
        wrong = f"'{plain(head.text)}' does not say who does it"
        raise BadBlock(wrong, f"in {{#{head.id} .class}}, {nearest(given, known)}", head.line)
    if not below or not isinstance(below[0], Paragraph):
        raise BadBlock(f"'{plain(head.text)}' says nothing", "write a paragraph below it", head.line)
    return Rung(
        id=head.id,
        title=label(head.text, head.line),
        who=head.classes[0] if head.classes[0] in WHO else "",
        short=below[0].text,
        blocks=tuple(below[1:]),
    )


def _only(parts: list[tuple[Heading, list[Block]]], name: str) -> str:
    """The id of the one step of a class; there must also be at least two that are of no such class."""
    marked = [head.id for head, _ in parts if name in head.classes]
    if len(marked) != 1:
        raise BadBlock(f"not exactly one step is .{name}", f"mark one title, as {{#its-id .{name}}}")
    if len([head for head, _ in parts if head.classes[0] in WHO]) < 2:
        raise BadBlock("has fewer than two steps", "write '### Title {#id .who}' for each")
    return marked[0]
