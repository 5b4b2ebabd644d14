"""Buttons to choose from, one or several."""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from desktop.library.blocks.base import Block, Container
from desktop.library.blocks.parts import Option, options_of, prompt_and_list, words_of
from desktop.library.blocks.words import Paragraph
from desktop.library.text import Text, cites


class Choice(Block, frozen=True, kw_only=True):
    """A question answered by choosing; `own_words` adds a line to write one's own, named by `own_label`."""

    kind: ClassVar[str] = "choice"
    seconds: ClassVar[float] = 10

    id: str
    prompt: Text
    options: tuple[Option, ...]
    multiple: bool = False
    own_words: bool = False
    own_label: Text = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: choice an-id multiple own-words`: the question, then a list of options with ids.

        A paragraph after them says what is written on the line for own words.
        """
        words = words_of(container, flags=("multiple", "own-words"))
        last = container.body[-1] if len(container.body) > 2 and "own-words" in words.flags else None
        named = last.text if isinstance(last, Paragraph) else ()
        asked = msgspec.structs.replace(container, body=container.body[:-1]) if named else container
        prompt, options = prompt_and_list(asked)
        return cls(
            id=words.id,
            prompt=prompt,
            options=options_of(options.items),
            multiple="multiple" in words.flags,
            own_words="own-words" in words.flags,
            own_label=named,
            line=container.line,
        )

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the question."""
        return cites(self.prompt + self.own_label)

    def ids(self) -> tuple[str, ...]:
        """The choice's own id."""
        return (self.id,)
