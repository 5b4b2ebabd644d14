"""Signatures, when they stop standing, and papers."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from desktop.consultation import events
from desktop.consultation.events import FIELD, Signer, Stroke, Way
from desktop.consultation.state import ConsultationState, SignatureState


def signature_given(
    state: ConsultationState, event: events.SignatureGiven, at: dt.datetime
) -> ConsultationState:
    """A signature stands for all that the paper says now. An empty drawing or a blank name is none.

    One that was given for a paper that said something else, before something was undone, does not stand.
    """
    if event.said and event.said != what_is_signed(state):
        changed = state.signed_before_change or not state.signatures
        return replace(_again(state, {event.who: event.way}), signed_before_change=changed)
    strokes = _within_field(event.strokes) if event.way == "drawn" else ()
    if event.way == "drawn" and not strokes:
        return state
    if event.way == "typed" and not event.name.strip():
        return state
    standing = state.signatures.get(event.who)
    if standing and (standing.way, standing.name, standing.strokes) == (event.way, event.name, strokes):
        return state
    signature = SignatureState(
        who=event.who, way=event.way, at=at, name=event.name, strokes=strokes, said=event.said
    )
    return replace(
        state,
        signatures={**state.signatures, event.who: signature},
        signed_before_change=False,
        to_sign_again=tuple(who for who in state.to_sign_again if who != event.who),
    )


def signature_taken_back(
    state: ConsultationState, event: events.SignatureTakenBack, _at: dt.datetime
) -> ConsultationState:
    """One signature is removed; the others stand."""
    kept = {who: signature for who, signature in state.signatures.items() if who != event.who}
    return replace(state, signatures=kept)


def papers_made(state: ConsultationState, event: events.PapersMade, _at: dt.datetime) -> ConsultationState:
    """Kinds of paper that were made, and what exactly: each once, in the order they were first made."""
    papers = tuple(dict.fromkeys((*state.papers, *event.papers)))
    return replace(state, papers=papers, issued=tuple(dict.fromkeys((*state.issued, *event.issued))))


def no_longer_signed(before: ConsultationState, after: ConsultationState) -> ConsultationState:
    """`after`, without its signatures when the paper that was signed in `before` said something else."""
    if not before.signatures or not paper_differs(before, after):
        return after
    removed = {who: signature.way for who, signature in before.signatures.items()}
    return replace(_again(after, removed), signatures={}, signed_before_change=True)


def _again(state: ConsultationState, removed: Mapping[Signer, Way]) -> ConsultationState:
    """The state that waits for whoever signed before a change; not for who chose not to."""
    signed = (who for who, way in removed.items() if way != "declined")
    return replace(state, to_sign_again=tuple(dict.fromkeys((*state.to_sign_again, *signed))))


def what_is_signed(state: ConsultationState) -> str:
    """A fingerprint of what a paper that is signed now says."""
    said = msgspec.json.encode((_said(state), state.shown), order="deterministic")
    return hashlib.sha256(said).hexdigest()[:32]


def paper_differs(before: ConsultationState, after: ConsultationState) -> bool:
    """Whether what was said, or which pages were shown, is no longer what it was.

    Going on to pages after the furthest one seen is no difference: a talk goes on after signing, to the
    thank-you page at least. Teach-back marks are private to the clinician and on no paper that is signed.
    """
    if _said(before) != _said(after):
        return True
    seen = {stay.page for stay in before.stays}
    furthest = max((number for number, page in enumerate(before.pages) if page in seen), default=-1)
    shown_before, shown_after = set(before.shown), set(after.shown)
    return any((page in shown_before) != (page in shown_after) for page in before.pages[: furthest + 1])


def _said(state: ConsultationState) -> tuple[object, ...]:
    return (
        state.choices,
        state.ratings,
        state.own_concerns,
        state.words,
        state.statements,
        state.questions,
        state.leaning,
        state.decision,
    )


def _within_field(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Strokes that have points, with every point on the field that a paper draws."""
    return tuple(
        tuple((min(max(x, 0), FIELD[0]), min(max(y, 0), FIELD[1])) for x, y in stroke)
        for stroke in strokes
        if stroke
    )
