"""One talk as the window knows it: its content rendered for this patient, and its store."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import cast

from desktop.consultation.events import Event, SetUp, Started
from desktop.consultation.journal import Journal
from desktop.consultation.session import Consultation
from desktop.consultation.set_up import context_of
from desktop.library.citations import source_numbers
from desktop.library.model import Module, Page
from desktop.library.rendering import render_pages
from desktop.ui.dates import now
from desktop.ui.store import ConsultationStore


@dataclass(frozen=True)
class Talk:
    """What a talk screen needs. `pages` are those of the route; `numbers` number the sources on them."""

    store: ConsultationStore
    module: Module
    pages: tuple[Page, ...]
    numbers: dict[str, int]


def start_talk(
    module: Module, journal: Journal, set_up: SetUp, route_id: str, consultation: str = ""
) -> Talk:
    """Begin a talk, under a name of its own if none is given: the first event pins content and set-up."""
    visit = module.visits[0]
    route = next(route for route in visit.routes if route.id == route_id)
    pages = render_pages(module, context_of(set_up, module.language, route_id), route.pages)
    store = ConsultationStore(Consultation(journal))
    store.record(
        Started,
        consultation=consultation or uuid.uuid4().hex,
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
    context = context_of(cast("SetUp", state.set_up), state.language, state.route)
    pages = render_pages(module, context, state.pages)
    return Talk(ConsultationStore(consultation), module, pages, source_numbers(pages))
