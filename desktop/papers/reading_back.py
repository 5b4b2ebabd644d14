"""A PDF read back: the record in it, and a sign of all that is on each page, however the file was saved."""

from __future__ import annotations

import hashlib
import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

_FINGERPRINT = re.compile(r"[0-9A-F]{4}(?:-[0-9A-F]{4}){3}")
# How a stream is packed, and what programs write anew whenever they save.
_PACKING = {"/Length", "/Filter", "/DecodeParms", "/DL"}
_SAVING = {"/Metadata", "/ModDate", "/CreationDate"}
# What leads from a page to the rest of the file.
_OUTWARDS = {"/Parent", "/StructParents", "/StructParent", "/Tabs"}


class UnreadablePdfError(Exception):
    """The file is no PDF, or is too damaged to be read as one."""


@dataclass(frozen=True)
class ReadBack:
    """What was found in a file.

    `record` is None when none is attached or it cannot be unpacked; `fingerprints` are those printed on each
    page; `pages` and `whole` are signs of what a person can see, and of everything in the file.
    """

    keywords: str
    record: bytes | None
    fingerprints: tuple[frozenset[str], ...]
    pages: tuple[str, ...]
    whole: str


def read_back(data: bytes) -> ReadBack:
    """Read a PDF; raises `UnreadablePdfError`."""
    from pypdf import PdfReader

    with _quiet():
        try:
            reader = PdfReader(io.BytesIO(data))
            root = reader.trailer["/Root"]
            keywords = str(reader.metadata.get("/Keywords", "")) if reader.metadata else ""
            pages = list(reader.pages)
            printed = tuple(frozenset(_FINGERPRINT.findall(page.extract_text())) for page in pages)
            signs = tuple(_sign(page, _OUTWARDS | _SAVING) for page in pages)
            whole = _sign(root, _SAVING)
        except Exception as error:
            raise UnreadablePdfError(str(error)) from error
        return ReadBack(keywords, _attached(reader), printed, signs, whole)


def _attached(reader: Any) -> bytes | None:
    try:
        found = reader.attachments.get("record.json", [])
    except Exception:  # noqa: BLE001 - as above; what is not there and what cannot be read are told alike
        return None
    return bytes(found[0]) if len(found) == 1 else None


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


def _sign(start: Any, leave_out: set[str]) -> str:
    """A digest of everything that can be reached, whatever numbers its objects have and how it is packed."""
    digest = hashlib.sha256()
    for part in _parts(start, leave_out):
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def _parts(start: Any, leave_out: set[str]) -> Iterator[bytes]:
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

    seen: dict[tuple[int, int], int] = {}
    waiting: list[Any] = [start]
    if getattr(start, "indirect_reference", None) is not None:
        seen[(start.indirect_reference.idnum, start.indirect_reference.generation)] = 0
    while waiting:
        it = waiting.pop()
        if isinstance(it, IndirectObject):
            known = (it.idnum, it.generation)
            if known in seen:
                yield b"again %d" % seen[known]
                continue
            seen[known] = len(seen)
            it = it.get_object()
        if isinstance(it, DictionaryObject):
            stream = it if isinstance(it, StreamObject) else None
            names = sorted(key for key in it if key not in leave_out and not (stream and key in _PACKING))
            yield b"dictionary " + " ".join(names).encode("utf-8", "replace")
            waiting += [it.raw_get(name) for name in reversed(names)]
            if stream is not None:
                yield hashlib.sha256(stream.get_data()).digest()
        elif isinstance(it, ArrayObject):
            yield b"array %d" % len(it)
            waiting += list(reversed(it))
        else:
            yield f"{type(it).__name__} {it!r}".encode("utf-8", "replace")
