"""The names at the end of a summary: signed, typed, on paper, or not today."""

from __future__ import annotations

from typing import Any

from desktop.consultation.events import FIELD, Signer, Stroke
from desktop.consultation.outstanding import may_sign
from desktop.consultation.record import Record, SignatureRecord
from desktop.figures.drawing import number
from desktop.language import date_words, tr

_ORDER: tuple[Signer, ...] = ("patient", "clinician", "companion", "interpreter")


def signature_blocks(record: Record) -> dict[str, Any]:
    """Whether to sign again, and a block for each person who signs."""
    return {
        "sign-again": tr("Something was changed after signing. Please sign again.")
        if record.signed_before_change
        else "",
        "signatures": [_block(who, record) for who in _signers(record)],
    }


def signature_pictures(record: Record) -> dict[str, str]:
    """Drawn signatures as SVG, by the name their block uses."""
    return {
        _key(signature.who): drawing(signature.strokes)
        for signature in record.signatures
        if signature.way == "drawn"
    }


def way_words(signature: SignatureRecord) -> tuple[str, str]:
    """Who signed and how, for a list."""
    who = {
        "patient": tr("Patient"),
        "clinician": tr("Clinician"),
        "interpreter": tr("Interpreter"),
        "companion": tr("Companion"),
    }[signature.who]
    way = {
        "drawn": tr("drawn on the screen"),
        "typed": tr("typed on the screen"),
        "paper": tr("to be signed on paper"),
        "declined": tr("chose not to sign today"),
    }[signature.way]
    return who, f"{signature.name}, {way}" if signature.name else way


def _signers(record: Record) -> list[Signer]:
    """Who can sign, and who did."""
    here = {*may_sign(record.contact), *(signature.who for signature in record.signatures)}
    return [who for who in _ORDER if who in here]


def _key(who: Signer) -> str:
    return f"signature-{who}"


def _block(who: Signer, record: Record) -> dict[str, Any]:
    titles = {
        "patient": (tr("Patient"), tr("This is what we talked about.")),
        "clinician": (tr("Clinician"), tr("I talked this through.")),
        "interpreter": (tr("Interpreter"), tr("I interpreted this accurately.")),
        "companion": (tr("Companion"), tr("I was there.")),
    }
    signature = next((it for it in record.signatures if it.who == who), None)
    way = signature.way if signature else ""
    return {
        "who": titles[who][0],
        "says": titles[who][1],
        "way": way,
        "picture": _key(who),
        "alt": tr("Signature drawn by hand: {who}").format(who=titles[who][0]),
        "name": signature.name if signature else "",
        "said": _said(signature, record) if signature else _expected(who, record),
        "lines": way in ("", "paper") or (record.signed_before_change and way != "declined"),
    }


def _said(signature: SignatureRecord, record: Record) -> str:
    when = date_words(signature.at, record.content.language)
    said = {
        "drawn": tr("{name}, signed on the screen, {when}")
        if signature.name
        else tr("Signed on the screen, {when}"),
        "typed": tr("Typed on the screen, {when}"),
        "paper": tr("{name}, to be signed here on paper")
        if signature.name
        else tr("To be signed here on paper"),
        "declined": tr("Chose not to sign today, {when}"),
    }[signature.way]
    return said.format(name=signature.name, when=when)


def _expected(who: Signer, record: Record) -> str:
    if who == "clinician":
        seen_by = record.contact.seen_by
        return ", ".join(part for part in (seen_by.name, seen_by.role) if part)
    expected = {"companion": record.contact.companion, "interpreter": record.contact.interpreter_details}
    return expected.get(who, "")


def drawing(strokes: tuple[Stroke, ...]) -> str:
    """Strokes on their field as SVG lines; one point becomes a dot that can be seen."""
    lines = "".join(_path(stroke) for stroke in strokes if len(stroke) > 1)
    dots = "".join(_path(stroke * 2) for stroke in strokes if len(stroke) == 1)
    inked = "".join(
        f'<path d="{path}" fill="none" stroke="#000000" stroke-width="{width}" stroke-linecap="round" '
        f'stroke-linejoin="round"/>'
        for path, width in ((lines, 7), (dots, 14))
        if path
    )
    wide, high = FIELD
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}">'
        f"{inked}</svg>"
    )


def _path(stroke: Stroke) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in stroke)
