"""Where the patient is now."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import Option, no_words, options_of, prompt_and_list
from desktop.library.text import Text, cites

LEANINGS = ("towards", "not-sure", "away", "later")


class Leaning(Block, frozen=True, kw_only=True):
    """Where are you now? The options carry exactly the ids of `LEANINGS`."""

    kind: ClassVar[str] = "leaning"
    seconds: ClassVar[float] = 15

    prompt: Text
    options: tuple[Option, ...]

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: leaning`: the question, then options with exactly the ids of `LEANINGS`."""
        no_words(container)
        prompt, options = prompt_and_list(container)
        if sorted(item.id for item in options.items) != sorted(LEANINGS):
            raise BadBlock(
                "has other options than it must", f"give the options {', '.join(LEANINGS)}", options.line
            )
        return cls(prompt=prompt, options=options_of(options.items), line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the question."""
        return cites(self.prompt)
