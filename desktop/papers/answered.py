"""Statements by the answer they were given: not agreed, to be talked about and not answered stand apart."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.consultation.events import Answer
from desktop.consultation.record import Record
from desktop.language import tr, trn
from desktop.papers.clinic_words import guide_words

_ORDER: tuple[Answer | None, ...] = ("disagree", "talk", None, "understand")


@dataclass(frozen=True)
class Answered:
    """The statements with one answer, in its words; None is for those that have none."""

    answer: Answer | None
    words: str
    statements: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Whether somebody must still take it up."""
        return self.answer != "understand"


def answered(record: Record) -> list[Answered]:
    """Each answer that was given, what must be seen first at the head; never two in one."""
    said = guide_words(record).answers()
    groups = (
        Answered(
            answer,
            said[answer] if answer else tr("No answer yet"),
            tuple(it.wording for it in record.statements if it.answer == answer),
        )
        for answer in _ORDER
    )
    return [group for group in groups if group.statements]


def still_open(record: Record) -> str:
    """What is open, in one line: statements by their answer, questions, and plans by name; else nothing."""
    counted = tr("{answer}: {n}")
    said = [counted.format(answer=it.words, n=len(it.statements)) for it in answered(record) if it.open]
    waiting = sum(question.outcome in ("open", "carried") for question in record.questions)
    if waiting:
        said.append(trn("{n} question", "{n} questions", waiting).format(n=waiting))
    said += [plan.title for plan in record.plans if plan.open]
    return " · ".join(said)


def still_to_do(record: Record) -> list[tuple[str, str]]:
    """What a colleague must still take up: statements by their answer, questions, and what was not clear."""
    statement, between = tr("Statements, “{answer}”"), " | "
    questions = [it.text for it in record.questions if it.outcome in ("open", "carried")]
    unclear = [it.prompt for it in record.teach_back if it.mark == "not-yet"]
    named = [(statement.format(answer=it.words), it.statements) for it in answered(record) if it.open]
    named += [(tr("Questions open"), tuple(questions)), (tr("Not yet clear"), tuple(unclear))]
    return [(label, between.join(items)) for label, items in named if items]
