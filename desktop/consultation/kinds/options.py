"""Options side by side, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from desktop.consultation.kinds.base import InTalk, Part, Telling
from desktop.consultation.record import OptionRecord
from desktop.library.blocks.options import Options
from desktop.library.citations import numbered


class OptionsInTalk(InTalk):
    """Every option is kept in equal detail, also when its page was not talked about.

    What is good and bad carries the numbers of its sources: a number without its source is no fact.
    """

    BLOCK: ClassVar = Options

    def kept(self, block: Options, talk: Telling) -> Iterator[Part]:
        """What the record keeps of it."""
        for option in block.options:
            yield OptionRecord(
                id=option.id,
                title=option.title,
                benefits=tuple(numbered(text, talk.numbers) for text in option.good),
                risks=tuple(numbered(text, talk.numbers) for text in option.bad),
                no_change=option.no_change,
                told=talk.page.id in talk.state.discussed,
            )
