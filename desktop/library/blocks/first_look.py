"""The options as equal tiles, before anything is said of one of them."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.compare import columns
from desktop.library.blocks.parts import no_words
from desktop.library.options import ComparedOption


class FirstLook(Block, frozen=True, kw_only=True):
    """The options as equal tiles, a line each, before anything is said of one of them."""

    kind: ClassVar[str] = "first-look"
    looks_at: ClassVar[frozenset[str]] = frozenset({"indication"})

    options: tuple[ComparedOption, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: first-look`, without a body."""
        no_words(container)
        if container.body:
            raise BadBlock("holds words of its own", "write them above it or below it")
        return cls(options=columns(container)[1], line=container.line)

    def read_aloud(self) -> tuple[str, ...]:
        """Every tile."""
        return tuple(f"{option.title} {option.gist}" for option in self.options)
