"""Taking back: which events stand when some were undone."""

from __future__ import annotations

from msgspec.structs import replace

from desktop.consultation.events import ACTS, Event, TakenBack
from desktop.consultation.state import ConsultationState


def can_be_taken_back(state: ConsultationState, act: int) -> bool:
    """Whether an event of this visit stands and may be undone."""
    place = act - state.begun - 1
    return _is_act(state, place) and place in _standing(state)


def without(state: ConsultationState, event: TakenBack) -> tuple[Event, ...]:
    """The events of the visit that stand once this is undone as well, in order."""
    whole = replace(state, log=(*state.log, event))
    standing = (whole.log[place] for place in _standing(whole))
    return tuple(one for one in standing if not isinstance(one, TakenBack))


def before_the_visit(state: ConsultationState) -> ConsultationState:
    """The state from which the events of the visit begin."""
    if not state.earlier:
        return ConsultationState()
    return replace(state.earlier[-1], earlier=state.earlier[:-1], begun=state.begun)


def _standing(state: ConsultationState) -> list[int]:
    """The places in the log of what was not undone: read from the end, as an undo may be undone itself."""
    undone: set[int] = set()
    for place in range(len(state.log) - 1, -1, -1):
        event = state.log[place]
        if isinstance(event, TakenBack) and place not in undone:
            undone.add(event.act - state.begun - 1)
    return [place for place in range(len(state.log)) if place not in undone or not _is_act(state, place)]


def _is_act(state: ConsultationState, place: int) -> bool:
    return 0 <= place < len(state.log) and isinstance(state.log[place], ACTS)
