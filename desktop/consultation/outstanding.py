"""What is open in a talk, for the last pages and for the summary."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.consultation.events import SetUp, Signer
from desktop.consultation.record import Contact
from desktop.consultation.state import ConsultationState, Question


class Outstanding(msgspec.Struct, frozen=True, kw_only=True):
    """What is open: ids of pages, statements and plans, the open questions, and who has not signed."""

    skipped: tuple[str, ...]
    not_reached: tuple[str, ...]
    unanswered: tuple[str, ...]
    to_talk: tuple[str, ...]
    disagreed: tuple[str, ...]
    questions: tuple[Question, ...]
    carried: tuple[Question, ...]
    plans: tuple[str, ...]
    unsigned: tuple[Signer, ...]


def outstanding(
    state: ConsultationState, statements: Iterable[str], plans: Iterable[str] = ()
) -> Outstanding:
    """What is open in a talk that asks for these statements and plans, by their ids.

    Everybody who may sign is expected to, or to decline, but for a companion, who need not unless a change
    has removed what they signed.
    """
    ids = tuple(statements)
    answers = {id_: state.statements[id_].answer for id_ in ids if id_ in state.statements}
    return Outstanding(
        skipped=tuple(page for page in state.pages if page in state.skipped),
        not_reached=tuple(page for page in state.not_discussed if page not in state.skipped),
        unanswered=tuple(id_ for id_ in ids if id_ not in answers),
        to_talk=tuple(id_ for id_, answer in answers.items() if answer == "talk"),
        disagreed=tuple(id_ for id_, answer in answers.items() if answer == "disagree"),
        questions=state.open_questions,
        carried=tuple(question for question in state.questions if question.outcome == "carried"),
        plans=tuple(id_ for id_ in plans if not state.words.get(id_) or state.choices.get(id_)),
        unsigned=tuple(
            who
            for who in may_sign(state.set_up)
            if (who != "companion" or who in state.to_sign_again) and who not in state.signatures
        ),
    )


def may_sign(there: SetUp | Contact | None) -> tuple[Signer, ...]:
    """Who can sign: patient and clinician, an interpreter and a companion where they are there."""
    signers: list[Signer] = ["patient", "clinician"]
    if there is not None and there.interpreter == "yes":
        signers.append("interpreter")
    if there is not None and there.companion:
        signers.append("companion")
    return tuple(signers)
