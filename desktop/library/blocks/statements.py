"""The statements to acknowledge, one card at a time."""

from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import BadBlock, Container
from desktop.library.blocks.parts import Introduced


class Statements(Introduced, frozen=True, kw_only=True):
    """The cards of the module's statements; `intro` may be empty."""

    kind: ClassVar[str] = "statements"
    topic: ClassVar[bool] = False
    seconds: ClassVar[float] = 50

    @classmethod
    def parse(cls, container: Container) -> Self:
        """Perhaps an introduction; the statements themselves are the module's."""
        if not container.statement_ids:
            raise BadBlock(
                "the module has no statements", "write them in statements.yaml, or take this block out"
            )
        return super().parse(container)
