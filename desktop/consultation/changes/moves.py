"""Beginning, going from page to page, pausing and ending."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.state import ConsultationState, Visit


def started(state: ConsultationState, event: events.Started, at: dt.datetime) -> ConsultationState:
    """The talk begins; one without an id could not be kept apart from others and does not begin."""
    if not event.consultation.strip():
        return state
    return ConsultationState(
        status="open",
        consultation=event.consultation,
        started=at,
        last=at,
        module=event.module,
        module_version=event.module_version,
        digest=event.digest,
        language=event.language,
        visit=event.visit,
        route=event.route,
        pages=tuple(dict.fromkeys(event.pages)),
        set_up=event.set_up,
    )


def page_entered(state: ConsultationState, event: events.PageEntered, at: dt.datetime) -> ConsultationState:
    """A page comes on the screen: the one before is left, and a page that was skipped no longer is."""
    if event.page not in state.pages or event.page == state.page:
        return state
    left = _leave(state, at)
    skipped = {page: reason for page, reason in left.skipped.items() if page != event.page}
    visits = (*left.visits, Visit(page=event.page, entered=at))
    return replace(left, page=event.page, visits=visits, skipped=skipped)


def page_left(state: ConsultationState, event: events.PageLeft, at: dt.datetime) -> ConsultationState:
    """The page on the screen is left; no other page can be."""
    if not event.page or event.page != state.page:
        return state
    return _leave(state, at)


def page_skipped(state: ConsultationState, event: events.PageSkipped, at: dt.datetime) -> ConsultationState:
    """A page is passed over; when it was on the screen it leaves it."""
    if event.page not in state.pages:
        return state
    left = _leave(state, at) if event.page == state.page else state
    return replace(left, skipped={**left.skipped, event.page: event.reason})


def paused(state: ConsultationState, _event: events.Paused, at: dt.datetime) -> ConsultationState:
    """The stay on the page ends, so that the pause is not counted; the page is remembered."""
    return replace(state, status="paused", visits=_ended(state.visits, at))


def resumed(state: ConsultationState, _event: events.Resumed, at: dt.datetime) -> ConsultationState:
    """A new stay on the remembered page begins."""
    visits = (*state.visits, Visit(page=state.page, entered=at)) if state.page else state.visits
    return replace(state, status="open", visits=visits)


def closed(state: ConsultationState, _event: events.Closed, at: dt.datetime) -> ConsultationState:
    """The talk is over."""
    return replace(_leave(state, at), status="closed")


def _leave(state: ConsultationState, at: dt.datetime) -> ConsultationState:
    return replace(state, page="", visits=_ended(state.visits, at))


def _ended(visits: tuple[Visit, ...], at: dt.datetime) -> tuple[Visit, ...]:
    if not visits or visits[-1].left is not None:
        return visits
    return (*visits[:-1], replace(visits[-1], left=at))
