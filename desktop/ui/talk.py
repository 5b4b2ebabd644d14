"""One talk as the window knows it: its content rendered for this patient, and its store."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from desktop.consultation.events import Event, SetUp, Started
from desktop.consultation.session import Consultation, Journal
from desktop.library.citations import source_numbers
from desktop.library.model import Clinic, Context, Module, Page, Trial, WhenToCall
from desktop.library.rendering import render_pages
from desktop.ui.store import ConsultationStore, now


@dataclass(frozen=True)
class Talk:
    """What a talk screen needs. `pages` are those of the route; `numbers` number the sources on them."""

    store: ConsultationStore
    module: Module
    pages: tuple[Page, ...]
    numbers: dict[str, int]


def context_of(set_up: SetUp, language: str, route: str) -> Context:
    """What pages are rendered for, from what was set up."""
    return Context(
        indication=set_up.indication,
        language=language,
        route=route,
        clinic=Clinic(set_up.clinic_name, set_up.clinic_phone, set_up.clinic_hours),
        trial=Trial(set_up.trial_kind, set_up.trial_length),
        when_to_call=WhenToCall(set_up.call_now, set_up.call_today, set_up.next_visit),
    )


def start_talk(module: Module, journal: Journal, set_up: SetUp, route_id: str) -> Talk:
    """Begin a talk: the first event pins the content and the set-up."""
    visit = module.visits[0]
    route = next(route for route in visit.routes if route.id == route_id)
    pages = render_pages(module, context_of(set_up, module.language, route_id), route.pages)
    store = ConsultationStore(Consultation(journal))
    store.record(
        Started,
        consultation=uuid.uuid4().hex,
        module=module.id,
        module_version=module.version,
        digest=module.digest,
        language=module.language,
        visit=visit.id,
        route=route_id,
        pages=route.pages,
        set_up=set_up,
    )
    return Talk(store, module, pages, source_numbers(pages))


def continue_talk(module: Module, journal: Journal, stored: tuple[Event, ...]) -> Talk:
    """Go on with a talk that did not end, with the content it began with."""
    consultation = Consultation.resume(journal, stored, at=now())
    state = consultation.state
    assert state.set_up is not None
    pages = render_pages(module, context_of(state.set_up, state.language, state.route), state.pages)
    return Talk(ConsultationStore(consultation), module, pages, source_numbers(pages))
