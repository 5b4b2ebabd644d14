"""The questions that are parked, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, tables_of
from desktop.consultation.apply import apply, next_question_id
from desktop.consultation.kinds.base import InTalk, Rehearsing
from desktop.decoding import KeyPath, nearest, one_of
from desktop.library.blocks.questions import Questions
from desktop.library.model import Page


class OutcomeGiven(msgspec.Struct, frozen=True):
    """What became of a question, which is told by its text."""

    question: str
    outcome: Annotated[str, one_of("answered", "carried", "withdrawn")]
    note: str = ""


class QuestionsGiven(msgspec.Struct, frozen=True):
    """Questions, which can be asked on every page, and what became of them."""

    questions: tuple[str, ...] = ()
    outcomes: tuple[OutcomeGiven, ...] = ()


class QuestionsInTalk(InTalk):
    """Questions are asked once in a whole file, so that an outcome can be told by the text of its question.

    Outcomes are for questions that were asked up to there, each once, on the page that lists them.
    """

    BLOCK: ClassVar = Questions
    GIVEN: ClassVar = QuestionsGiven
    TURN: ClassVar = 4

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        if path[-1] == "questions":
            _check_asked(file, path, value)
        elif file.holds(path, Questions, page):
            _check_outcomes(file, path, value)

    def said(self, given: QuestionsGiven, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        state, page = now.state, now.page.id
        ids = {question.text: question.id for question in state.questions}
        for text in given.questions:
            ids[text] = next_question_id(state)
            parked = events.QuestionParked(at=now.at, question=ids[text], text=text, page=page)
            state = apply(apply(state, events.PageEntered(at=now.at, page=page)), parked)
            yield parked
        for settled in given.outcomes:
            question = ids[settled.question]
            match settled.outcome:
                case "answered":
                    yield events.QuestionAnswered(at=now.at, question=question, note=settled.note)
                case "carried":
                    yield events.QuestionCarried(at=now.at, question=question, note=settled.note)
                case _:
                    yield events.QuestionWithdrawn(at=now.at, question=question)


def _check_asked(file: AnswersFit, path: KeyPath, value: Any) -> None:
    for number, text in enumerate(value if isinstance(value, list) else []):
        if not isinstance(text, str):
            continue  # its kind is told elsewhere
        if text in file.before["asked"]:
            file.add((*path, number), "was asked before", "ask each question once")
        file.before["asked"].add(text)


def _check_outcomes(file: AnswersFit, path: KeyPath, value: Any) -> None:
    asked, settled = file.before["asked"], file.before["settled"]
    for here, given in tables_of(value, path):
        question = given.get("question")
        if not isinstance(question, str):
            continue
        if question not in asked:
            right = nearest(question, asked) if asked else "ask it first, with 'questions'"
            file.add(here, "has a question that was not asked up to here", right)
        elif question in settled:
            file.add(here, "has a question that has an outcome already", "keep one of them")
        settled.add(question)
        if given.get("outcome") == "withdrawn" and given.get("note"):
            file.add(here, "has a note on a question that is withdrawn", "take the note out")
