"""What papers say of a plan that was to be agreed."""

from __future__ import annotations

from typing import Any

from desktop.consultation.record import PlanRecord, Record
from desktop.language import tr


def plan_words(plan: PlanRecord) -> dict[str, Any]:
    """Its name, what is agreed, and while nothing is, what to do; a layout then leaves a line to write on."""
    said = [plan.agreed, plan.not_agreed]
    return {
        "title": plan.title,
        "said": "\n".join(filter(None, said)),
        "ask": "" if plan.agreed and not plan.not_agreed else plan.ask,
    }


def plan_rows(record: Record) -> list[tuple[str, str]]:
    """Each plan by its name, in one line: what a colleague must know of it."""
    return [
        (it.title, "; ".join(filter(None, (it.agreed, it.not_agreed))) or tr("Nothing noted."))
        for it in record.plans
    ]
