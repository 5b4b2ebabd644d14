"""Options side by side in equal detail."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import checked_ids, label, no_words
from desktop.library.blocks.words import BulletList, Heading, Item, Paragraph
from desktop.library.text import Span, Text, cites, plain


class TreatmentOption(msgspec.Struct, frozen=True, kw_only=True):
    """One way to go on, with at least one good and one bad point.

    `no_change` marks carrying on as now, `trial` marks trying the stimulator.
    """

    id: str
    title: str
    what: tuple[Text, ...]
    good: tuple[Text, ...]
    bad: tuple[Text, ...]
    no_change: bool = False
    trial: bool = False


class Options(Block, frozen=True, kw_only=True):
    """The options to decide between."""

    kind: ClassVar[str] = "options"

    options: tuple[TreatmentOption, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: options`: for each `### Title {#id}` paragraphs, then `- good: ` and `- bad: ` items."""
        no_words(container)
        made = [_option(head, body) for head, body in _split(container)]
        checked_ids([head for head, _ in _split(container)])
        for mark, name in (("no_change", ".no-change"), ("trial", ".trial")):
            if sum(getattr(option, mark) for option in made) != 1:
                raise BadBlock(f"not exactly one option is {name}", f"mark one title, as {{#its-id {name}}}")
        return cls(options=tuple(made), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in any line of any option."""
        texts = (text for option in self.options for text in (*option.what, *option.good, *option.bad))
        return tuple(dict.fromkeys(source for text in texts for source in cites(text)))


def _split(container: Container) -> list[tuple[Heading, list[Block]]]:
    """Each title with the blocks below it."""
    parts: list[tuple[Heading, list[Block]]] = []
    for block in container.body:
        if isinstance(block, Heading) and block.level == 3:
            parts.append((block, []))
        elif not parts or isinstance(block, Heading):
            raise BadBlock("does not begin with an option", "write '### Title {#id}'", block.line)
        else:
            parts[-1][1].append(block)
    if len(parts) < 2:
        raise BadBlock("holds fewer than two options", "write '### Title {#id}' for each")
    return parts


def _option(head: Heading, body: list[Block]) -> TreatmentOption:
    for name in head.classes:
        if name not in ("no-change", "trial"):
            raise BadBlock(f"'.{name}' is not known here", "use .no-change or .trial", head.line)
    what: list[Text] = []
    good: list[Text] = []
    bad: list[Text] = []
    for block in body:
        if isinstance(block, Paragraph):
            what.append(block.text)
        elif isinstance(block, BulletList):
            for item in block.items:
                _point(item, good, bad)
        else:
            raise BadBlock(
                f"holds a {block.kind}", "write paragraphs, then '- good: ' and '- bad: '", block.line
            )
    if not what or not good or not bad:
        right = "say what it is, and at least one '- good: ' and one '- bad: '"
        raise BadBlock(f"'{plain(head.text)}' is not told from both sides", right, head.line)
    return TreatmentOption(
        id=head.id,
        title=label(head.text, head.line),
        what=tuple(what),
        good=tuple(good),
        bad=tuple(bad),
        no_change="no-change" in head.classes,
        trial="trial" in head.classes,
    )


def _point(item: Item, good: list[Text], bad: list[Text]) -> None:
    """Sort a list item by the word it begins with, and take that word off."""
    first = item.text[0] if item.text else Span("")
    for word, points in (("good:", good), ("bad:", bad)):
        if first.words.startswith(word) and plain(item.text) != word:
            rest = Span(first.words[len(word) :].lstrip(), first.strong, first.emphasis, first.cites)
            points.append((rest, *item.text[1:]) if rest.words or rest.cites else item.text[1:])
            return
    raise BadBlock("a point is neither good nor bad", "begin it with 'good: ' or 'bad: '", item.line)
