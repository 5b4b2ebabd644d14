"""What papers say of the steps that were told, and of a plan that was to be agreed."""

from __future__ import annotations

from typing import Any

from desktop.consultation.first_form import uncited
from desktop.consultation.record import LineRecord, PlanRecord, Record, StepRecord
from desktop.language import tr
from desktop.library.blocks.ladder import doer_words
from desktop.library.text import ended


def plan_words(plan: PlanRecord) -> dict[str, Any]:
    """Its name, what is agreed, and while nothing is, what to do; a layout then leaves a line to write on."""
    said = [plan.agreed, ended(plan.not_agreed)]
    return {
        "title": plan.title,
        "said": "\n".join(filter(None, said)),
        "ask": plan.ask if plan.open else "",
    }


def plan_rows(record: Record) -> list[tuple[str, str]]:
    """Each plan by its name, in one line: what a colleague must know of it."""
    return [
        (it.title, "; ".join(filter(None, (it.agreed, it.not_agreed))) or tr("Nothing noted."))
        for it in record.plans
    ]


def steps_words(record: Record) -> dict[str, Any]:
    """The steps as a layout takes them; plans stand in the box of what can be done at any time.

    Where that was not told, the plans have a box to themselves.
    """
    alone = next((it for it in record.steps if it.any_time), None)
    plans = [{"kind": "plan", **plan_words(it)} for it in record.plans]
    box = None
    if alone is not None or plans:
        box = {
            "title": alone.lead if alone is not None else "",
            "runs": _runs(alone) if alone is not None else [],
            "cautions": [_runs(line, lead=True) for line in alone.cautions] if alone is not None else [],
            "plans": plans,
        }
    return {
        "intro": [],
        "steps": [_step(it) for it in record.steps if not it.any_time],
        "any-time": box,
        "first": {"title": "", "runs": []},
    }


def _step(step: StepRecord) -> dict[str, Any]:
    how = [[_run(line)] for line in step.how]
    return {"title": step.lead, "runs": _runs(step), "how": how, "who": doer_words(step.who)}


def _runs(line: LineRecord, *, lead: bool = False) -> list[dict[str, Any]]:
    """The words of a line without numbers of sources, its strong beginning only where that is asked for."""
    said = [_run(line.lead if uncited(line) else ended(line.lead), strong=True)] if lead and line.lead else []
    return [*said, _run(uncited(line))] if uncited(line) else said


def _run(words: str, *, strong: bool = False) -> dict[str, Any]:
    return {"words": words, "strong": strong, "cites": ""}
