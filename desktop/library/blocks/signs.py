"""The warning signs, by how soon each asks for help."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.language import speaking
from desktop.library.blocks.base import BadBlock, Block, Container
from desktop.library.blocks.parts import no_words
from desktop.library.guide_words import in_full
from desktop.library.model import WarningSign
from desktop.library.signs import TierTold, merged, tiers_told
from desktop.library.text import Span, Text


class Signs(Block, frozen=True, kw_only=True):
    """The list of the guide and the clinic: where a page or paper says when to call, it is this one.

    `note` says from when on the list holds. A paper is too small for the numbers of their sources.
    """

    kind: ClassVar[str] = "signs"
    looks_at: ClassVar[frozenset[str]] = frozenset(
        {"indication", "clinic.phone", "clinic.emergency", "clinic.urgent"}
    )

    note: str
    tiers: tuple[TierTold, ...]
    cited: bool = True

    @classmethod
    def parse(cls, container: Container) -> Self:
        """`::: signs`: nothing in it, for nothing is left to say."""
        no_words(container)
        module, context = container.module, container.context
        if container.body:
            raise BadBlock("holds words of its own", "write signs in signs.yaml, and other words around it")
        if not module.signs:
            raise BadBlock("the guide has no signs", "write them in signs.yaml")
        with speaking(module.language):
            tiers = tiers_told(merged(module.signs, context, context.indication), context.clinic)
            note = in_full(module.words).signs_note
        return cls(note=note, tiers=tiers, cited=not container.on_paper, line=container.line)

    def cites(self) -> tuple[str, ...]:
        """The sources of all signs."""
        if not self.cited:
            return ()
        signs = (sign for tier in self.tiers for sign in tier.signs)
        return tuple(dict.fromkeys(source for sign in signs for source in sign.sources))

    def texts(self, tier: TierTold) -> tuple[Text, ...]:
        """The signs of a tier as lines: its key words strong, then why it matters."""
        return tuple(
            (*_sign(sign), *((Span(f": {sign.why}", cites=sign.sources),) if sign.why else ()))
            for sign in tier.signs
        )


def _sign(sign: WarningSign) -> Text:
    """The sign with its key words strong; all of it where it has none, or where a translation has others."""
    cited = () if sign.why else sign.sources
    if not sign.key or sign.key not in sign.text:
        return (Span(sign.text, strong=True, cites=cited),)
    before, after = sign.text.split(sign.key, 1)
    spans = (Span(before), Span(sign.key, strong=True), Span(after, cites=cited))
    return tuple(span for span in spans if span.words)
