"""What is kept of a paper that was made for somebody, so that it can be known again for ever."""

from __future__ import annotations

from typing import Literal

import msgspec


class IssuedPaper(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One paper as it was issued: its kind, its form, and the SHA-256 of the exact file in hexadecimal.

    Of one that was printed it is the PDF: the printer got that file, or pages painted of the same manuscript.
    `record` is the SHA-256 of the record inside, empty where the paper carries none.
    """

    paper: str
    sheet: Literal["a4", "letter"]
    large: bool
    direction: Literal["ltr", "rtl"]
    file: str
    record: str = ""
