"""Options side by side in equal detail."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from desktop.library.blocks.base import Block
from desktop.library.text import Text, cites


class TreatmentOption(msgspec.Struct, frozen=True, kw_only=True):
    """One way to go on, with at least one good and one bad point.

    `no_change` marks carrying on as now, `trial` marks trying the stimulator.
    """

    id: str
    title: str
    what: tuple[Text, ...]
    good: tuple[Text, ...]
    bad: tuple[Text, ...]
    no_change: bool = False
    trial: bool = False


class Options(Block, frozen=True, kw_only=True):
    """The options to decide between."""

    kind: ClassVar[str] = "options"

    options: tuple[TreatmentOption, ...]

    def cites(self) -> tuple[str, ...]:
        """The sources cited in any line of any option."""
        texts = (text for option in self.options for text in (*option.what, *option.good, *option.bad))
        return tuple(dict.fromkeys(source for text in texts for source in cites(text)))
