"""What was agreed, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import msgspec

from desktop.consultation import events
from desktop.consultation.kinds.base import InTalk, Rehearsing
from desktop.library.blocks.decision import Decision


class DecisionWritten(msgspec.Struct, frozen=True):
    """What was decided, and what follows."""

    text: str = ""
    provisional: bool = False
    review: str = ""
    actions_us: str = ""
    actions_you: str = ""
    cancelled: bool = False


class DecisionInTalk(InTalk):
    """The decision, which a file of answers tells for the whole talk."""

    BLOCK: ClassVar = Decision
    TURN: ClassVar = 8

    def said(self, given: Any, now: Rehearsing) -> Iterator[events.Event]:  # noqa: ARG002
        """What happens, event by event."""
        if (decision := now.decision) is not None:
            yield events.DecisionGiven(
                at=now.at,
                text=decision.text,
                provisional=decision.provisional,
                review=decision.review,
                actions_us=decision.actions_us,
                actions_you=decision.actions_you,
                cancelled=decision.cancelled,
            )
