"""The picture of nerves and signal that is worked with a slider."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.parts import no_words
from desktop.library.blocks.words import BulletList, Heading, Paragraph
from desktop.library.guide_words import GuideWords

STEPS = 7  # off, and six strengths
POSITIONS = ("usual", "closer", "moved")


class Signal(Block, frozen=True, kw_only=True):
    """How strong is the signal? `intro` stands above the picture, `details` in a row below it.

    `guide` is what the guide calls things.
    """

    kind: ClassVar[str] = "signal"
    seconds: ClassVar[float] = 30

    intro: tuple[Block, ...] = ()
    details: tuple[Detail, ...] = ()
    guide: GuideWords | None = None

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: signal`: perhaps words above the picture, then perhaps details."""
        no_words(container)
        details = tuple(block for block in container.body if isinstance(block, Detail))
        intro = tuple(block for block in container.body if not isinstance(block, Detail))
        for block in intro:
            if not isinstance(block, Paragraph | BulletList | Heading):
                raise BadBlock(f"holds a {block.kind}", "write words and '::: detail' in it", block.line)
        return cls(intro=intro, details=details, guide=container.module.words, line=container.line)

    def children(self) -> tuple[Block, ...]:
        """The words and the details."""
        return self.intro + self.details
