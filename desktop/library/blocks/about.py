"""What the guide says of itself: what is not yet done first, then who made it, of what, and for whom."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.language import day_words, speaking, tr
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words
from desktop.library.blocks.words import BulletList, Item, Paragraph
from desktop.library.model import Module
from desktop.library.text import Span


class AboutGuide(Block, frozen=True, kw_only=True):
    """`about` of module.yaml with authors, dates and funding, as paragraphs and a list."""

    kind: ClassVar[str] = "about"

    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: about`: nothing in it, for all of it stands in module.yaml."""
        no_words(container)
        if container.body:
            raise BadBlock("holds words of its own", "write them in module.yaml, under 'about'")
        if not container.module.about.not_done:
            raise BadBlock("the guide does not say what is not yet done", "write 'about' in module.yaml")
        with speaking(container.module.language):
            blocks = _told(container.module, container.line, on_paper=container.on_paper)
        return cls(blocks=blocks, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The paragraphs and the list."""
        return self.blocks


def _told(module: Module, line: int, *, on_paper: bool) -> tuple[Block, ...]:
    about, language = module.about, module.language
    not_done = about.not_done if on_paper else about.not_done + about.to_confirm
    dates = tr("Version {version}, {published}. We read it again by {review}.").format(
        version=module.version,
        published=day_words(module.published, language),
        review=day_words(module.review_by, language),
    )
    interests = tr("Interests: {interests}").format(interests=module.interests)
    said = [
        (tr("Who wrote it:"), "; ".join(module.authors) + "."),
        (
            tr("Who paid:"),
            f"{module.funding} {interests}",
        ),
        (tr("Where it is from:"), about.country),
        (tr("How we found it:"), module.evidence_selection),
        (tr("Who is left out:"), about.left_out),
        (tr("How it reads:"), about.reading),
        (tr("Kept up to date:"), f"{dates} {module.update_policy}"),
    ]
    return (
        _paragraph(tr("Not yet done:"), "", line),
        BulletList(items=tuple(Item(text=(Span(words),)) for words in not_done), line=line),
        *(_paragraph(label, words.strip(), line) for label, words in said if words.strip()),
    )


def _paragraph(label: str, words: str, line: int) -> Paragraph:
    spans = (Span(label, strong=True), Span(f" {words}")) if words else (Span(label, strong=True),)
    return Paragraph(text=spans, line=line)
