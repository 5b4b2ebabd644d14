"""A plan that is to be agreed before something may be done, such as how to live with what is switched off."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import Option, headed, label, options_of, paragraphs, words_of
from desktop.library.blocks.words import BulletList, Heading
from desktop.library.text import Text, cites


class Plan(Block, frozen=True, kw_only=True):
    """What was agreed, in own words, or that it is not agreed yet, which is as easy to say.

    `title` names it wherever it is printed; `ask` is what papers say while nothing is agreed.
    """

    kind: ClassVar[str] = "plan"

    id: str
    title: str
    prompt: Text
    ask: Text
    not_agreed: Option

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: plan an-id`: `### Title`, the question, what to do while it is open, and the one button."""
        words = words_of(container)
        _, below = headed(container, needed=True)
        title = container.body[0]
        buttons = below[-1] if below and isinstance(below[-1], BulletList) else None
        if not isinstance(title, Heading) or buttons is None or len(buttons.items) != 1:
            wrong, right = (
                "has not one button",
                "end it with a list of one line, as '- Not agreed yet {#its-id}'",
            )
            raise BadBlock(wrong, right)
        what = "the question, and what to do while nothing is agreed,"
        prompt, ask = paragraphs(below[:-1], least=2, most=2, what=what)
        return cls(
            id=words.id,
            title=label(title.text, title.line),
            prompt=prompt,
            ask=ask,
            not_agreed=options_of(buttons.items)[0],
            line=container.line,
        )

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the question and in what is asked for."""
        return cites(self.prompt + self.ask)

    def ids(self) -> tuple[str, ...]:
        """The plan's own id."""
        return (self.id,)
