"""A plan that is to be agreed, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.consultation.record import PlanRecord
from desktop.library.blocks.plan import Plan
from desktop.library.text import plain
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper
from desktop.papers.steps import plan_words


class PlanOnPaper(OnPaper):
    """What was agreed in the talk; else what to do, with a line to write on."""

    BLOCK: ClassVar = Plan

    def data(self, block: Plan, page: Printed) -> dict[str, Any]:
        """The plan as the talk noted it."""
        agreed = {it.id: it for it in page.record.plans} if page.record is not None else {}
        unknown = PlanRecord(id=block.id, title=block.title, prompt=plain(block.prompt), ask=plain(block.ask))
        return {"kind": "plan", **plan_words(agreed.get(block.id, unknown))}
