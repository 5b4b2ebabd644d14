"""The statements to acknowledge, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, cast

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, items_of
from desktop.consultation.events import ANSWERS, Answer
from desktop.consultation.kinds.base import InTalk, Rehearsing
from desktop.decoding import KeyPath, one_of
from desktop.library.blocks.statements import Statements
from desktop.library.model import Page


class StatementsGiven(msgspec.Struct, frozen=True):
    """The answer to each statement."""

    statements: dict[str, Annotated[str, one_of(*ANSWERS)]] = {}


class StatementsInTalk(InTalk):
    """Answers to the statements of the module, on the page that shows them."""

    BLOCK: ClassVar = Statements
    GIVEN: ClassVar = StatementsGiven
    TURN: ClassVar = 7

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        if file.holds(path, Statements, page):
            for here, id_, _ in items_of(value, path):
                file.known(here, id_, [statement.id for statement in file.module.statements])

    def said(self, given: StatementsGiven, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        wordings = {statement.id: statement.text for statement in now.module.statements}
        for statement, answer in given.statements.items():
            yield events.StatementAnswered(
                at=now.at, statement=statement, wording=wordings[statement], answer=cast("Answer", answer)
            )
