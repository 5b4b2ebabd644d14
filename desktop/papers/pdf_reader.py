"""A PDF read back: record and seal, and a sign of all that is on each page, however the file was saved."""

from __future__ import annotations

import io
import logging
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.consultation.limits import LARGEST_PAPER, LARGEST_RECORD, MOST_PAGES

if TYPE_CHECKING:
    from pypdf import Configuration

RECORD, SEAL = "record.json", "seal.json"
PATIENCE = 20.0  # seconds for looking through one file
_LARGEST_STREAM = 8_000_000  # bytes unpacked; a page or a font of ours has far less
_MOST_MARKS = 300_000  # numbers and commands of one page; ours have some ten thousand
_MOST_PACKS = 100  # of objects packed together; ours have none, other programs make a few when they save
_SIGN = re.compile(r"[0-9A-F]{4}(?:-[0-9A-F]{4}){1,3}")  # of a record, whole or short; or a talk's number


class UnreadablePdfError(Exception):
    """The file is no PDF, or is too damaged to be read as one."""


class LockedPdfError(UnreadablePdfError):
    """The file is locked, with a password or against changes."""


class TooLargePdfError(UnreadablePdfError):
    """The file holds more than any paper does, or takes longer to look through."""


@dataclass(frozen=True)
class ReadBack:
    """What was found in a file.

    `record` and `seal` are None when none is attached or it cannot be unpacked; `attached` names all files
    that are; `printed` are the signs of records on each page. `pages` are signs of what a person can see on
    each, and `beside` is one of the rest, such as what a screen reader says, without attached files.
    """

    keywords: str
    record: bytes | None
    printed: tuple[frozenset[str], ...]
    pages: tuple[str, ...]
    beside: str
    seal: bytes | None = None
    attached: tuple[str, ...] = ()


def load_signs() -> None:
    """Load what it takes to look through a file, so that nobody waits for it later."""
    import desktop.papers.pdf_signs  # noqa: F401


def signs_of(data: bytes) -> tuple[tuple[str, ...], str]:
    """The signs of each page and of the rest of a PDF that we made (see `ReadBack`)."""
    from pypdf import PdfReader

    from desktop.papers.pdf_signs import signs

    # Strict: of a file that was saved by others it would first look at every object.
    return signs(PdfReader(io.BytesIO(data), strict=True), time.monotonic() + PATIENCE)


def read_back(data: bytes) -> ReadBack:
    """Read a PDF; raises `UnreadablePdfError`, and its kinds where it is known why.

    Nothing is unpacked without a limit: a small file could else take all memory.
    """
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError

    from desktop.papers.pdf_signs import signs

    if len(data) > LARGEST_PAPER:
        raise TooLargePdfError
    until = time.monotonic() + PATIENCE
    with _quiet(), apply_configuration(_limits()):
        try:
            reader = PdfReader(io.BytesIO(data))
            _look_at_outside(reader)
            keywords = str(reader.metadata.get("/Keywords", "")) if reader.metadata else ""
            pages, beside = signs(reader, until)  # first: to extract text adds to what was read
            printed = tuple(_printed(page, until) for page in reader.pages)
        except UnreadablePdfError:
            raise
        except (LimitReachedError, MemoryError) as error:
            raise TooLargePdfError from error
        except Exception as error:
            raise UnreadablePdfError(str(error)) from error
        record, seal = _attached(reader, RECORD), _attached(reader, SEAL)
        return ReadBack(keywords, record, printed, pages, beside, seal, _names(reader))


def _limits() -> Configuration:
    """What the reader may unpack of one stream, and the pages it may find."""
    from pypdf import get_configuration

    return get_configuration().with_overwrites(
        zlib_maximum_output_length=_LARGEST_STREAM,
        lzw_maximum_output_length=_LARGEST_STREAM,
        run_length_maximum_output_length=_LARGEST_STREAM,
        brotli_maximum_output_length=_LARGEST_STREAM,
        jbig2_maximum_output_length=_LARGEST_STREAM,
        array_based_stream_maximum_output_length=_LARGEST_STREAM,
        stream_decoding_work_maximum_length=4 * _LARGEST_STREAM,
        zlib_maximum_recovery_input_length=1_000_000,
        page_tree_maximum_entries=2 * MOST_PAGES,
        stream_parsing_work_maximum_count=_MOST_MARKS,
        xform_maximum_invocations_per_extraction=100,
    )


def _look_at_outside(reader: Any) -> None:
    """What can be told at once."""
    if reader.is_encrypted:
        raise LockedPdfError
    packs = {pack for pack, _ in reader.xref_objStm.values()}
    if len(packs) > _MOST_PACKS or len(reader.pages) > MOST_PAGES:
        raise TooLargePdfError


def _printed(page: Any, until: float) -> frozenset[str]:
    def look_at_clock(*_: object) -> None:
        if time.monotonic() > until:
            raise TooLargePdfError

    return frozenset(_SIGN.findall(page.extract_text(visitor_operand_before=look_at_clock)))


def _names(reader: Any) -> tuple[str, ...]:
    try:
        return tuple(sorted(reader.attachments))
    except Exception:  # noqa: BLE001 - pypdf raises anything for a damaged list
        return ()


def _attached(reader: Any, name: str) -> bytes | None:
    from pypdf.errors import LimitReachedError

    try:
        found = reader.attachments.get(name, [])
    except LimitReachedError as error:
        raise TooLargePdfError from error
    except Exception:  # noqa: BLE001 - as above; what is not there and what cannot be read are told alike
        return None
    return bytes(found[0]) if len(found) == 1 and len(found[0]) <= LARGEST_RECORD else None


@contextmanager
def _quiet() -> Iterator[None]:
    """The reader tells on the error stream how it gets along with a damaged file; we tell it in our words."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)
