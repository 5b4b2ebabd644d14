"""A prompt to say it back in one's own words."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import prompt_and_list, words_of
from desktop.library.text import Text, cites


class TeachBack(Block, frozen=True, kw_only=True):
    """What the patient is asked to tell; the key points show after the answer. `routes` empty means all."""

    kind: ClassVar[str] = "teach-back"
    topic: ClassVar[bool] = False
    seconds: ClassVar[float] = 30

    id: str
    prompt: Text
    key_points: tuple[Text, ...]
    page: str
    routes: tuple[str, ...] = ()

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: teach-back an-id page=a-page routes=full`: what is asked, then the key points as a list."""
        words = words_of(container, settings=("page", "routes"))
        if "page" not in words.settings:
            raise BadBlock("does not say where it was talked about", "write page= and the page's id")
        prompt, points = prompt_and_list(container)
        for item in points.items:
            if item.id or item.classes:
                raise BadBlock("a key point has an id", "take it out", item.line)
        return cls(
            id=words.id,
            prompt=prompt,
            key_points=tuple(item.text for item in points.items),
            page=words.settings["page"],
            routes=tuple(words.settings.get("routes", "").split(",")) if "routes" in words.settings else (),
            line=container.line,
        )

    def ids(self) -> tuple[str, ...]:
        """The prompt's own id."""
        return (self.id,)

    def cites(self) -> tuple[str, ...]:
        """The sources cited in the question and the key points."""
        return tuple(
            dict.fromkeys(source for text in (self.prompt, *self.key_points) for source in cites(text))
        )
