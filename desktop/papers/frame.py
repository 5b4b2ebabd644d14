"""What all papers have in common: sheet, sizes, language, footer, and what they were made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, cast

from desktop.consultation.record import Record
from desktop.language import day_words, tr
from desktop.papers.base import Direction, Form, Material, PaperSize

_OURS = "beforehand"

# Body, small and tiny print in points: tables and labels are small, footers and sources tiny.
_STANDARD, _LARGE = (14.0, 12.0, 10.5), (18.0, 16.0, 13.5)
_CLINIC, _CLINIC_LARGE = (11.0, 10.5, 10.5), _STANDARD
# Title, heading of a section and lead line in points, by the size of the body.
_HEADS = {11.0: (22.0, 14.0, 13.0), 14.0: (30.0, 19.0, 16.5), 18.0: (30.0, 24.0, 21.0)}

_SHEETS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
_SIDES = {"a4": 36.0, "letter": 34.0}  # both margins, millimetres
POINTS = 72 / 25.4
_SHORT = 9  # two groups of four signs, which a person can read to another


def sizes(form: Form, *, clinic: bool = False) -> tuple[float, float, float]:
    """Body, small and tiny print in points."""
    if clinic:
        return _CLINIC_LARGE if form.large else _CLINIC
    return _LARGE if form.large else _STANDARD


def text_width(form: Form) -> float:
    """How wide the words of an upright page are, in points."""
    sides = _SIDES["a4"] if form.large else _SIDES[form.paper]
    return (_SHEETS[form.paper][0] - sides) * POINTS


def frame(
    name: str, form: Form, material: Material, *, title: str, clinic: bool = False, record: bytes = b""
) -> dict[str, Any]:
    """The words that every layout needs; the kind of paper and its form stand in the properties.

    That a talk is made up, or a guide a draft, stands at the head of every page; the first also begins the
    title that a screen reader says. `record` is what the paper carries of its talk.
    """
    body, small, tiny = sizes(form, clinic=clinic)
    h1, h2, lead = _HEADS[body]
    sign = fingerprint(record) if record else ""
    keywords = [_OURS, name, form.paper, "large" if form.large else "standard", form.direction, sign]
    made_up = [made_up_words()] if material.made_up else []
    return {
        "language": material.language,
        "direction": form.direction,
        "paper": form.paper,
        "large": form.large,
        "size": body,
        "small": small,
        "tiny": tiny,
        "h1": h1,
        "h2": h2,
        "lead": lead,
        "document": " ".join((*made_up, title)),
        "marks": [*made_up, *([draft_words()] if material.draft else [])],
        "keywords": [word for word in keywords if word],
        "page": tr("Page {page} of {pages}"),
        "sign": _talk(material),
        "label-area": tr("Patient label"),
        "in-100": tr("in 100"),
        "attachment": tr("The record that this paper was made from"),
        "attachment-seal": tr("The seal of the clinic that made this paper"),
    }


@dataclass(frozen=True)
class Labelled:
    """What the properties of a file say: the kind of paper, its form, and the fingerprint of its record."""

    kind: str
    form: Form
    fingerprint: str


def labelled(keywords: str) -> Labelled | None:
    """What the properties of a file say; None when it is no paper of ours."""
    ours, *parts = keywords.replace(",", " ").split() or [""]
    if ours != _OURS or len(parts) not in (4, 5):
        return None
    kind, paper, size, direction = parts[:4]
    if paper not in _SHEETS or size not in ("large", "standard") or direction not in ("ltr", "rtl"):
        return None
    form = Form(cast("PaperSize", paper), size == "large", cast("Direction", direction))
    return Labelled(kind, form, parts[4] if len(parts) == 5 else "")


def fingerprint(record: bytes) -> str:
    """A short sign of a record, the same on every page made from it; it says nothing about anyone."""
    return _grouped(hashlib.sha256(record).hexdigest())


def _grouped(digest: str) -> str:
    return "-".join(digest[at : at + 4].upper() for at in range(0, 16, 4))


def talk_number(record: Record) -> str:
    """The number of a talk: the same on every paper and note of it. It says nothing about anyone."""
    return fingerprint(record.consultation.encode())[:_SHORT]


def state_sign(digest: str) -> str:
    """A short sign of a record by the SHA-256 of its JSON: another one as soon as anything more is said."""
    return _grouped(digest)[:_SHORT]


def talk_words(record: Record, digest: str) -> str:
    """The number of a talk, and which state of its record this is: until when it tells, and its sign."""
    until = record.contact.ended
    return tr("Talk {number}, {day}, {time} ({state})").format(
        number=talk_number(record),
        day=day_words(until.date(), record.content.language),
        time=f"{until:%H:%M:%S}",
        state=state_sign(digest),
    )


def _talk(material: Material) -> str:
    if material.record is None:
        return ""
    return talk_words(material.record, hashlib.sha256(material.record_file).hexdigest())


def draft_words() -> str:
    """What stands on everything that comes of a guide that no clinician has signed off."""
    return tr("DRAFT: the guide’s words are not signed off by a clinician.")


def made_up_words() -> str:
    """What stands on everything that comes of a rehearsed talk."""
    return tr("Made-up talk. No real person.")


def footer(*first: str, clinic: str) -> list[str]:
    """The lines at the foot of every page: which paper it is, the clinic, and what stands on all papers."""
    no_consent = tr("Not a prescription. Not consent to an operation.")
    return [line for line in (" · ".join(filter(None, first)), clinic_line(clinic), no_consent) if line]


def clinic_line(name: str) -> str:
    """The name of a clinic, as much of it as one line holds."""
    return shorten(name, 60, placeholder="…")
