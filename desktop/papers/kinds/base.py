"""What a kind of block is on paper, and how it is found: by being a file in this package."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from desktop.finding import made_of
from desktop.library.blocks.base import Block

if TYPE_CHECKING:
    from desktop.papers.blocks import Printed


class OnPaper(ABC):
    """A kind of block on paper. One without a file here cannot be printed, nor stand in a paper."""

    BLOCK: ClassVar[type[Block]]

    @abstractmethod
    def data(self, block: Any, page: Printed) -> dict[str, Any]:
        """The block as `show-block` in resources/print/blocks.typ takes it: words, lists, boxes, pictures."""


def on_paper(block: Block) -> OnPaper | None:
    """How a block is printed; None for a kind that cannot be."""
    return made_of("desktop.papers.kinds", OnPaper, "BLOCK").get(type(block))


def printable_kinds() -> tuple[str, ...]:
    """The kinds of blocks that can be printed, as a page file names them."""
    return tuple(sorted(block.kind for block in made_of("desktop.papers.kinds", OnPaper, "BLOCK")))
