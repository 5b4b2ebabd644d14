"""Signs of all that is in a PDF, however the file was saved: one of each page, and one of the rest."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from typing import Any

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from desktop.papers.pdf_reader import TooLargePdfError

_LARGEST_WHOLE = 200_000_000  # bytes unpacked in all
# How a stream is packed, and what programs write anew whenever they save.
_PACKING = {"/Length", "/Filter", "/DecodeParms", "/DL"}
_SAVING = {"/Metadata", "/ModDate", "/CreationDate"}
# Where attached files are: the seal, which is one of them, cannot be in what it seals.
_ATTACHED, _ATTACHMENTS = {"/AF", "/Names"}, "/EmbeddedFiles"
# What leads from a page to the rest of the file.
_OUTWARDS = {"/Parent", "/StructParents", "/StructParent", "/Tabs"}


def signs(reader: Any, until: float) -> tuple[tuple[str, ...], str]:
    """The signs of each page and of the rest; raises `TooLargePdfError`."""
    pages = tuple(_sign(page, _OUTWARDS | _SAVING, until) for page in reader.pages)
    root, names = reader.trailer["/Root"], reader.trailer["/Root"].get("/Names", DictionaryObject())
    bare = DictionaryObject({key: root.raw_get(key) for key in root if key not in _ATTACHED})
    # Scripts would be named there as well.
    named = {NameObject(key): names.raw_get(key) for key in names if key != _ATTACHMENTS}
    return pages, _sign(ArrayObject([bare, DictionaryObject(named)]), _SAVING, until)


def _sign(start: Any, leave_out: set[str], until: float) -> str:
    """A digest of everything that can be reached, whatever numbers its objects have and how it is packed.

    It stands in seals, so it must be the same for ever: another way of counting is a new version of seals.
    """
    digest = hashlib.sha256()
    for part in _parts(start, leave_out):
        if time.monotonic() > until:
            raise TooLargePdfError
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def _parts(start: Any, leave_out: set[str]) -> Iterator[bytes]:
    seen: dict[tuple[int, int], int] = {}
    waiting: list[Any] = [start]
    unpacked = 0
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
            yield b"dictionary " + " ".join(names).encode("utf-8", "surrogatepass")
            waiting += [it.raw_get(name) for name in reversed(names)]
            if stream is not None:
                content = stream.get_data()
                unpacked += len(content)
                if unpacked > _LARGEST_WHOLE:
                    raise TooLargePdfError
                yield hashlib.sha256(content).digest()
        elif isinstance(it, ArrayObject):
            yield b"array %d" % len(it)
            waiting += list(reversed(it))
        else:
            yield _plain(it)


def _plain(it: Any) -> bytes:
    """A name, a number, a text and the like, as bytes that no other one has."""
    match it:
        case NameObject():
            return b"name " + it.encode("utf-8", "surrogatepass")
        case TextStringObject():
            return b"text " + it.original_bytes
        case ByteStringObject():
            return b"text " + bytes(it)
        case BooleanObject():
            return b"true" if it.value else b"false"
        case int() | float():
            return f"number {float(it):.5f}".encode("ascii")
    return b"nothing"
