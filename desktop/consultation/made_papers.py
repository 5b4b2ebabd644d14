"""Papers that were made for somebody in a visit, and the talk as it was when they were."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.consultation.apply import replay
from desktop.consultation.changes.undo import before_the_visit
from desktop.consultation.events import PapersMade
from desktop.consultation.state import ConsultationState


class MadePaper(msgspec.Struct, frozen=True):
    """A paper as it was last saved or printed, and what the talk was then."""

    how: Literal["saved", "printed"]
    then: ConsultationState


def made_papers(state: ConsultationState) -> dict[str, MadePaper]:
    """What was saved or printed in the visit, by the name of the paper."""
    made: dict[str, MadePaper] = {}
    for place, event in enumerate(state.log):
        if isinstance(event, PapersMade):
            then = replay(state.log[:place], before_the_visit(state))
            made |= {name: MadePaper(event.how, then) for name in event.papers}
    return made
