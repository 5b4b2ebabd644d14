"""A plan that is to be agreed, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec.structs import replace

from desktop.consultation.record import PlanRecord
from desktop.language import tr
from desktop.library.blocks.plan import Plan
from desktop.library.text import plain
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper
from desktop.papers.steps import plan_words


class PlanOnPaper(OnPaper):
    """What was agreed in the talk, or on a paper about nobody where it stands; else a line to write on."""

    BLOCK: ClassVar = Plan

    def data(self, block: Plan, page: Printed) -> dict[str, Any]:
        """The plan as the talk noted it."""
        told = {it.id: it for it in page.record.plans} if page.record is not None else {}
        unknown = PlanRecord(id=block.id, title=block.title, prompt=plain(block.prompt), ask=plain(block.ask))
        plan = told.get(block.id, unknown)
        if not page.personal:
            plan = replace(plan, agreed=tr("It stands on your summary.")) if plan.agreed else unknown
        return {"kind": "plan", **plan_words(plan)}
