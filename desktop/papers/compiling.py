"""Setting a paper with Typst: PDF/A-3a and PDF/UA-1 in one file, the same bytes for the same paper."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.paths import resource

if TYPE_CHECKING:
    import typst

STANDARDS = ["a-3a", "ua-1"]


@dataclass(frozen=True)
class Manuscript:
    """A paper before it is set: a layout of resources/print, its words and pictures, what is attached.

    `words` must be printable (see `printable`); `pictures` are SVG by name; `made` is the date it carries;
    `record` is empty for a paper that carries none, `seal` for one that is not sealed.
    """

    layout: str
    words: Mapping[str, Any]
    pictures: Mapping[str, str]
    made: dt.datetime
    record: bytes = b""
    seal: bytes = b""


@cache
def _fonts() -> typst.Fonts:
    import typst

    # Only what is bundled: the same paper on every machine, and no silent stand-in for a missing sign.
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))]
    )


def set_pdf(paper: Manuscript) -> bytes:
    """The paper as PDF, tagged, with its record and its seal attached."""
    return b"".join(_set(paper, format="pdf", pdf_standards=STANDARDS))


def set_pictures(paper: Manuscript, ppi: float) -> list[bytes]:
    """The pages as PNG, for previews (96 ppi) and for printers (300 ppi)."""
    return _set(paper, format="png", ppi=ppi)


def fault_words(error: RuntimeError) -> str:
    """Why Typst could not set a paper, in one line; empty for an error of something else."""
    import typst

    return " ".join(str(error).split()).rstrip(".") if isinstance(error, typst.TypstError) else ""


def _set(paper: Manuscript, **how: Any) -> list[bytes]:
    import typst

    folder = resource("print")
    made = paper.made.astimezone(dt.UTC)  # Typst writes dates as UTC
    words = {
        **paper.words,
        "made": [made.year, made.month, made.day, made.hour, made.minute, made.second],
    }
    made_of: bytes | list[bytes] = typst.compile(
        str(folder / f"{paper.layout}.typ"),
        root=str(folder),
        font_paths=_fonts(),
        sys_inputs={
            "words": json.dumps(words, ensure_ascii=False, sort_keys=True),
            "pictures": json.dumps(dict(paper.pictures), ensure_ascii=False, sort_keys=True),
            "record": paper.record.decode(),
            "seal": paper.seal.decode(),
        },
        timestamp=0,
        **how,
    )
    return made_of if isinstance(made_of, list) else [made_of]
