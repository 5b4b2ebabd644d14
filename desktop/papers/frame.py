"""What all papers have in common: sheet, sizes, language, footer, and what they were made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, cast

from desktop.language import tr
from desktop.papers.base import Direction, Form, PaperSize

_OURS = "beforehand"

# Body, small and tiny print in points: tables and labels are small, footers and sources tiny.
_STANDARD, _LARGE = (14.0, 12.0, 10.0), (18.0, 15.5, 13.5)
_CLINIC, _CLINIC_LARGE = (11.0, 11.0, 9.0), _STANDARD

_SHEETS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
_SIDES = 29.0  # both margins, millimetres
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
    name: str,
    form: Form,
    *,
    title: str,
    language: str,
    made_up: bool,
    clinic: bool = False,
    record: bytes = b"",
) -> dict[str, Any]:
    """The words that every layout needs; the kind of paper and its form stand in the properties.

    That a talk is made up stands at the head of every page, and begins the title that a screen reader says.
    """
    body, small, tiny = sizes(form, clinic=clinic)
    sign = fingerprint(record) if record else ""
    keywords = [_OURS, name, form.paper, "large" if form.large else "standard", form.direction, sign]
    return {
        "language": language,
        "direction": form.direction,
        "paper": form.paper,
        "large": form.large,
        "size": body,
        "small": small,
        "tiny": tiny,
        "document": f"{made_up_words()} {title}" if made_up else title,
        "made-up": made_up_words() if made_up else "",
        "keywords": [word for word in keywords if word],
        "page": tr("Page {page} of {pages}"),
        "sign": tr("Record {fingerprint}").format(fingerprint=sign) if sign else "",
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
    digest = hashlib.sha256(record).hexdigest()[:16].upper()
    return "-".join(digest[at : at + 4] for at in range(0, 16, 4))


def made_up_words() -> str:
    """What stands on everything that comes of a rehearsed talk."""
    return tr("Made-up talk. No real person.")


def footer(*lines: tuple[str, ...]) -> list[str]:
    """The lines at the foot of every page, and the one that stands on all papers."""
    no_consent = tr("Not a prescription. Not consent to an operation.")
    shown = [*lines[:-1], (no_consent, *lines[-1])]
    return [" · ".join(part for part in line if part) for line in shown]


def clinic_line(name: str) -> str:
    """The name of a clinic, as much of it as one line holds."""
    return shorten(name, 60, placeholder="…")
