"""What a talk leaves open, in words, each with where it can be settled."""

from __future__ import annotations

import msgspec

from desktop.consultation.outstanding import outstanding
from desktop.consultation.state import ConsultationState
from desktop.language import trn
from desktop.library.blocks.base import Block
from desktop.library.blocks.plan import Plan
from desktop.library.blocks.questions import Questions
from desktop.library.blocks.signature import Signature
from desktop.library.blocks.statements import Statements
from desktop.library.model import Module, Page


class StillOpen(msgspec.Struct, frozen=True):
    """What is open in words, and the page and the id of the first such thing."""

    words: str
    page: str
    thing: str


def still_open(
    state: ConsultationState, module: Module, pages: tuple[Page, ...], *, signatures: bool = True
) -> list[StillOpen]:
    """All that is open on these pages, what has no answer first; with or without missing `signatures`."""
    plans = [it.id for page in pages for it in page.walk() if isinstance(it, Plan)]
    left = outstanding(state, (it.id for it in module.statements), plans)
    unanswered = left.unanswered
    to_talk = (*left.to_talk, *left.disagreed)
    asked = tuple(question.id for question in left.questions)
    carried = tuple(question.id for question in left.carried)
    kinds: tuple[tuple[str, type[Block], tuple[str, ...]], ...] = (
        (
            trn("{n} statement has no answer yet", "{n} statements have no answer yet", len(unanswered)),
            Statements,
            unanswered,
        ),
        (
            trn("{n} statement to talk about", "{n} statements to talk about", len(to_talk)),
            Statements,
            to_talk,
        ),
        (
            trn("{n} plan is not agreed yet", "{n} plans are not agreed yet", len(left.plans)),
            Plan,
            left.plans,
        ),
        (trn("{n} question is open", "{n} questions are open", len(asked)), Questions, asked),
        (
            trn("{n} question for the next visit", "{n} questions for the next visit", len(carried)),
            Questions,
            carried,
        ),
        (
            trn("{n} person has not signed", "{n} people have not signed", len(left.unsigned)),
            Signature,
            left.unsigned if signatures else (),
        ),
    )
    places = ((words.format(n=len(things)), _page_with(kind, pages), things) for words, kind, things in kinds)
    return [StillOpen(words, page, things[0]) for words, page, things in places if things and page]


def _page_with(kind: type[Block], pages: tuple[Page, ...]) -> str:
    return next((page.id for page in pages if page.has(kind)), "")
