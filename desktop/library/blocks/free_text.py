"""A box to write in."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import paragraphs, words_of
from desktop.library.text import Text, cites


class FreeText(Block, frozen=True, kw_only=True):
    """A question answered in the patient's own words."""

    kind: ClassVar[str] = "words"
    seconds: ClassVar[float] = 20

    id: str
    prompt: Text
    hint: Text = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: words an-id`: the question, then perhaps a hint."""
        words = words_of(container)
        prompt, *hint = paragraphs(container.body, least=1, most=2, what="the question and at most one hint")
        return cls(id=words.id, prompt=prompt, hint=hint[0] if hint else (), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the question and the hint."""
        return cites(self.prompt + self.hint)

    def ids(self) -> tuple[str, ...]:
        """The question's own id."""
        return (self.id,)
