"""How bad something is, on a row of faces."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import paragraphs, words_of
from desktop.library.text import Text

FACES = ("well", "so-so", "badly")


class Faces(Block, frozen=True, kw_only=True):
    """A question answered with one of three faces."""

    kind: ClassVar[str] = "faces"

    id: str
    prompt: Text

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: faces an-id`: the question."""
        (prompt,) = paragraphs(container.body, least=1, most=1, what="the question")
        return cls(id=words_of(container).id, prompt=prompt, line=container.line)

    def ids(self) -> tuple[str, ...]:
        """The question's own id."""
        return (self.id,)
