"""A plan that is to be agreed, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, items_of
from desktop.consultation.kinds.base import InTalk, Part, Rehearsing, Telling
from desktop.consultation.record import PlanRecord
from desktop.decoding import KeyPath
from desktop.library.blocks.plan import Plan
from desktop.library.model import Page
from desktop.library.text import plain


class PlansWritten(msgspec.Struct, frozen=True):
    """What is agreed of each plan; and by its id the button that says that nothing is agreed yet."""

    plans: dict[str, str] = {}
    plans_open: dict[str, str] = {}


class PlanInTalk(InTalk):
    """Own words, a button that says that nothing is agreed yet, or both."""

    BLOCK: ClassVar = Plan
    GIVEN: ClassVar = PlansWritten
    TURN: ClassVar = 2

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        for here, id_, given in items_of(value, path):
            plan = file.block(here, id_, Plan, page)
            if plan is not None and path[-1] == "plans_open":
                file.known(here, given, [plan.not_agreed.id])

    def said(self, given: PlansWritten, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        for plan, words in given.plans.items():
            yield events.WordsNoted(at=now.at, box=plan, words=words)
        for plan, button in given.plans_open.items():
            yield events.ChoiceGiven(at=now.at, choice=plan, chosen=(button,))

    def kept(self, block: Plan, talk: Telling) -> Iterator[Part]:
        """The plan, and where there is none, that it is to be asked for: also when the page was skipped."""
        pressed = block.not_agreed.id in talk.state.choices.get(block.id, ())
        yield PlanRecord(
            id=block.id,
            title=block.title,
            prompt=plain(block.prompt),
            agreed=talk.state.words.get(block.id, ""),
            not_agreed=block.not_agreed.label if pressed else "",
            ask=plain(block.ask),
        )
