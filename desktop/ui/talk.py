"""One talk as the window knows it: its content rendered for this patient, and its store."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from desktop.consultation.apply import replay
from desktop.consultation.events import Event, SetUp, Started
from desktop.consultation.journal import Journal
from desktop.consultation.session import Consultation
from desktop.consultation.set_up import context_of
from desktop.library.blocks.base import Block
from desktop.library.model import Module, Page
from desktop.library.rendering import render_pages
from desktop.ui.dates import now
from desktop.ui.store import ConsultationStore


@dataclass(frozen=True)
class Talk:
    """What a talk screen needs. `pages` are those of the route."""

    store: ConsultationStore
    module: Module
    pages: tuple[Page, ...]

    def page_with(self, kind: type[Block]) -> str:
        """The first page on which there is a block of a kind; the last page where there is none."""
        return next((page.id for page in self.pages if page.has(kind)), self.pages[-1].id)


def start_talk(
    module: Module,
    journal: Journal,
    set_up: SetUp,
    route_id: str,
    clock: Callable[[], dt.datetime] = now,
    *,
    consultation: str = "",
    visit_id: str = "",
    earlier: tuple[Event, ...] = (),
) -> Talk:
    """Begin a visit: its first event pins the content and the set-up.

    Without `consultation` it has a name of its own, without `visit_id` it is the module's first visit;
    `earlier` has the events of the consultation whose earlier visits were closed.
    """
    visit = module.visit(visit_id) if visit_id else module.first_visit
    route = next(route for route in visit.routes if route.id == route_id)
    pages = render_pages(module, context_of(set_up, module.language, route_id), route.pages)
    store = ConsultationStore(Consultation(journal, state=replay(earlier)), clock)
    store.record(
        Started,
        consultation=store.state.consultation or consultation or uuid.uuid4().hex,
        module=module.id,
        module_version=module.version,
        digest=module.digest,
        language=module.language,
        visit=visit.id,
        route=route_id,
        pages=route.pages,
        set_up=set_up,
    )
    return Talk(store, module, pages)


def continue_talk(
    module: Module, journal: Journal, stored: tuple[Event, ...], clock: Callable[[], dt.datetime] = now
) -> Talk:
    """Go on with a talk that did not end, with the content it began with."""
    consultation = Consultation.resume(journal, stored, at=clock())
    state = consultation.state
    context = context_of(cast("SetUp", state.set_up), state.language, state.route)
    pages = render_pages(module, context, state.pages)
    return Talk(ConsultationStore(consultation, clock), module, pages)
