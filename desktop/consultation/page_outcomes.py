"""What became of the pages of a talk, and how long each was on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from desktop.consultation.record import PageRecord
from desktop.consultation.state import ConsultationState, Stay
from desktop.library.model import Module, Page


def seconds(state: ConsultationState) -> dict[str, float]:
    """How long each page was on the screen, until the latest thing that was told.

    Reading on with nothing new said would else give every print of one talk other minutes and another number.
    """
    spent: dict[str, float] = {}
    for stay in _counted(state):
        until = min(filter(None, (stay.left, state.told)), default=stay.entered)
        spent[stay.page] = spent.get(stay.page, 0.0) + (until - stay.entered).total_seconds()
    return spent


def _counted(state: ConsultationState) -> tuple[Stay, ...]:
    return state.stays[: state.told_stays]


def pages(state: ConsultationState, module: Module, pages: tuple[Page, ...]) -> Iterator[PageRecord]:
    """Each page of the talk: talked about, passed by, skipped with the reason in words, or not reached."""
    titles = {page.id: page.title for page in pages}
    topics = {page.id: all(block.topic for block in page.walk()) for page in pages}
    reasons = {reason.id: reason.text for reason in module.skip_reasons}
    spent, discussed, shown = seconds(state), set(state.discussed), set(state.shown)
    for id_ in state.pages:
        outcome: Literal["discussed", "shown", "skipped", "not reached"] = "not reached"
        if id_ in discussed:
            outcome = "discussed"
        elif id_ in shown:
            outcome = "shown"
        elif id_ in state.skipped:
            outcome = "skipped"
        given = state.skipped.get(id_, "")
        yield PageRecord(
            id=id_,
            title=titles.get(id_, id_),
            outcome=outcome,
            reason=reasons.get(given, given),
            reason_id=given,
            topic=topics.get(id_, True),
            seconds=int(spent.get(id_, 0.0) + 0.5),
            entered=tuple(stay.entered for stay in _counted(state) if stay.page == id_),
        )
