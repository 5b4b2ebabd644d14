"""From a talk to its record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from desktop.consultation import page_outcomes
from desktop.consultation.events import SIGNERS, SetUp
from desktop.consultation.kinds.base import OptionsNote
from desktop.consultation.record import (
    WHENS,
    AnswerRecord,
    CallRecord,
    Contact,
    ContentRecord,
    DecisionRecord,
    DecisionStatus,
    EarlierAnswer,
    FactRecord,
    OptionRecord,
    PlanRecord,
    QuestionRecord,
    RatingRecord,
    Record,
    SaidRecord,
    SignatureRecord,
    SignRecord,
    SourceRecord,
    StatementRecord,
    TeachBackRecord,
    UnknownRecord,
    VisitRecord,
)
from desktop.consultation.record_parts import Parts, record_parts
from desktop.consultation.state import ConsultationState, Earlier
from desktop.language import speaking
from desktop.library.citations import reference, short_reference, source_numbers
from desktop.library.guide_words import GuideWords, in_full
from desktop.library.model import Module, Page
from desktop.library.signs import merged


class OtherContentError(ValueError):
    """The talk used other content than what it would be told with: its facts and options would be untrue."""


def build_record(
    state: ConsultationState, module: Module, pages: tuple[Page, ...], *, software: str, made_up: bool = False
) -> Record:
    """The record of a visit, whether it ended or not; `made_up` is for one that was only rehearsed.

    It is the latest of a talk; give one of `state.visits` for another, with the content that one began with.

    It tells the talk up to the latest thing that was said or first shown: papers that are made of one state
    tell the same, and carry the same number. `pages` are those of the talk as rendered for it. Raises
    `OtherContentError` when the talk began with other content or pages, and `ValueError` for a talk that has
    not begun.
    """
    set_up, contact = _begun(state, module, pages)
    with speaking(module.language):  # what a number says is said in the words of the guide
        parts = record_parts(state, pages)
        return Record(
            consultation=state.consultation,
            software=software,
            made_up=made_up,
            visit=_visit(state, module),
            contact=contact,
            problem=set_up.problem,
            stage=set_up.stage,
            content=_content(state, module, signed_off=set_up.signed_off),
            pages=tuple(page_outcomes.pages(state, module, pages)),
            signs=tuple(_signs(set_up, module)),
            statements=tuple(_statements(state, module)),
            questions=tuple(_questions(state, pages)),
            decision=_decision(state, parts),
            signatures=tuple(_signatures(state)),
            signed_before_change=state.signed_before_change,
            settings=set_up.settings,
            sources=tuple(_sources(module, pages)),
            words=_words(module),
            **_of_blocks(parts),
        )


def _begun(state: ConsultationState, module: Module, pages: tuple[Page, ...]) -> tuple[SetUp, Contact]:
    """How the talk was set up, and who met when, once content and pages are its own."""
    if state.set_up is None or state.started is None or state.told is None:
        raise ValueError("a talk that has not begun has no record")
    if (state.digest, state.language) != (module.digest, module.language):
        raise OtherContentError("the talk began with other content")
    if {page.id for page in pages} != set(state.pages):
        raise OtherContentError("the talk has other pages")
    return state.set_up, _contact(state, state.set_up, state.started, state.told)


def _of_blocks(parts: Parts) -> dict[str, Any]:
    """What the blocks of the pages keep, by the field of the record."""
    return {
        "what_matters": parts.of(AnswerRecord),
        "ratings": parts.of(RatingRecord),
        "options": parts.of(OptionRecord),
        "options_note": next((note.words for note in parts.of(OptionsNote)), ""),
        "facts": parts.of(FactRecord),
        "said": parts.of(SaidRecord),
        "unknown": parts.of(UnknownRecord),
        "figures": parts.figures,
        "steps": parts.steps,
        "calls": tuple(sorted(parts.of(CallRecord), key=lambda call: WHENS.index(call.when))),
        "plans": parts.of(PlanRecord),
        "teach_back": parts.of(TeachBackRecord),
    }


def _sources(module: Module, pages: tuple[Page, ...]) -> Iterator[SourceRecord]:
    for id_, number in source_numbers(pages).items():
        source = module.sources.get(id_)
        if source is not None:
            yield SourceRecord(
                number=number,
                id=id_,
                text=reference(source),
                short=short_reference(source),
                seen=source.seen,
            )


def _contact(state: ConsultationState, set_up: SetUp, began: dt.datetime, ended: dt.datetime) -> Contact:
    seconds = sum(page_outcomes.seconds(state).values())
    return Contact(
        at=began,
        ended=ended,
        minutes=int(seconds / 60 + 0.5),
        seen_by=set_up.seen_by,
        responsible=set_up.responsible,
        companion=set_up.companion,
        interpreter=set_up.interpreter,
        interpreter_details=set_up.interpreter_details,
    )


def _visit(state: ConsultationState, module: Module) -> VisitRecord:
    title = next((visit.title for visit in module.visits if visit.id == state.visit), "")
    return VisitRecord(id=state.visit, title=title, number=state.number)


def _words(module: Module) -> GuideWords | msgspec.UnsetType:
    return in_full(module.words) if module.words is not None else msgspec.UNSET


def _content(state: ConsultationState, module: Module, *, signed_off: bool) -> ContentRecord:
    routes = [route for visit in module.visits if visit.id == state.visit for route in visit.routes]
    return ContentRecord(
        module=module.id,
        title=module.title,
        version=module.version,
        digest=module.digest,
        language=module.language,
        route=state.route,
        route_title=next((it.title for it in routes if it.id == state.route), ""),
        decision=module.decision,
        published=module.published,
        review_by=module.review_by,
        funding=module.funding,
        interests=module.interests,
        signed_off=signed_off,
        to_confirm=module.about.to_confirm,
    )


def _statements(state: ConsultationState, module: Module) -> Iterator[StatementRecord]:
    """Each statement with the wording that was answered; one that the module no longer has comes last."""
    wordings = {statement.id: statement.text for statement in module.statements}
    for id_ in (*wordings, *sorted(state.statements.keys() - wordings.keys())):
        given = state.statements.get(id_)
        if given is None:
            back = state.taken_back.get(id_)
            earlier = (*back.earlier, Earlier(back.answer, back.at)) if back else ()
            yield StatementRecord(id=id_, wording=wordings[id_], answer=None, earlier=_earlier(earlier))
        else:
            yield StatementRecord(
                id=id_,
                wording=given.wording,
                answer=given.answer,
                at=given.at,
                changed=given.changed,
                earlier=_earlier(given.earlier),
            )


def _signs(set_up: SetUp, module: Module) -> Iterator[SignRecord]:
    if module.signs:  # a guide of before tells them on its pages, and the clinic's with them
        for sign in merged(module.signs, set_up.settings, set_up.indication):
            yield SignRecord(
                id=sign.id,
                tier=sign.tier,
                text=sign.text,
                short=sign.short,
                why=sign.why,
                sources=sign.sources,
            )


def _earlier(answers: Iterable[Earlier]) -> tuple[EarlierAnswer, ...]:
    return tuple(EarlierAnswer(answer=it.answer, at=it.at) for it in answers)


def _questions(state: ConsultationState, pages: tuple[Page, ...]) -> Iterator[QuestionRecord]:
    titles = {page.id: page.title for page in pages}
    for question in state.questions:
        title = titles.get(question.page, question.page)
        yield QuestionRecord(
            text=question.text,
            page_title=title,
            outcome=question.outcome,
            note=question.note,
            page=question.page,
        )


def _decision(state: ConsultationState, parts: Parts) -> DecisionRecord:
    """As the PRSB standard has it: in progress, until a decision in words is final, or it is cancelled."""
    given = state.decision
    status: DecisionStatus = "in progress"
    if given is not None and given.cancelled:
        status = "cancelled"
    elif given is not None and given.text.strip() and not given.provisional:
        status = "valid"
    return DecisionRecord(
        status=status,
        leaning=state.leaning,
        leaning_words=parts.labels.get(state.leaning, state.leaning) if state.leaning else "",
        text=given.text if given else "",
        provisional=given.provisional if given else False,
        review=given.review if given else "",
        actions_us=given.actions_us if given else "",
        actions_you=given.actions_you if given else "",
    )


def _signatures(state: ConsultationState) -> Iterator[SignatureRecord]:
    for who in SIGNERS:
        signature = state.signatures.get(who)
        if signature is not None:
            yield SignatureRecord(
                who=who,
                way=signature.way,
                at=signature.at,
                name=signature.name,
                strokes=signature.strokes,
            )
