"""Beginning, going from page to page, pausing and ending."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.state import ConsultationState, Stay


def started(state: ConsultationState, event: events.Started, at: dt.datetime) -> ConsultationState:
    """A visit begins: the first, or another after one was closed, which stays as it was.

    One without an id could not be kept apart from others and does not begin.
    """
    first = state.status == "not-started"
    if not event.consultation.strip() or not (first or event.consultation == state.consultation):
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
        number=1 if first else state.number + 1,
        route=event.route,
        pages=tuple(dict.fromkeys(event.pages)),
        set_up=event.set_up,
        begun=state.acts,
        earlier=() if first else (*state.earlier, replace(state, earlier=(), log=())),
    )


def page_entered(state: ConsultationState, event: events.PageEntered, at: dt.datetime) -> ConsultationState:
    """A page comes on the screen: the one before is left, and a page that was skipped no longer is."""
    if event.page not in state.pages or event.page == state.page:
        return state
    left = _leave(state, at)
    skipped = {page: reason for page, reason in left.skipped.items() if page != event.page}
    stays = (*left.stays, Stay(page=event.page, entered=at))
    return replace(left, page=event.page, stays=stays, skipped=skipped)


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
    return replace(state, status="paused", stays=_ended(state.stays, at))


def resumed(state: ConsultationState, _event: events.Resumed, at: dt.datetime) -> ConsultationState:
    """A new stay on the remembered page begins."""
    stays = (*state.stays, Stay(page=state.page, entered=at)) if state.page else state.stays
    return replace(state, status="open", stays=stays)


def closed(state: ConsultationState, _event: events.Closed, at: dt.datetime) -> ConsultationState:
    """The visit is over."""
    return replace(_leave(state, at), status="closed")


def _leave(state: ConsultationState, at: dt.datetime) -> ConsultationState:
    return replace(state, page="", stays=_ended(state.stays, at))


def _ended(stays: tuple[Stay, ...], at: dt.datetime) -> tuple[Stay, ...]:
    if not stays or stays[-1].left is not None:
        return stays
    return (*stays[:-1], replace(stays[-1], left=at))
