"""What all papers have in common: sheet, sizes, language, footer, and the signs of what they were made from."""

from __future__ import annotations

import hashlib
from textwrap import shorten
from typing import Any

from desktop.language import tr
from desktop.papers.base import Form

# Body, small and tiny print in points: tables and labels are small, footers and sources tiny.
_STANDARD, _LARGE = (14.0, 12.0, 10.5), (18.0, 15.5, 13.5)
_CLINIC, _CLINIC_LARGE = (11.0, 11.0, 9.0), _STANDARD

_SHEETS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
_SIDES = 38.0  # both margins, millimetres
POINTS = 72 / 25.4


def sizes(form: Form, *, clinic: bool = False) -> tuple[float, float, float]:
    """Body, small and tiny print in points."""
    if clinic:
        return _CLINIC_LARGE if form.large else _CLINIC
    return _LARGE if form.large else _STANDARD


def text_width(form: Form) -> float:
    """How wide the words of an upright page are, in points."""
    return (_SHEETS[form.paper][0] - _SIDES) * POINTS


def frame(
    name: str, form: Form, *, title: str, language: str, clinic: bool = False, record: bytes = b""
) -> dict[str, Any]:
    """The words that every layout needs; the kind of paper and its form stand in the properties."""
    body, small, tiny = sizes(form, clinic=clinic)
    return {
        "language": language,
        "direction": form.direction,
        "paper": form.paper,
        "large": form.large,
        "size": body,
        "small": small,
        "tiny": tiny,
        "document": title,
        "keywords": ["beforehand", name, form.paper, "large" if form.large else "standard", form.direction],
        "page": tr("Page {page} of {pages}"),
        "sign": tr("Record {fingerprint}").format(fingerprint=fingerprint(record)) if record else "",
        "attachment": tr("The record that this paper was made from"),
    }


def form_in(keywords: str) -> tuple[str, Form] | None:
    """The kind of paper and its form, from the properties of a file; None when it is none of ours."""
    parts = keywords.replace(",", " ").split()
    if len(parts) != 5 or parts[0] != "beforehand" or parts[2] not in _SHEETS:
        return None
    paper, direction = ("letter" if parts[2] == "letter" else "a4"), ("rtl" if parts[4] == "rtl" else "ltr")
    return parts[1], Form(paper, parts[3] == "large", direction)  # type: ignore[arg-type]


def fingerprint(record: bytes) -> str:
    """A short sign of a record, the same on every page made from it; it says nothing about anyone."""
    digest = hashlib.sha256(record).hexdigest()[:16].upper()
    return "-".join(digest[at : at + 4] for at in range(0, 16, 4))


def footer(first: tuple[str, ...], clinic_name: str, last: tuple[str, ...] = ()) -> list[str]:
    """The lines at the foot of every page."""
    no_consent = tr("Not a prescription. Not consent to an operation.")
    clinic = shorten(clinic_name, 60, placeholder="…")
    return [
        " · ".join(part for part in parts if part) for parts in (first, (clinic, no_consent, *last)) if parts
    ]
